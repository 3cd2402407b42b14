import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useState } from "react";

import { VersionRow } from "@/components/diff/version-row";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { ErrorState } from "@/components/ui/error-state";
import { TableSkeleton } from "@/components/ui/table-skeleton";
import type { PromptAddress } from "@/features/prompts/address";
import { promptVersionsQuery } from "@/features/prompts/api/prompt-versions";
import { LabelList } from "@/features/prompts/label-list";
import { MoveLabelDialog } from "@/features/prompts/move-label-dialog";
import { PromptDiff } from "@/features/prompts/prompt-diff";
import { memberChoiceQuery } from "@/lib/api/member-choice";
import type { PromptOut } from "@/lib/api/schema";
import { useT } from "@/lib/i18n/context";
import { promptsText } from "@/lib/i18n/en/prompts";

interface Props {
  prompt: PromptOut;
  address: PromptAddress;
  go: (change: PromptAddress) => void;
  mayEdit: boolean;
}

/** Every version with its labels, and what changed between any two. */
export function PromptVersionsTab({ prompt, address, go, mayEdit }: Props) {
  const t = useT(promptsText);
  const query = useInfiniteQuery(promptVersionsQuery(prompt.id));
  const { data: members = [] } = useQuery(memberChoiceQuery);
  const [moving, setMoving] = useState<number | null>(null);
  if (query.isPending) return <TableSkeleton />;
  if (query.data === undefined) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  const versions = query.data.pages.flatMap((page) => page.items);
  const to = address.to ?? prompt.latest;
  const from = address.from ?? versions.find(({ number }) => number < to)?.number ?? to;
  return (
    <div className="flex min-h-0 flex-1 max-md:flex-col max-md:overflow-y-auto">
      <div className="flex shrink-0 flex-col border-line max-md:border-b md:min-h-0 md:w-96 md:overflow-y-auto md:border-e">
        <LabelList prompt={prompt} mayEdit={mayEdit} />
        <ol aria-label={t("prompts.versions")}>
          {versions.map((version) => (
            <VersionRow
              key={version.number}
              title={t("prompts.version", { number: version.number })}
              badges={Object.keys(prompt.labels)
                .filter((label) => prompt.labels[label] === version.number)
                .map((label) => (
                  <Badge key={label} tone={label === "production" ? "accent" : "plain"}>
                    {label}
                  </Badge>
                ))}
              note={version.note}
              at={version.created_at}
              who={members.find(({ id }) => id === version.created_by)?.name ?? null}
              isFrom={version.number === from}
              isTo={version.number === to}
              onFrom={() => go({ from: version.number })}
              onTo={() => go({ to: version.number })}
              action={
                mayEdit ? (
                  <Button
                    size="small"
                    look="quiet"
                    aria-label={t("prompts.move.title", { number: version.number })}
                    onClick={() => setMoving(version.number)}
                  >
                    {t("prompts.move")}
                  </Button>
                ) : null
              }
            />
          ))}
        </ol>
        {query.hasNextPage && (
          <Button
            look="quiet"
            className="m-3"
            onClick={() => void query.fetchNextPage()}
            isBusy={query.isFetchingNextPage}
          >
            {t("action.load-more")}
          </Button>
        )}
      </div>
      <div className="min-w-0 flex-1 p-4 md:overflow-y-auto md:p-6">
        <PromptDiff promptId={prompt.id} from={from} to={to} />
      </div>
      {moving !== null && <MoveLabelDialog prompt={prompt} number={moving} onClose={() => setMoving(null)} />}
    </div>
  );
}
