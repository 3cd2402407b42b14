import { Badge } from "@/components/ui/badge";
import { savedShare } from "@/features/routing/savings";
import type { CandidateOut, RouteAnswer } from "@/lib/api/schema";
import { type Precision, useFormat } from "@/lib/format/format";
import { useT } from "@/lib/i18n/context";
import { routingText } from "@/lib/i18n/en/routing";

/** What a route decided: the model, the need that was seen, why, and what it costs beside the others. */
export function DecisionView({ decision }: { decision: RouteAnswer }) {
  const t = useT(routingText);
  const format = useFormat();
  const { models, complexity, reasons, baseline, instead_of, candidates, input_tokens, output_tokens } = decision;
  const share = savedShare(decision);
  const tokens = { input: format.tokens(input_tokens), output: format.tokens(output_tokens) };
  return (
    <div className="mt-5 flex flex-col gap-4 border-t border-line pt-4">
      <p className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
        <span className="text-lg font-semibold wrap-anywhere">{models[0]}</span>
        <Badge tone="accent">{t(`routes.tier.${complexity}`)}</Badge>
        {share !== null && share > 0 && instead_of.length === 0 && (
          <span className="text-ok">
            {t("routes.decision.saves", { share: Math.round(share * 100), baseline: baseline ?? "" })}
          </span>
        )}
      </p>
      {instead_of.length > 0 && (
        <p className="rounded-md bg-wait-wash px-3 py-2 text-sm">
          {t(share === null ? "routes.decision.shadow" : "routes.decision.shadow.saves", {
            model: instead_of[0] ?? "",
            share: Math.round((share ?? 0) * 100),
          })}
        </p>
      )}
      <ul className="list-disc ps-5 text-muted">
        {reasons.map((reason) => (
          <li key={reason} className="wrap-anywhere">
            {reason}
          </li>
        ))}
      </ul>
      <section aria-label={t("routes.decision.costs")} tabIndex={0} className="overflow-x-auto">
        <table className="numeric w-full text-start">
          <caption className="sr-only">{t("routes.decision.costs")}</caption>
          <thead className="text-sm text-muted">
            <tr className="border-b border-line *:py-1.5 *:pe-4 *:text-end *:font-normal *:first:text-start">
              <th scope="col">{t("routes.decision.model")}</th>
              <th scope="col">{t("routes.decision.input")}</th>
              <th scope="col">{t("routes.decision.output")}</th>
              <th scope="col">{t("routes.decision.cost")}</th>
            </tr>
          </thead>
          <tbody>
            {candidates.map((candidate) => (
              <Candidate
                key={candidate.model}
                candidate={candidate}
                place={models.indexOf(candidate.model) + 1}
                isBaseline={candidate.model === baseline}
              />
            ))}
          </tbody>
        </table>
      </section>
      <p className="text-sm text-muted">{t("routes.decision.estimate", tokens)}</p>
    </div>
  );
}

interface CandidateProps {
  candidate: CandidateOut;
  /** When it is tried; 0 for never. */
  place: number;
  isBaseline: boolean;
}

function Candidate({ candidate, place, isBaseline }: CandidateProps) {
  const t = useT(routingText);
  const format = useFormat();
  const { model, is_local, input_usd, output_usd, cost_usd } = candidate;
  const money = (usd: string | null, precision: Precision) =>
    usd === null ? "–" : format.money(Number(usd), precision);
  return (
    <tr className="border-b border-line *:py-1.5 *:pe-4 *:text-end *:first:text-start last:border-b-0">
      <th scope="row" className="font-normal">
        <span className="flex flex-wrap items-center gap-x-2 gap-y-0.5">
          <span className={place === 1 ? "font-medium" : "text-muted"}>{model}</span>
          {place > 0 && <Badge>{t("routes.decision.place", { place })}</Badge>}
          {isBaseline && <Badge>{t("routes.decision.baseline")}</Badge>}
          {is_local && <Badge>{t("routes.decision.local")}</Badge>}
        </span>
      </th>
      <td>{money(input_usd, "price")}</td>
      <td>{money(output_usd, "price")}</td>
      <td>
        {cost_usd === null
          ? t("routes.decision.unknown")
          : Number(cost_usd) === 0
            ? t("routes.decision.free")
            : money(cost_usd, "micro")}
      </td>
    </tr>
  );
}
