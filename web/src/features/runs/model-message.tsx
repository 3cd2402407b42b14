import { JsonView } from "@/components/json-view/json-view";
import { Badge } from "@/components/ui/badge";
import { CopyText } from "@/components/ui/copy-text";
import type { MessagesOut } from "@/lib/api/schema";
import { spokenName } from "@/lib/call-summary";
import { useT } from "@/lib/i18n/context";
import { runsText } from "@/lib/i18n/en/runs";

type Message = MessagesOut["messages"][number];

/** A message as a model gets it, word for word. */
export function ModelMessage({ message }: { message: Message }) {
  const t = useT(runsText);
  const text = textOf(message);
  const calls = message.role === "assistant" ? (message.tool_calls ?? []) : [];
  return (
    <section className="rounded-lg border border-line bg-surface">
      <header className="flex h-9 items-center gap-2 border-b border-line ps-3 pe-1.5">
        <Badge>{t(`run.role.${message.role}`)}</Badge>
        <span className="flex-1" />
        {text !== "" && <CopyText text={text} label={t("action.copy")} />}
      </header>
      {message.role === "assistant" && message.thought ? (
        <p className="border-b border-line px-3 py-2 text-sm wrap-anywhere whitespace-pre-wrap text-muted italic">
          {message.thought}
        </p>
      ) : null}
      {text !== "" && (
        <p className="max-h-96 overflow-y-auto px-3 py-2.5 text-sm wrap-anywhere whitespace-pre-wrap" tabIndex={0}>
          {text}
        </p>
      )}
      {calls.map((call, index) => (
        <div key={index} className="border-t border-line px-3 py-2 first:border-t-0">
          <p className="mb-1 text-sm font-medium">{spokenName(call.name)}</p>
          <JsonView value={call.arguments} depth={1} />
        </div>
      ))}
    </section>
  );
}

function textOf(message: Message): string {
  switch (message.role) {
    case "user":
      return message.parts.map((part) => (part.type === "text" ? part.text : (part.url ?? part.media_type))).join("\n");
    default:
      return message.text ?? "";
  }
}
