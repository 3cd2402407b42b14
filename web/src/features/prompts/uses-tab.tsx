import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";

import { Badge } from "@/components/ui/badge";
import { ErrorState } from "@/components/ui/error-state";
import { TableSkeleton } from "@/components/ui/table-skeleton";
import { promptUsesQuery } from "@/features/prompts/api/prompt-uses";
import type { PromptOut } from "@/lib/api/schema";
import { useT } from "@/lib/i18n/context";
import { promptsText } from "@/lib/i18n/en/prompts";

/** The agents that name the prompt, in what is published or newest of them. */
export function UsesTab({ prompt }: { prompt: PromptOut }) {
  const t = useT(promptsText);
  const { data, error, refetch } = useQuery(promptUsesQuery(prompt.id));
  if (data === undefined) {
    return error === null ? <TableSkeleton /> : <ErrorState error={error} onRetry={() => void refetch()} />;
  }
  return (
    <div className="flex max-w-3xl flex-col gap-4 overflow-y-auto p-4 md:p-6">
      <p className="text-muted">{t(data.length === 0 ? "prompts.uses.none" : "prompts.uses.lead")}</p>
      <ul>
        {data.map(({ agent_id: agentId, agent, number, label, published }) => (
          <li key={`${agentId}.${number}`} className="flex flex-wrap items-center gap-2 border-t border-line py-2">
            <Link to="/agents/$agentId" params={{ agentId }} className="font-medium hover:underline">
              {agent}
            </Link>
            <span className="numeric text-sm text-muted">{t("prompts.version", { number })}</span>
            {published && <Badge tone="accent">{t("prompts.uses.published")}</Badge>}
            <span className="ms-auto">
              <Badge>{label ?? t("prompts.uses.usual")}</Badge>
            </span>
          </li>
        ))}
      </ul>
      <p className="font-mono text-sm text-muted">{t("prompts.uses.how", { name: prompt.name })}</p>
    </div>
  );
}
