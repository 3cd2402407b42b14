import { useId, useRef } from "react";

import { CONTROL } from "@/components/ui/input";
import { classes } from "@/lib/classes";
import { useT } from "@/lib/i18n/context";
import { agentsText } from "@/lib/i18n/en/agents";

const TEXT = "col-start-1 row-start-1 min-h-64 px-3 py-2 font-mono text-sm/6 wrap-anywhere whitespace-pre-wrap";
const VARIABLE = /(\{\{\s*[^{}]*?\s*\}\})/;

interface Props {
  value: string;
  /** The names that are declared. */
  variables: readonly string[];
  error: string | null;
  onChange: (value: string) => void;
}

/** What the agent is told. Variables are marked behind the text: known ones, and those that nobody declared. */
export function InstructionsField({ value, variables, error, onChange }: Props) {
  const t = useT(agentsText);
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const insert = (name: string) => {
    const { selectionStart = value.length, selectionEnd = value.length } = field.current ?? {};
    onChange(`${value.slice(0, selectionStart)}{{${name}}}${value.slice(selectionEnd)}`);
    field.current?.focus();
  };
  return (
    <div className="flex flex-col gap-2">
      <div className="grid rounded-md bg-raised">
        <div aria-hidden className={classes(TEXT, "border border-transparent text-transparent select-none")}>
          {value.split(VARIABLE).map((part, index) =>
            index % 2 === 0 ? (
              part
            ) : (
              <mark
                key={index}
                className={classes(
                  "rounded-sm text-transparent",
                  isKnown(part, variables) ? "bg-accent-wash" : "bg-bad-wash",
                )}
              >
                {part}
              </mark>
            ),
          )}
        </div>
        <textarea
          ref={field}
          aria-label={t("agents.instructions")}
          aria-describedby={`${id}-error ${id}-help`}
          aria-invalid={error !== null || undefined}
          spellCheck={false}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          className={classes(CONTROL, TEXT, "field-sizing-content resize-none overflow-hidden bg-transparent")}
        />
      </div>
      <p id={`${id}-error`} className="text-sm text-bad empty:hidden">
        {error}
      </p>
      <p id={`${id}-help`} className="text-sm text-muted">
        {t("agents.instructions.help")}
      </p>
      {variables.length > 0 && (
        <div className="flex flex-wrap items-center gap-1.5 text-sm text-muted">
          {t("agents.insert")}
          {variables.map((name) => (
            <button
              key={name}
              type="button"
              onClick={() => insert(name)}
              className="rounded-sm bg-accent-wash px-1.5 font-mono text-xs/5 text-accent hover:underline"
            >
              {`{{${name}}}`}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}

function isKnown(part: string, variables: readonly string[]): boolean {
  return variables.includes(part.slice(2, -2).trim());
}
