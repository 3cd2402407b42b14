import { useId, useState } from "react";

import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { FormError } from "@/components/ui/form-error";
import { Input } from "@/components/ui/input";
import { useUpdatePrompt } from "@/features/prompts/api/update-prompt";
import { fieldError } from "@/lib/api/error-text";
import type { PromptOut } from "@/lib/api/schema";
import { useT } from "@/lib/i18n/context";
import { promptsText } from "@/lib/i18n/en/prompts";

/** Renames a prompt, and says what it is for. */
export function PromptDetailsDialog({ prompt, onClose }: { prompt: PromptOut; onClose: () => void }) {
  const t = useT(promptsText);
  const form = useId();
  const update = useUpdatePrompt(prompt, onClose);
  const [name, setName] = useState(prompt.name);
  const [description, setDescription] = useState(prompt.description);
  const footer = (
    <>
      <Button onClick={onClose}>{t("action.cancel")}</Button>
      <Button type="submit" form={form} look="primary" isBusy={update.isPending}>
        {t("action.save")}
      </Button>
    </>
  );
  return (
    <Dialog isOpen onClose={onClose} title={t("prompts.details")} footer={footer}>
      <form
        id={form}
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          update.mutate({ name, description });
        }}
      >
        <Field label={t("prompts.name")} help={t("prompts.rename.help")} error={fieldError(update.error, "name")}>
          {(control) => (
            <Input
              {...control}
              required
              maxLength={63}
              pattern="[a-z0-9][a-z0-9._\-]*"
              className="font-mono"
              value={name}
              onChange={(event) => setName(event.target.value)}
            />
          )}
        </Field>
        <Field label={t("prompts.description")} isOptional error={fieldError(update.error, "description")}>
          {(control) => (
            <Input
              {...control}
              maxLength={2_000}
              value={description}
              onChange={(event) => setDescription(event.target.value)}
            />
          )}
        </Field>
        <FormError error={update.error} fields={["name", "description"]} />
      </form>
    </Dialog>
  );
}
