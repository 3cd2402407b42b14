import { Play, Square } from "lucide-react";
import { type KeyboardEvent, useRef } from "react";

import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Kbd } from "@/components/ui/kbd";
import { Textarea } from "@/components/ui/textarea";
import type { Prompt } from "@/features/playground/prompt";
import { useT } from "@/lib/i18n/context";
import { playgroundText } from "@/lib/i18n/en/playground";

const LONGEST = 200_000;

interface Props {
  prompt: Prompt;
  onChange: (prompt: Prompt) => void;
  /** Null when whoever looks may not ask. */
  onRun: (() => void) | null;
  /** Null while nothing runs. */
  onStop: (() => void) | null;
}

/** What both sides are asked, and how. Ctrl or ⌘ and Enter runs it. */
export function PromptForm({ prompt, onChange, onRun, onStop }: Props) {
  const t = useT(playgroundText);
  const form = useRef<HTMLFormElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter" && (event.metaKey || event.ctrlKey)) {
      event.preventDefault();
      form.current?.requestSubmit();
    } else if (event.key === "Escape" && onStop !== null) {
      event.preventDefault();
      onStop();
    }
  };
  return (
    <form
      ref={form}
      className="flex flex-col gap-4"
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        onRun?.();
      }}
    >
      <div className="grid gap-4 md:grid-cols-2">
        <Field label={t("playground.prompt")}>
          {(control) => (
            <Textarea
              {...control}
              required
              rows={4}
              maxLength={LONGEST}
              placeholder={t("playground.prompt.placeholder")}
              value={prompt.text}
              onChange={(event) => onChange({ ...prompt, text: event.target.value })}
            />
          )}
        </Field>
        <Field label={t("playground.system")} isOptional>
          {(control) => (
            <Textarea
              {...control}
              rows={4}
              maxLength={LONGEST}
              placeholder={t("playground.system.help")}
              value={prompt.system}
              onChange={(event) => onChange({ ...prompt, system: event.target.value })}
            />
          )}
        </Field>
      </div>
      <div className="flex flex-wrap items-end gap-x-4 gap-y-3">
        <Amount
          label={t("playground.temperature")}
          placeholder={t("playground.temperature.range")}
          value={prompt.temperature}
          limits={{ min: 0, max: 2, step: 0.1 }}
          onChange={(temperature) => onChange({ ...prompt, temperature })}
        />
        <Amount
          label={t("playground.most")}
          placeholder={t("playground.most.unit")}
          value={prompt.most}
          limits={{ min: 1, max: 1_000_000, step: 1 }}
          onChange={(most) => onChange({ ...prompt, most })}
        />
        <span className="flex-1" />
        {onStop === null ? (
          // Keys: one element in both places would be pressed as "Stop" and then submit as "Run".
          <Button key="run" type="submit" look="primary" disabled={onRun === null}>
            <Play aria-hidden />
            {t("playground.run")}
            <span className="max-md:hidden">
              <Kbd keys="mod+enter" />
            </span>
          </Button>
        ) : (
          <Button key="stop" onClick={onStop}>
            <Square aria-hidden />
            {t("playground.stop")}
          </Button>
        )}
      </div>
    </form>
  );
}

interface AmountProps {
  label: string;
  placeholder: string;
  value: string;
  limits: { min: number; max: number; step: number };
  onChange: (value: string) => void;
}

function Amount({ label, placeholder, value, limits, onChange }: AmountProps) {
  return (
    <div className="w-36">
      <Field label={label}>
        {(control) => (
          <Input
            {...control}
            {...limits}
            type="number"
            className="numeric"
            placeholder={placeholder}
            value={value}
            onChange={(event) => onChange(event.target.value)}
          />
        )}
      </Field>
    </div>
  );
}
