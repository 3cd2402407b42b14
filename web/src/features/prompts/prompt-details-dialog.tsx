import { useId, useState } from "react";

import { Button } from "@/components/ui/button";
import { CancelButton } from "@/components/ui/cancel-button";
import { Dialog } from "@/components/ui/dialog";
import { FormError } from "@/components/ui/form-error";
import { PromptDetailsFields } from "@/features/prompts/details-fields";
import { useUpdatePrompt } from "@/features/prompts/api/update-prompt";
import type { PromptOut } from "@/lib/api/schema";
import { useT } from "@/lib/i18n/context";
import { promptsText } from "@/lib/i18n/en/prompts";

/** Renames a prompt, and says what it is for. */
export function PromptDetailsDialog({ prompt, onClose }: { prompt: PromptOut; onClose: () => void }) {
  const t = useT(promptsText);
  const form = useId();
  const update = useUpdatePrompt(prompt, onClose);
  const [details, setDetails] = useState({ name: prompt.name, description: prompt.description });
  const footer = (
    <>
      <CancelButton />
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
          update.mutate(details);
        }}
      >
        <PromptDetailsFields
          value={details}
          help={t("prompts.rename.help")}
          error={update.error}
          onChange={setDetails}
        />
        <FormError error={update.error} fields={["name", "description"]} />
      </form>
    </Dialog>
  );
}
