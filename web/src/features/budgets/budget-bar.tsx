import { shares, standing } from "@/features/budgets/tree";
import type { NodeOut } from "@/lib/api/schema";
import { useFormat } from "@/lib/format/format";
import { useT } from "@/lib/i18n/context";
import { budgetsText } from "@/lib/i18n/en/budgets";

const TONES = { unlimited: "bg-accent", fine: "bg-accent", near: "bg-wait", over: "bg-bad" };
const percent = (share: number) => `${(share * 100).toFixed(2)}%`;

/** What was spent and is set aside of a limit; a line marks 80 %. */
export function BudgetBar({ node, label }: { node: NodeOut; label: string }) {
  const t = useT(budgetsText);
  const format = useFormat();
  if (node.limit_usd === null) return <div aria-hidden className="h-2 rounded-full border border-dashed border-line" />;
  const { spent, reserved } = shares(node);
  const text = t("budgets.bar", {
    spent: format.money(Number(node.spent_usd)),
    reserved: format.money(Number(node.reserved_usd)),
    limit: format.money(Number(node.limit_usd)),
  });
  return (
    <div
      role="meter"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.round(spent * 100)}
      aria-valuetext={text}
      className="relative flex h-2 overflow-hidden rounded-full bg-pressed"
    >
      <span className={TONES[standing(node)]} style={{ width: percent(spent) }} />
      <span className="bg-line-strong" style={{ width: percent(reserved) }} />
      <span className="absolute inset-y-0 inset-s-[80%] w-px bg-ink/50" />
    </div>
  );
}
