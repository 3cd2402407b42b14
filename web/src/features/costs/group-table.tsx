import { FigureTable } from "@/features/costs/figure-table";
import { useGroupName } from "@/features/costs/use-group-name";
import type { Grouping } from "@/features/costs/search";
import type { CostsOut } from "@/lib/api/schema";
import { useFormat } from "@/lib/format/format";
import { useT } from "@/lib/i18n/context";
import { costsText } from "@/lib/i18n/en/costs";

interface Props {
  by: Grouping;
  costs: CostsOut;
  onNarrow: (key: string) => void;
}

/** The dearest groups, each with a bar; a click leads to what is in it. */
export function GroupTable({ by, costs, onNarrow }: Props) {
  const t = useT(costsText);
  const format = useFormat();
  const nameOf = useGroupName();
  const total = Number(costs.cost_usd);
  const most = Math.max(...costs.groups.map(({ cost_usd: cost }) => Number(cost)), Number.EPSILON);
  const percent = (cost: number) => (total > 0 ? `${format.number(Math.round((1000 * cost) / total) / 10)} %` : "–");
  const columns = [
    { id: "name", title: t(`costs.by.${by}`) },
    { id: "calls", title: t("costs.calls"), from: "sm", className: "w-20" },
    { id: "tokens", title: t("costs.tokens"), from: "md", className: "w-36" },
    { id: "saved", title: t("costs.saved"), from: "md", className: "w-24" },
    { id: "share", title: t("costs.share"), from: "sm", className: "w-18" },
    { id: "cost", title: t("costs.cost"), className: "w-28" },
  ] as const;
  const rows = costs.groups.map((group) => {
    const cost = Number(group.cost_usd);
    const tokens = { input: format.tokens(group.input_tokens), output: format.tokens(group.output_tokens) };
    return {
      id: group.key,
      head: <Bar name={nameOf(by, group)} share={cost / most} onOpen={() => onNarrow(group.key)} />,
      cells: {
        calls: format.number(group.calls),
        tokens: <span className="text-muted">{t("costs.in-out", tokens)}</span>,
        saved: <span className="text-muted">{format.money(Number(group.saved_usd))}</span>,
        share: <span className="text-muted">{percent(cost)}</span>,
        cost: <span className="font-medium">{format.money(cost)}</span>,
      },
    };
  });
  return <FigureTable columns={columns} rows={rows} isFixed />;
}

interface BarProps {
  name: string;
  /** Of the dearest group. */
  share: number;
  onOpen: () => void;
}

function Bar({ name, share, onOpen }: BarProps) {
  const t = useT(costsText);
  return (
    <button
      type="button"
      aria-label={t("costs.narrow", { name })}
      onClick={onOpen}
      className="group/bar block w-full min-w-0 rounded-md text-start"
    >
      <span className="block truncate text-base group-hover/bar:text-accent">{name}</span>
      <span className="mt-1 block h-1.5 rounded-full bg-pressed">
        <span className="block h-full rounded-full bg-accent" style={{ width: `${(100 * share).toFixed(2)}%` }} />
      </span>
    </button>
  );
}
