import { LogOut } from "lucide-react";

import { Avatar } from "@/components/ui/avatar";
import { Menu } from "@/components/ui/menu";
import { useSignOut } from "@/features/shell/api/sign-out";
import type { MeOut } from "@/lib/api/schema";
import { useLanguage, useT } from "@/lib/i18n/context";
import { chooseTheme, THEMES, useTheme } from "@/lib/theme";

/** Who is signed in; theme, language, and the way out. */
export function UserMenu({ me }: { me: MeOut }) {
  const t = useT();
  const theme = useTheme();
  const language = useLanguage();
  const signOut = useSignOut();
  const themes = THEMES.map((one) => ({
    label: t(`theme.${one}`),
    isChosen: one === theme,
    onSelect: () => chooseTheme(one),
  }));
  const languages = (["en", "de"] as const).map((one) => ({
    label: t(`locale.${one}`),
    isChosen: one === language.locale,
    onSelect: () => language.choose(one),
  }));
  const out = { label: t("user.sign-out"), icon: LogOut, onSelect: () => signOut.mutate() };
  const groups = [
    { title: t("user.theme"), items: themes },
    { title: t("user.language"), items: languages },
    { items: [out] },
  ];
  const trigger = (
    <button
      type="button"
      className="flex h-10 w-full items-center gap-2.5 rounded-md px-2 text-start transition-colors duration-100 hover:bg-hover"
    >
      <Avatar name={me.name} />
      <span className="sr-only">{t("user.menu")}</span>
      <span className="min-w-0 flex-1">
        <span className="block truncate leading-4">{me.name}</span>
        <span className="block text-xs text-faint">{t(`role.${me.role}`)}</span>
      </span>
    </button>
  );
  return <Menu trigger={trigger} label={t("user.menu")} side="top" groups={groups} />;
}
