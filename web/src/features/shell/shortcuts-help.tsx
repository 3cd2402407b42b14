import { Dialog } from "@/components/ui/dialog";
import { Kbd } from "@/components/ui/kbd";
import { useT } from "@/lib/i18n/context";
import { useShortcuts } from "@/lib/keyboard/shortcuts";

/** All keys that do something here. */
export function ShortcutsHelp({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const t = useT();
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={t("shortcuts.title")}>
      <Groups />
    </Dialog>
  );
}

function Groups() {
  const t = useT();
  const shortcuts = useShortcuts();
  const lists = [
    { keys: "j", label: t("shortcuts.next") },
    { keys: "k", label: t("shortcuts.previous") },
    { keys: "enter", label: t("shortcuts.open") },
    { keys: "space", label: t("shortcuts.peek") },
  ];
  const everywhere = shortcuts.filter(({ keys }) => !lists.some((one) => one.keys === keys));
  return (
    <>
      <Group title={t("shortcuts.group.everywhere")} rows={everywhere} />
      <Group title={t("shortcuts.group.lists")} rows={lists} />
    </>
  );
}

function Group({ title, rows }: { title: string; rows: readonly { keys: string; label: string }[] }) {
  return (
    <section className="mb-5 last:mb-0">
      <h3 className="mb-1 text-sm text-faint">{title}</h3>
      <dl tabIndex={0}>
        {rows.map(({ keys, label }) => (
          <div key={keys} className="flex h-8 items-center justify-between">
            <dt>{label}</dt>
            <dd>
              <Kbd keys={keys} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
