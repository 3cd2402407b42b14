import { useQuery } from "@tanstack/react-query";

import { runCostQuery } from "@/lib/api/run-cost";
import { useFormat } from "@/lib/format/format";
import { useT } from "@/lib/i18n/context";
import { chatText } from "@/lib/i18n/en/chat";

/** What an answer cost; nothing where no model was paid, or while nobody knows. */
export function AnswerCost({ runId, endedAt }: { runId: string; endedAt: string | null }) {
  const t = useT(chatText);
  const format = useFormat();
  const { data } = useQuery(runCostQuery(runId, endedAt));
  const cost = Number(data?.cost_usd ?? 0);
  if (data === undefined || cost <= 0) return null;
  const exact = format.money(cost, "micro");
  return (
    <span title={t(data.estimated ? "chat.cost.estimated" : "chat.cost.exact", { cost: exact, count: data.calls })}>
      {format.money(cost)}
    </span>
  );
}
