import { useId, useState } from "react";

import { Button } from "@/components/ui/button";
import { CancelButton } from "@/components/ui/cancel-button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { FormError } from "@/components/ui/form-error";
import { Input } from "@/components/ui/input";
import { useMoveLabel } from "@/features/prompts/api/labels";
import type { PromptOut } from "@/lib/api/schema";
import { useT } from "@/lib/i18n/context";
import { promptsText } from "@/lib/i18n/en/prompts";
import { showToast } from "@/lib/toasts";

const USUAL = ["production", "staging"];

interface Props {
  prompt: PromptOut;
  number: number;
  onClose: () => void;
}

/** Lets a label stand at a version: whoever names it gets that version from then on. */
export function MoveLabelDialog({ prompt, number, onClose }: Props) {
  const t = useT(promptsText);
  const form = useId();
  const move = useMoveLabel(prompt.id);
  const [label, setLabel] = useState(prompt.labels["production"] === number ? "staging" : "production");
  const known = [...new Set([...USUAL, ...Object.keys(prompt.labels)])];
  const stands = prompt.labels[label];
  const submit = () =>
    move.mutate(
      { label, to: number },
      {
        onSuccess: () => {
          showToast({ tone: "plain", text: t("prompts.moved.toast", { label, number }) });
          onClose();
        },
      },
    );
  const footer = (
    <>
      <CancelButton />
      <Button type="submit" form={form} look="primary" isBusy={move.isPending}>
        {t("prompts.move")}
      </Button>
    </>
  );
  return (
    <Dialog isOpen onClose={onClose} title={t("prompts.move.title", { number })} footer={footer}>
      <form
        id={form}
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <Field label={t("prompts.label")} help={t("prompts.label.help")}>
          {(control) => (
            <Input
              {...control}
              required
              pattern="[a-z][a-z0-9_\-]{0,30}"
              className="font-mono"
              value={label}
              onChange={(event) => setLabel(event.target.value)}
            />
          )}
        </Field>
        <div className="flex flex-wrap gap-1.5">
          {known.map((one) => (
            <Button
              key={one}
              size="small"
              aria-pressed={one === label}
              className="font-mono"
              onClick={() => setLabel(one)}
            >
              {one}
            </Button>
          ))}
        </div>
        <p className="text-sm text-muted" aria-live="polite">
          {stands === undefined
            ? t("prompts.move.new", { label, number })
            : t("prompts.move.from", { label, from: stands, number })}
        </p>
        <FormError error={move.error} fields={[]} />
      </form>
    </Dialog>
  );
}
