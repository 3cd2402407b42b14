import { Play } from "lucide-react";
import { lazy, Suspense, useState } from "react";

import { Button } from "@/components/ui/button";
import { Textarea } from "@/components/ui/textarea";
import { useStartRun } from "@/features/agents/api/start-run";
import { errorText } from "@/lib/api/error-text";
import type { AgentOut } from "@/lib/api/schema";
import { useT } from "@/lib/i18n/context";
import { agentsText } from "@/lib/i18n/en/agents";

const Trial = lazy(async () => ({ default: (await import("@/features/agents/trial")).Trial }));

/** Tries the agent. The server runs published versions only, and this says so when the editor shows another. */
export function TestPanel({ agent, isDifferent }: { agent: AgentOut; isDifferent: boolean }) {
  const t = useT(agentsText);
  const start = useStartRun(agent.name);
  const [input, setInput] = useState("");
  const canStart = agent.published !== null && input.trim() !== "";
  const run = () => canStart && start.mutate(input);
  return (
    <aside
      aria-label={t("agents.test")}
      className="flex shrink-0 flex-col border-line bg-canvas max-lg:border-t lg:min-h-0 lg:w-88 lg:border-s xl:w-104"
    >
      <header className="shrink-0 px-4 pt-4 pb-3">
        <h2 className="font-semibold">{t("agents.test")}</h2>
        <p className="mt-0.5 text-sm text-muted">
          {agent.published === null
            ? t("agents.test.unpublished")
            : t(isDifferent ? "agents.test.different" : "agents.test.same", { number: agent.published })}
        </p>
      </header>
      <form
        className="flex shrink-0 flex-col items-end gap-2 border-b border-line px-4 pb-4"
        onSubmit={(event) => {
          event.preventDefault();
          run();
        }}
      >
        <Textarea
          aria-label={t("agents.test.input")}
          placeholder={t("agents.test.input")}
          disabled={agent.published === null}
          value={input}
          onChange={(event) => setInput(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing) return;
            event.preventDefault();
            run();
          }}
        />
        <Button type="submit" disabled={!canStart} isBusy={start.isPending}>
          <Play aria-hidden />
          {t("agents.test.run")}
        </Button>
        {start.error !== null && (
          <p role="alert" className="w-full text-sm text-bad">
            {errorText(start.error, t)}
          </p>
        )}
      </form>
      <Suspense>{start.data !== undefined && <Trial key={start.data.id} runId={start.data.id} />}</Suspense>
    </aside>
  );
}
