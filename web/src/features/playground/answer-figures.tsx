import type { ReactNode } from "react";

import type { Answer } from "@/features/playground/answer";
import type { Compared } from "@/features/playground/better";
import { useFormat } from "@/lib/format/format";
import { useT } from "@/lib/i18n/context";
import { playgroundText } from "@/lib/i18n/en/playground";

interface Props {
  answer: Answer;
  better: ReadonlySet<Compared>;
}

/** Under an answer: who gave it, how long it took, what it used and cost, and why this model was chosen. */
export function AnswerFigures({ answer, better }: Props) {
  const t = useT(playgroundText);
  const format = useFormat();
  const { way, used, firstMs, totalMs, cost, status } = answer;
  if (way === null) return null;
  const by =
    way.provider === "" ? way.model : t("playground.by.provider", { model: way.model, provider: way.provider });
  const seconds = (ms: number | null) => (ms === null ? "–" : format.duration(ms / 1000));
  const tokens = used && {
    input: format.tokens(used.input),
    output: format.tokens(used.output),
    reasoning: format.tokens(used.reasoning),
  };
  const money = () => {
    if (cost !== null) return cost === 0 ? t("playground.free") : format.money(cost, "micro");
    return status === "done" ? t("playground.cost.unknown") : "–";
  };
  return (
    <footer className="border-t border-line px-4 py-3 text-sm">
      <dl className="grid grid-cols-2 gap-x-4 gap-y-2 sm:grid-cols-4 md:grid-cols-2 xl:grid-cols-4">
        <Figure name={t("playground.first-token")} isBetter={better.has("firstMs")}>
          {seconds(firstMs)}
        </Figure>
        <Figure name={t("playground.total")} isBetter={better.has("totalMs")}>
          {seconds(totalMs)}
        </Figure>
        <Figure name={t("playground.tokens")}>
          {tokens === null
            ? "–"
            : t(used?.reasoning ? "playground.tokens.reasoning" : "playground.tokens.used", tokens)}
        </Figure>
        <Figure name={t("playground.cost")} isBetter={better.has("cost")}>
          {money()}
        </Figure>
      </dl>
      <p className="mt-2.5 wrap-anywhere text-muted">
        {t("playground.by")} <span className="text-ink">{by}</span>
      </p>
      {way.reasons.length > 0 && (
        <details className="mt-1">
          <summary className="w-fit text-muted hover:text-ink">{t("playground.reasons")}</summary>
          <ul className="mt-1 list-disc ps-5 text-muted">
            {way.reasons.map((reason) => (
              <li key={reason} className="wrap-anywhere">
                {reason}
              </li>
            ))}
          </ul>
        </details>
      )}
    </footer>
  );
}

interface FigureProps {
  name: string;
  isBetter?: boolean;
  children: ReactNode;
}

function Figure({ name, isBetter = false, children }: FigureProps) {
  const t = useT(playgroundText);
  return (
    <div>
      <dt className="text-xs text-faint">{name}</dt>
      <dd className={isBetter ? "numeric font-medium text-ok" : "numeric"}>
        {children}
        {isBetter && <span className="sr-only"> ({t("playground.better")})</span>}
      </dd>
    </div>
  );
}
