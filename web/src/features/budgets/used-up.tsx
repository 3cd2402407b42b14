import { TriangleAlert } from "lucide-react";

import { Button } from "@/components/ui/button";
import { RelativeTime } from "@/components/ui/relative-time";
import { nameOf } from "@/features/budgets/tree";
import type { NodeOut } from "@/lib/api/schema";
import { useFormat } from "@/lib/format/format";
import { useT } from "@/lib/i18n/context";
import { budgetsText } from "@/lib/i18n/en/budgets";

interface Props {
  nodes: readonly NodeOut[];
  /** Null: whoever looks may raise nothing. */
  onRaise: ((node: NodeOut) => void) | null;
}

/** What nobody can spend from right now: its runs wait. */
export function UsedUp({ nodes, onRaise }: Props) {
  const t = useT(budgetsText);
  const format = useFormat();
  if (nodes.length === 0) return null;
  return (
    <section aria-label={t("budgets.used-up")} className="rounded-lg border border-bad/40 bg-bad-wash">
      <h2 className="flex items-center gap-2 px-4 pt-3 font-semibold">
        <TriangleAlert className="size-4 shrink-0 text-bad" aria-hidden />
        {t("budgets.used-up")}
      </h2>
      <p className="px-4 pt-0.5 pb-2 text-sm text-muted">{t("budgets.used-up.text")}</p>
      <ul>
        {nodes.map((node) => (
          <li
            key={`${node.node_id}.${node.period}`}
            className="flex flex-wrap items-center gap-x-3 gap-y-1 border-t border-bad/20 px-4 py-2"
          >
            <span className="min-w-0 flex-1 basis-48">
              <span className="font-medium wrap-anywhere">{nameOf(node)}</span>{" "}
              <span className="text-sm text-muted">
                {t(`budgets.scope.${node.scope}`)} · {t(`budgets.period.${node.period}`)}
              </span>
            </span>
            <span className="numeric text-sm">
              {t("budgets.spent-of", {
                spent: format.money(Number(node.spent_usd)),
                limit: format.money(Number(node.limit_usd ?? 0)),
              })}
            </span>
            {node.ends !== null && (
              <span className="text-sm text-muted">
                {t("budgets.renews")} <RelativeTime at={node.ends} />
              </span>
            )}
            {onRaise !== null && (
              <Button
                size="small"
                aria-label={t("budgets.raise.title", { name: nameOf(node) })}
                onClick={() => onRaise(node)}
              >
                {t("budgets.raise")}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
