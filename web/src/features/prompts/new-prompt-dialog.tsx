import { useId, useState } from "react";

import { Button } from "@/components/ui/button";
import { CancelButton } from "@/components/ui/cancel-button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { FormError } from "@/components/ui/form-error";
import { Textarea } from "@/components/ui/textarea";
import { useCreatePrompt } from "@/features/prompts/api/create-prompt";
import { PromptDetailsFields } from "@/features/prompts/details-fields";
import { gapsOf, newVariable, toTemplate } from "@/features/prompts/draft";
import { fieldError } from "@/lib/api/error-text";
import type { PromptOut } from "@/lib/api/schema";
import { useT } from "@/lib/i18n/context";
import { promptsText } from "@/lib/i18n/en/prompts";

interface Props {
  onClose: () => void;
  onCreated: (prompt: PromptOut) => void;
}

/** Begins a prompt: its name and its text. What the text has gaps for becomes a variable. */
export function NewPromptDialog({ onClose, onCreated }: Props) {
  const t = useT(promptsText);
  const form = useId();
  const create = useCreatePrompt(onCreated);
  const [details, setDetails] = useState({ name: "", description: "" });
  const [text, setText] = useState("");
  const footer = (
    <>
      <CancelButton />
      <Button type="submit" form={form} look="primary" isBusy={create.isPending}>
        {t("prompts.create")}
      </Button>
    </>
  );
  return (
    <Dialog isOpen onClose={onClose} title={t("prompts.new")} footer={footer}>
      <form
        id={form}
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          create.mutate({
            ...details,
            template: toTemplate({ text, variables: gapsOf(text).map(newVariable) }),
          });
        }}
      >
        <PromptDetailsFields value={details} help={t("prompts.name.help")} error={create.error} onChange={setDetails} />
        <Field
          label={t("prompts.text")}
          help={t("prompts.text.help")}
          error={fieldError(create.error, "template/text")}
        >
          {(control) => (
            <Textarea
              {...control}
              required
              rows={6}
              className="font-mono text-sm"
              value={text}
              onChange={(event) => setText(event.target.value)}
            />
          )}
        </Field>
        <FormError error={create.error} fields={["name", "description", "template/text"]} />
      </form>
    </Dialog>
  );
}
