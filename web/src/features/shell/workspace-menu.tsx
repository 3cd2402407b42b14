import { ChevronsUpDown } from "lucide-react";

import { Mark } from "@/components/layout/mark";
import { Menu } from "@/components/ui/menu";
import { useWorkspaceLook } from "@/features/shell/use-workspace-look";
import type { MeOut } from "@/lib/api/schema";
import { chooseWorkspace } from "@/lib/api/workspace";
import { useT } from "@/lib/i18n/context";

/** The workspace that we are in, and the way to another. */
export function WorkspaceMenu({ me }: { me: MeOut }) {
  const t = useT();
  const { logo } = useWorkspaceLook(me.workspace_id);
  const current = me.workspaces.find(({ id }) => id === me.workspace_id);
  const items = me.workspaces.map(({ id, name }) => ({
    label: name,
    isChosen: id === me.workspace_id,
    onSelect: () => {
      chooseWorkspace(id);
      window.location.assign("/"); // what is in memory belongs to the workspace that we leave
    },
  }));
  const trigger = (
    <button
      type="button"
      className="flex h-10 w-full items-center gap-2.5 rounded-md px-2 text-start transition-colors duration-100 hover:bg-hover"
      aria-label={t("workspace.current", { name: current?.name ?? "" })}
    >
      {logo === null ? <Mark /> : <img src={logo} alt="" className="size-5 rounded-sm object-contain" />}
      <span className="min-w-0 flex-1 truncate font-semibold">{current?.name}</span>
      <ChevronsUpDown className="size-3.5 text-faint" aria-hidden />
    </button>
  );
  return <Menu trigger={trigger} label={t("workspace.switch")} groups={[{ title: t("workspace.switch"), items }]} />;
}
