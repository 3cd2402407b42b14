import { useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { ArrowLeftRight } from "lucide-react";
import { useState } from "react";

import { Page } from "@/components/layout/page";
import { Button } from "@/components/ui/button";
import { ErrorState } from "@/components/ui/error-state";
import { Skeleton } from "@/components/ui/skeleton";
import { AgentDialog } from "@/features/playground/agent-dialog";
import { choicesQuery } from "@/features/playground/api/list-choices";
import { betterIn } from "@/features/playground/better";
import { EMPTY_PROMPT, questionFor } from "@/features/playground/prompt";
import { PromptForm } from "@/features/playground/prompt-form";
import { Side } from "@/features/playground/side";
import { NOBODY, type PlaygroundSearch, sidesOf } from "@/features/playground/sides";
import { useAnswer } from "@/features/playground/use-answer";
import { meQuery } from "@/lib/api/me";
import { useT } from "@/lib/i18n/context";
import { playgroundText } from "@/lib/i18n/en/playground";
import { covers } from "@/lib/roles";

interface Props {
  search: PlaygroundSearch;
  onSearch: (search: PlaygroundSearch) => void;
  onAgent: (agentId: string) => void;
}

/** One prompt, and what two models or routes make of it. */
export function PlaygroundScreen({ search, onSearch, onAgent }: Props) {
  const t = useT(playgroundText);
  const { data: me } = useSuspenseQuery(meQuery);
  const choices = useQuery(choicesQuery);
  const [prompt, setPrompt] = useState(EMPTY_PROMPT);
  const [agentModel, setAgentModel] = useState<string | null>(null);
  const one = useAnswer();
  const other = useAnswer();
  const [isSwapped, setSwapped] = useState(false);
  const [left, right] = isSwapped ? [other, one] : [one, other];
  const [first, second] = sidesOf(search, choices.data ?? []);
  const mayAsk = covers(me.role, "member");
  const stops = [left.stop, right.stop].filter((stop) => stop !== null);
  const choose = (names: { first: string | null; second: string | null }) =>
    onSearch({ first: names.first ?? undefined, second: names.second ?? NOBODY });
  const sides = [
    { side: left, beside: right, name: first, label: t("playground.first"), mayBeNobody: false },
    { side: right, beside: left, name: second, label: t("playground.second"), mayBeNobody: true },
  ];
  const run = () => {
    for (const { side, name } of sides) if (name !== null) side.ask(questionFor(name, prompt));
  };
  const swap = () => {
    setSwapped(!isSwapped);
    choose({ first: second, second: first });
  };
  const swapButton = (
    <Button onClick={second === null ? null : swap}>
      <ArrowLeftRight aria-hidden />
      {t("playground.swap")}
    </Button>
  );
  const content = () => {
    if (choices.isPending) return <PlaygroundSkeleton />;
    if (choices.isError) return <ErrorState error={choices.error} onRetry={() => void choices.refetch()} />;
    return (
      <>
        {!mayAsk && <p className="rounded-md border border-line bg-wait-wash px-3 py-2">{t("playground.viewer")}</p>}
        <PromptForm
          prompt={prompt}
          onChange={setPrompt}
          onRun={mayAsk ? run : null}
          onStop={stops.length > 0 ? () => stops.forEach((stop) => stop()) : null}
        />
        <div className="grid items-stretch gap-4 md:grid-cols-2">
          {sides.map(({ side, beside, name, label, mayBeNobody }) => (
            <Side
              key={label}
              label={label}
              choices={choices.data}
              name={name}
              mayBeNobody={mayBeNobody}
              answer={side.answer}
              better={betterIn(side.answer, beside.answer)}
              onChoose={(chosen) => choose(mayBeNobody ? { first, second: chosen } : { first: chosen, second })}
              onAsk={mayAsk && name !== null && prompt.text !== "" ? () => side.ask(questionFor(name, prompt)) : null}
              onToAgent={mayAsk && name !== null ? () => setAgentModel(name) : null}
            />
          ))}
        </div>
        {agentModel !== null && (
          <AgentDialog model={agentModel} prompt={prompt} onClose={() => setAgentModel(null)} onCreated={onAgent} />
        )}
      </>
    );
  };
  return (
    <Page title={t("nav.playground")} lead={t("playground.lead")} actions={choices.isSuccess && swapButton}>
      <div className="mx-auto flex w-full max-w-6xl flex-col gap-5 px-4 py-5 md:px-6">{content()}</div>
    </Page>
  );
}

function PlaygroundSkeleton() {
  return (
    <div aria-busy="true" className="grid gap-4 md:grid-cols-2">
      {["h-28", "h-28 max-md:hidden", "h-64", "h-64"].map((height, index) => (
        <Skeleton key={index} className={`w-full ${height}`} />
      ))}
    </div>
  );
}
