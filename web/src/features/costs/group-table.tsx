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
  return (
    <table className="w-full table-fixed text-sm">
      <thead>
        <tr className="border-b border-line text-start text-muted [&>th]:px-2 [&>th]:py-2 [&>th]:font-normal">
          <th scope="col" className="w-auto text-start">
            {t(`costs.by.${by}`)}
          </th>
          <th scope="col" className="w-20 text-end max-sm:hidden">
            {t("costs.calls")}
          </th>
          <th scope="col" className="w-36 text-end max-md:hidden">
            {t("costs.tokens")}
          </th>
          <th scope="col" className="w-24 text-end max-md:hidden">
            {t("costs.saved")}
          </th>
          <th scope="col" className="w-18 text-end max-sm:hidden">
            {t("costs.share")}
          </th>
          <th scope="col" className="w-28 text-end">
            {t("costs.cost")}
          </th>
        </tr>
      </thead>
      <tbody>
        {costs.groups.map((group) => {
          const name = nameOf(by, group);
          const cost = Number(group.cost_usd);
          return (
            <tr key={group.key} className="border-b border-line last:border-b-0 [&>td]:px-2 [&>td]:py-2">
              <th scope="row" className="px-2 py-1.5 text-start font-normal">
                <button
                  type="button"
                  aria-label={t("costs.narrow", { name })}
                  onClick={() => onNarrow(group.key)}
                  className="group/bar block w-full min-w-0 rounded-md text-start"
                >
                  <span className="block truncate text-base group-hover/bar:text-accent">{name}</span>
                  <span className="mt-1 block h-1.5 rounded-full bg-pressed">
                    <span
                      className="block h-full rounded-full bg-accent"
                      style={{ width: `${((100 * cost) / most).toFixed(2)}%` }}
                    />
                  </span>
                </button>
              </th>
              <td className="numeric text-end max-sm:hidden">{format.number(group.calls)}</td>
              <td className="numeric text-end text-muted max-md:hidden">
                {t("costs.in-out", {
                  input: format.tokens(group.input_tokens),
                  output: format.tokens(group.output_tokens),
                })}
              </td>
              <td className="numeric text-end text-muted max-md:hidden">{format.money(Number(group.saved_usd))}</td>
              <td className="numeric text-end text-muted max-sm:hidden">{percent(cost)}</td>
              <td className="numeric text-end font-medium">{format.money(cost)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
