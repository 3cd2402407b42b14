import { Link } from "@tanstack/react-router";

import { DataTable } from "@/components/data-table/data-table";
import type { TableColumn } from "@/components/data-table/table-column";
import { CopyId } from "@/components/ui/copy-id";
import { RelativeTime } from "@/components/ui/relative-time";
import { LabelBadges } from "@/features/prompts/label-badges";
import type { PromptOut } from "@/lib/api/schema";
import { useT } from "@/lib/i18n/context";
import { promptsText } from "@/lib/i18n/en/prompts";

interface Props {
  prompts: readonly PromptOut[];
  onOpen: (prompt: PromptOut) => void;
  onLoadMore: (() => void) | null;
  isLoadingMore: boolean;
}

/** The prompts, each with where its labels stand. */
export function PromptTable({ prompts, onOpen, onLoadMore, isLoadingMore }: Props) {
  const t = useT(promptsText);
  const columns: TableColumn<PromptOut>[] = [
    {
      id: "name",
      title: t("prompts.name"),
      cell: ({ id, name }) => (
        <Link to="/prompts/$promptId" params={{ promptId: id }} className="font-medium hover:underline">
          {name}
        </Link>
      ),
    },
    {
      id: "description",
      title: t("prompts.description"),
      isMinor: true,
      cell: ({ description }) => <span className="text-muted">{description}</span>,
    },
    {
      id: "labels",
      title: t("prompts.labels"),
      width: 260,
      isMinor: true,
      cell: (one) => <LabelBadges prompt={one} />,
    },
    {
      id: "latest",
      title: t("prompts.latest"),
      width: 100,
      isNumeric: true,
      cell: ({ latest }) => <span className="numeric">{latest}</span>,
    },
    {
      id: "updated",
      title: t("prompts.updated"),
      width: 140,
      isMinor: true,
      cell: ({ updated_at: at }) => <RelativeTime at={at} />,
    },
    { id: "id", title: t("table.id"), width: 150, isOptional: true, cell: ({ id }) => <CopyId id={id} /> },
  ];
  return (
    <DataTable
      name="prompts"
      label={t("nav.prompts")}
      columns={columns}
      rows={prompts}
      rowId={({ id }) => id}
      rowName={({ name }) => name}
      onOpen={onOpen}
      onLoadMore={onLoadMore}
      isLoadingMore={isLoadingMore}
    />
  );
}
