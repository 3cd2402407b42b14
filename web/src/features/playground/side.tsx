import { Bot, RotateCcw } from "lucide-react";

import { CopyText } from "@/components/ui/copy-text";
import { IconButton } from "@/components/ui/icon-button";
import { Select } from "@/components/ui/select";
import type { Answer } from "@/features/playground/answer";
import { AnswerBody } from "@/features/playground/answer-body";
import { AnswerFigures } from "@/features/playground/answer-figures";
import type { Choice } from "@/features/playground/api/list-choices";
import type { Compared } from "@/features/playground/better";
import { useT } from "@/lib/i18n/context";
import { playgroundText } from "@/lib/i18n/en/playground";

interface Props {
  label: string;
  choices: readonly Choice[];
  /** What is asked here; null when nobody is, where that is allowed. */
  name: string | null;
  mayBeNobody: boolean;
  answer: Answer;
  better: ReadonlySet<Compared>;
  onChoose: (name: string | null) => void;
  /** Null while there is nothing to ask. */
  onAsk: (() => void) | null;
  /** Null when whoever looks may not make agents. */
  onToAgent: (() => void) | null;
}

/** One side of the playground. */
export function Side({ label, choices, name, mayBeNobody, answer, better, onChoose, onAsk, onToAgent }: Props) {
  const t = useT(playgroundText);
  const options = choices.map(({ name: value, kind }) => ({
    value,
    label: kind === "route" ? t("playground.route", { name: value }) : value,
  }));
  const nobody = mayBeNobody ? [{ value: "", label: t("playground.nobody") }] : [];
  return (
    <section aria-label={label} className="flex min-w-0 flex-col rounded-lg border border-line bg-surface">
      <h2 className="sr-only">{label}</h2>
      <header className="flex items-center gap-1.5 border-b border-line p-2">
        <Select
          aria-label={label}
          className="min-w-0 flex-1"
          options={[...options, ...nobody]}
          value={name ?? ""}
          onChange={(event) => onChoose(event.target.value === "" ? null : event.target.value)}
        />
        {answer.text !== "" && <CopyText text={answer.text} label={t("playground.copy")} />}
        {name !== null && (
          <>
            <IconButton icon={RotateCcw} label={t("playground.again", { name })} onClick={onAsk} />
            {onToAgent !== null && (
              <IconButton icon={Bot} label={t("playground.to-agent", { name })} onClick={onToAgent} />
            )}
          </>
        )}
      </header>
      <div className="min-h-40 flex-1 p-4">
        <AnswerBody answer={answer} name={name} onRetry={onAsk} />
      </div>
      <AnswerFigures answer={answer} better={better} />
    </section>
  );
}
