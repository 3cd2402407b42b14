import { useSuspenseQuery } from "@tanstack/react-query";
import { Search } from "lucide-react";
import { type ReactNode, useState } from "react";

import { Dialog } from "@/components/ui/dialog";
import { Kbd } from "@/components/ui/kbd";
import { BottomBar } from "@/features/shell/bottom-bar";
import { CommandPalette } from "@/features/shell/command-palette";
import { OfflineBanner } from "@/features/shell/offline-banner";
import type { Section } from "@/features/shell/sections";
import { ProjectMenu } from "@/features/shell/project-menu";
import { ShortcutsHelp } from "@/features/shell/shortcuts-help";
import { Sidebar } from "@/features/shell/sidebar";
import { StatusLine } from "@/features/shell/status-line";
import { UpdateNotice } from "@/features/shell/update-notice";
import { useCommands } from "@/features/shell/use-commands";
import { useFocusOnNavigation } from "@/features/shell/use-focus-on-navigation";
import { useInboxNews } from "@/features/shell/use-inbox-news";
import { UserMenu } from "@/features/shell/user-menu";
import { WorkspaceMenu } from "@/features/shell/workspace-menu";
import { useIsWide } from "@/hooks/use-is-wide";
import { useT } from "@/lib/i18n/context";
import { useShortcut } from "@/lib/keyboard/shortcuts";
import { meQuery } from "@/lib/api/me";
import { covers } from "@/lib/roles";

type Overlay = "palette" | "shortcuts" | "drawer" | null;

/** What surrounds every page: the sections, the workspace, the user, the state of the system. */
export function ShellScreen({ sections: all, children }: { sections: readonly Section[]; children: ReactNode }) {
  const t = useT();
  const { data: me } = useSuspenseQuery(meQuery);
  const sections = all.filter(({ role }) => role === undefined || covers(me.role, role));
  const isWide = useIsWide("md");
  useInboxNews(sections.some(({ id }) => id === "inbox"));
  const [overlay, setOverlay] = useState<Overlay>(null);
  const close = () => setOverlay(null);
  const commands = useCommands(sections, () => setOverlay("shortcuts"));
  useShortcut("mod+k", t("shortcuts.palette"), () => setOverlay("palette"));
  useShortcut("?", t("shortcuts.show"), () => setOverlay("shortcuts"));
  const main = useFocusOnNavigation();
  const modelsAddress = sections.find(({ id }) => id === "models")?.to ?? null;

  const top = (
    <>
      <WorkspaceMenu me={me} />
      <ProjectMenu me={me} />
      <button
        type="button"
        onClick={() => setOverlay("palette")}
        className="mt-1 flex h-8 items-center gap-2.5 rounded-md border border-line bg-surface px-2.5 text-faint transition-colors duration-100 hover:border-line-strong"
      >
        <Search className="size-4" aria-hidden />
        <span className="flex-1 text-start">{t("palette.open")}</span>
        <Kbd keys="mod+k" />
      </button>
    </>
  );
  const bottom = (
    <>
      <UpdateNotice />
      <StatusLine />
      <UserMenu me={me} />
    </>
  );
  const sidebar = <Sidebar sections={sections} top={top} bottom={bottom} onNavigate={close} />;
  return (
    <div className="flex h-dvh flex-col md:flex-row">
      <a
        href="#content"
        className="fixed start-3 top-3 z-50 -translate-y-20 rounded-md bg-accent px-3 py-2 text-on-accent focus:translate-y-0"
      >
        {t("skip")}
      </a>
      {sections.map((section) => (
        <GoTo key={section.id} section={section} commands={commands} />
      ))}
      {isWide && (
        <aside aria-label={t("app.name")} className="w-56 shrink-0 border-e border-line bg-canvas">
          {sidebar}
        </aside>
      )}
      <div className="flex min-h-0 min-w-0 flex-1 flex-col">
        <OfflineBanner modelsAddress={modelsAddress} />
        <main id="content" ref={main} tabIndex={-1} className="min-h-0 flex-1 bg-surface outline-none">
          {children}
        </main>
      </div>
      {!isWide && <BottomBar sections={sections} onMore={() => setOverlay("drawer")} />}
      <Dialog isOpen={overlay === "drawer"} onClose={close} title={t("app.name")} place="start">
        <div className="-m-4 h-[calc(100%+2rem)]">{sidebar}</div>
      </Dialog>
      <CommandPalette isOpen={overlay === "palette"} onClose={close} commands={commands} />
      <ShortcutsHelp isOpen={overlay === "shortcuts"} onClose={close} />
    </div>
  );
}

function GoTo({ section, commands }: { section: Section; commands: ReturnType<typeof useCommands> }) {
  const t = useT();
  const command = commands.find(({ id }) => id === section.id);
  useShortcut(`g ${section.letter}`, t("palette.go", { section: t(section.label) }), () => command?.run());
  return null;
}
