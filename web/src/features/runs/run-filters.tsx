import { useQuery } from "@tanstack/react-query";
import { X } from "lucide-react";

import { Button } from "@/components/ui/button";
import { CopyId } from "@/components/ui/copy-id";
import { IconButton } from "@/components/ui/icon-button";
import { Select } from "@/components/ui/select";
import { isFiltered, type RunFilter, STATUSES } from "@/features/runs/run-filter";
import { SavedViews } from "@/features/runs/saved-views";
import { agentChoiceQuery } from "@/lib/api/agent-choice";
import { useT } from "@/lib/i18n/context";
import { runsText } from "@/lib/i18n/en/runs";

interface Props {
  filter: RunFilter;
  onChange: (filter: RunFilter) => void;
  newer: number;
  onShowNewer: (() => void) | null;
}

/** Which runs are listed, and what has come since. */
export function RunFilters({ filter, onChange, newer, onShowNewer }: Props) {
  const t = useT(runsText);
  const { data: agents = [] } = useQuery(agentChoiceQuery);
  const statuses = [
    { value: "", label: t("runs.any-status") },
    ...STATUSES.map((status) => ({ value: status, label: t(`state.${status}`) })),
  ];
  const names = [
    { value: "", label: t("runs.any-agent") },
    ...agents.map(({ id, name }) => ({ value: id, label: name })),
  ];
  return (
    <div className="flex min-h-12 shrink-0 flex-wrap items-center gap-2 border-b border-line px-4 py-2 md:px-6">
      <Select
        aria-label={t("runs.status")}
        className="w-44 max-sm:w-[calc(50%-0.25rem)]"
        options={statuses}
        value={filter.status ?? ""}
        onChange={(event) => onChange({ ...filter, status: STATUSES.find((status) => status === event.target.value) })}
      />
      <Select
        aria-label={t("runs.agent")}
        className="w-44 max-sm:w-[calc(50%-0.25rem)]"
        options={names}
        value={filter.agent ?? ""}
        onChange={(event) => onChange({ ...filter, agent: event.target.value || undefined })}
      />
      {filter.session !== undefined && (
        <span className="flex h-8 items-center gap-1 rounded-md border border-line ps-2.5 text-sm">
          {t("runs.session")}
          <CopyId id={filter.session} />
          <IconButton
            icon={X}
            label={t("runs.any-session")}
            onClick={() => onChange({ ...filter, session: undefined })}
            className="size-7"
          />
        </span>
      )}
      {isFiltered(filter) && (
        <Button size="small" look="quiet" onClick={() => onChange({})}>
          {t("action.clear")}
        </Button>
      )}
      <span className="flex-1" />
      <span role="status">
        {onShowNewer !== null && (
          <Button size="small" onClick={onShowNewer} className="border-accent text-accent">
            {t("runs.newer", { count: newer })}
          </Button>
        )}
      </span>
      <SavedViews filter={filter} onChoose={onChange} />
    </div>
  );
}
