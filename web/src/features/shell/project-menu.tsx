import { useQuery } from "@tanstack/react-query";
import { ChevronsUpDown, FolderKanban } from "lucide-react";

import { Menu } from "@/components/ui/menu";
import { projectsQuery } from "@/features/shell/api/list-projects";
import type { MeOut } from "@/lib/api/schema";
import { chooseProject } from "@/lib/api/workspace";
import { useT } from "@/lib/i18n/context";

/** The project that we work in, and the way to another; nothing where there is only one. */
export function ProjectMenu({ me }: { me: MeOut }) {
  const t = useT();
  const { data: projects = [] } = useQuery(projectsQuery);
  const current = projects.find(({ id }) => id === me.project_id);
  if (projects.length < 2) return null;
  const items = projects.map(({ id, name, is_default }) => ({
    label: name,
    isChosen: id === me.project_id,
    onSelect: () => {
      chooseProject(is_default ? null : id);
      window.location.assign("/"); // what is in memory belongs to the project that we leave
    },
  }));
  const trigger = (
    <button
      type="button"
      className="flex h-8 w-full items-center gap-2.5 rounded-md px-2 text-start text-muted transition-colors duration-100 hover:bg-hover"
      aria-label={t("project.current", { name: current?.name ?? "" })}
    >
      <FolderKanban className="size-4 shrink-0" aria-hidden />
      <span className="min-w-0 flex-1 truncate">{current?.name}</span>
      <ChevronsUpDown className="size-3.5 text-faint" aria-hidden />
    </button>
  );
  return <Menu trigger={trigger} label={t("project.switch")} groups={[{ title: t("project.switch"), items }]} />;
}
