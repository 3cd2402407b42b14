import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";

import { Select } from "@/components/ui/select";
import { useStartSession } from "@/features/chat/api/start-session";
import type { Draft } from "@/features/chat/api/send-message";
import { Composer } from "@/features/chat/composer";
import { Unsent } from "@/features/chat/unsent";
import { useAttachments } from "@/features/chat/use-attachments";
import { useDraft } from "@/features/chat/use-draft";
import { Welcome } from "@/features/chat/welcome";
import { agentChoiceQuery } from "@/lib/api/agent-choice";
import { useT } from "@/lib/i18n/context";
import { chatText } from "@/lib/i18n/en/chat";

const FIRST_CHOICE = "assistant";

interface Props {
  /** Where models are added; null while there is no such screen. */
  modelsAddress: string | null;
  /** An agent to begin with, by name. */
  wantedAgent: string | null;
}

/** A chat that has not begun: what to try, which agent, and the field for the first message. */
export function NewChat({ modelsAddress, wantedAgent }: Props) {
  const t = useT(chatText);
  const navigate = useNavigate();
  const { data: agents = [] } = useQuery(agentChoiceQuery);
  const [chosen, setChosen] = useState<string | null>(wantedAgent);
  const draft = useDraft(null);
  const attachments = useAttachments();
  const start = useStartSession({
    onStarted: (sessionId) => void navigate({ to: "/chat/$sessionId", params: { sessionId }, search: true }),
  });
  const usual = agents.find(({ name }) => name === FIRST_CHOICE)?.name ?? agents[0]?.name ?? null;
  const agent = chosen ?? usual;
  const send = (wanted: Draft, by = agent) => start.mutate({ ...wanted, agent: by, key: crypto.randomUUID() });
  const outgoing = start.isIdle ? null : start.variables;
  const options = agents.map(({ name }) => ({ value: name, label: name }));
  const choice = options.length > 0 && (
    <Select
      aria-label={t("chat.agent")}
      className="w-40 [&>select]:border-transparent [&>select]:bg-transparent [&>select]:text-sm [&>select]:text-muted"
      options={options}
      value={agent ?? ""}
      onChange={(event) => setChosen(event.target.value)}
    />
  );
  return (
    <div className="flex min-h-0 flex-1 flex-col">
      <div className="flex min-h-0 flex-1 flex-col overflow-y-auto">
        <div className="mx-auto my-auto w-full max-w-3xl px-4 py-8 md:px-6">
          {outgoing === null || outgoing === undefined ? (
            <Welcome
              agents={agents}
              modelsAddress={modelsAddress}
              onTry={(text, by) => send({ text, files: [] }, by)}
            />
          ) : (
            <Unsent
              draft={outgoing}
              error={start.error}
              isWaiting={start.isPaused}
              onRetry={start.isError ? () => start.mutate(outgoing) : null}
              onTakeBack={() => {
                draft.write(outgoing.text);
                attachments.reset(outgoing.files);
                start.reset();
              }}
            />
          )}
        </div>
      </div>
      <div className="mx-auto w-full max-w-3xl shrink-0 px-4 pb-4 md:px-6">
        <Composer
          text={draft.text}
          onText={draft.write}
          attachments={attachments}
          onSend={start.isPending ? null : (wanted) => send(wanted)}
          onStop={null}
          onEditLast={null}
          isRunning={false}
          choice={choice}
        />
      </div>
    </div>
  );
}
