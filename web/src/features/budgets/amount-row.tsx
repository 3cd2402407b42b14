import { Ellipsis } from "lucide-react";

import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { Menu, type MenuItem } from "@/components/ui/menu";
import { RelativeTime } from "@/components/ui/relative-time";
import { BudgetBar } from "@/features/budgets/budget-bar";
import { nameOf, type Origin, standing } from "@/features/budgets/tree";
import { classes } from "@/lib/classes";
import type { NodeOut } from "@/lib/api/schema";
import { useFormat } from "@/lib/format/format";
import { useT } from "@/lib/i18n/context";
import { budgetsText } from "@/lib/i18n/en/budgets";

/** What can be done about an amount. */
export interface AmountActions {
  raise: (node: NodeOut) => void;
  setLimit: (node: NodeOut) => void;
  remove: (node: NodeOut) => void;
}

interface Props {
  node: NodeOut;
  origin: Origin;
  /** Null: whoever looks may change nothing. */
  actions: AmountActions | null;
}

const TEXT = { unlimited: "text-muted", fine: "text-ink", near: "text-wait", over: "text-bad" };

/** One amount of a node: what was spent of what, and until when. */
export function AmountRow({ node, origin, actions }: Props) {
  const t = useT(budgetsText);
  const format = useFormat();
  const name = t("budgets.of", { name: nameOf(node), period: t(`budgets.period.${node.period}`) });
  const spent = format.money(Number(node.spent_usd));
  const reserved = Number(node.reserved_usd);
  const isLimited = node.limit_usd !== null;
  const items: MenuItem[] =
    actions === null
      ? []
      : [
          { label: t("budgets.set"), onSelect: () => actions.setLimit(node) },
          ...(origin === "own"
            ? [{ label: t("budgets.remove"), isDangerous: true, onSelect: () => actions.remove(node) }]
            : []),
        ];
  return (
    <div className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-3 gap-y-1 py-1 md:grid-cols-[6.5rem_minmax(0,1fr)_15rem_7.5rem]">
      <span className="text-sm text-muted">{t(`budgets.period.${node.period}`)}</span>
      <div className="max-md:order-3 max-md:col-span-2">
        <BudgetBar node={node} label={name} />
      </div>
      <div className={classes("numeric text-sm max-md:order-4 max-md:col-span-2", TEXT[standing(node)])}>
        {isLimited ? t("budgets.spent-of", { spent, limit: format.money(Number(node.limit_usd)) }) : spent}
        <span className="block text-xs text-faint">
          {t(`budgets.origin.${origin}`)}
          {Number(node.extra_usd) > 0 && ` · ${t("budgets.raised", { by: format.money(Number(node.extra_usd)) })}`}
          {reserved > 0 && ` · ${t("budgets.reserved", { reserved: format.money(reserved) })}`}
          {isLimited && node.ends !== null && (
            <>
              {` · ${t("budgets.renews")} `}
              <RelativeTime at={node.ends} />
            </>
          )}
        </span>
      </div>
      <div className="flex min-h-8 items-center justify-end gap-1 max-md:order-2">
        {actions !== null && isLimited && (
          <Button size="small" aria-label={t("budgets.raise.title", { name })} onClick={() => actions.raise(node)}>
            {t("budgets.raise")}
          </Button>
        )}
        {actions !== null && (
          <Menu
            trigger={<IconButton icon={Ellipsis} label={t("budgets.more", { name })} className="size-7" />}
            label={t("budgets.more", { name })}
            align="end"
            groups={[{ items }]}
          />
        )}
      </div>
    </div>
  );
}
