import { useId, useState } from "react";

import { Button } from "@/components/ui/button";
import { CancelButton } from "@/components/ui/cancel-button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { FormError } from "@/components/ui/form-error";
import { Input } from "@/components/ui/input";
import { agentFor, type Prompt } from "@/features/playground/prompt";
import { useCreateAgent } from "@/lib/api/create-agent";
import { fieldError } from "@/lib/api/error-text";
import { useT } from "@/lib/i18n/context";
import { playgroundText } from "@/lib/i18n/en/playground";

interface Props {
  /** The model or route that the agent asks. */
  model: string;
  prompt: Prompt;
  onClose: () => void;
  onCreated: (agentId: string) => void;
}

/** Makes an agent of what was tried. */
export function AgentDialog({ model, prompt, onClose, onCreated }: Props) {
  const t = useT(playgroundText);
  const form = useId();
  const create = useCreateAgent();
  const [name, setName] = useState("");
  const submit = () =>
    create.mutate(
      { name, description: "", definition: agentFor(model, prompt) },
      { onSuccess: ({ id }) => onCreated(id) },
    );
  const footer = (
    <>
      <CancelButton />
      <Button type="submit" form={form} look="primary" isBusy={create.isPending}>
        {t("playground.agent.create")}
      </Button>
    </>
  );
  return (
    <Dialog isOpen onClose={onClose} title={t("playground.to-agent", { name: model })} footer={footer}>
      <form
        id={form}
        className="flex flex-col gap-5"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <p className="text-muted">{t("playground.agent.text")}</p>
        <Field
          label={t("playground.agent.name")}
          help={t("playground.agent.name.help")}
          error={fieldError(create.error, "name")}
        >
          {(control) => (
            <Input
              {...control}
              required
              maxLength={63}
              pattern="[a-z0-9][a-z0-9\-]*"
              title={t("playground.agent.name.help")}
              className="font-mono"
              value={name}
              onChange={(event) => setName(event.target.value)}
            />
          )}
        </Field>
        <FormError error={create.error} fields={["name"]} />
      </form>
    </Dialog>
  );
}
