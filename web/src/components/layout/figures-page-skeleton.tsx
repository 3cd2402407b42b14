import { FiguresSkeleton } from "@/components/ui/figures-skeleton";
import { PanelSkeleton } from "@/components/ui/panel-skeleton";
import { TableSkeleton } from "@/components/ui/table-skeleton";

/** The shape of a page that says in four numbers how something stands, and then more closely: a panel, and a table in one. */
export function FiguresPageSkeleton() {
  return (
    <div aria-busy="true" className="flex flex-col gap-4">
      <FiguresSkeleton />
      <PanelSkeleton />
      <PanelSkeleton>
        <TableSkeleton />
      </PanelSkeleton>
    </div>
  );
}
