import { Link } from "@tanstack/react-router";
import { useId, useState } from "react";

import { Page } from "@/components/layout/page";
import { Button } from "@/components/ui/button";
import { useCreateAgent } from "@/lib/api/create-agent";
import { DetailsFields } from "@/features/agents/details-fields";
import { toDefinition } from "@/features/agents/draft";
import { DraftFields } from "@/features/agents/draft-fields";
import { LeaveGuard } from "@/components/layout/leave-guard";
import { Section } from "@/features/agents/section";
import { useEdit } from "@/features/agents/use-edit";
import { errorText } from "@/lib/api/error-text";
import { useT } from "@/lib/i18n/context";
import { agentsText } from "@/lib/i18n/en/agents";

/** Makes an agent: its name, and everything that the editor has. */
export function NewAgentScreen({ onCreated }: { onCreated: (agentId: string) => void }) {
  const t = useT(agentsText);
  const form = useId();
  const create = useCreateAgent();
  const edit = useEdit({});
  const [details, setDetails] = useState({ name: "", description: "" });
  const definition = toDefinition(edit.draft);
  const isDirty = () =>
    create.data === undefined && (edit.isDirty || details.name !== "" || details.description !== "");
  const submit = () => {
    if (definition === null) return;
    create.mutate({ ...details, definition }, { onSuccess: ({ id }) => onCreated(id) });
  };
  const trail = [
    <Link key="agents" to="/agents" className="hover:text-ink">
      {t("agents.title")}
    </Link>,
  ];
  const isSound = definition !== null && edit.validation.errors.length === 0;
  const actions = (
    <Button type="submit" form={form} look="primary" disabled={!isSound} isBusy={create.isPending}>
      {t("agents.create")}
    </Button>
  );
  return (
    <Page title={t("agents.new")} trail={trail} actions={actions}>
      <form
        id={form}
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <Section title={t("agents.details")} text={t("agents.details.text")}>
          {create.error !== null && (
            <p role="alert" className="text-bad">
              {errorText(create.error, t)}
            </p>
          )}
          <DetailsFields value={details} error={create.error} onChange={setDetails} />
        </Section>
        <DraftFields draft={edit.draft} validation={edit.validation} change={edit.change} />
      </form>
      <LeaveGuard isDirty={isDirty} what={details.name === "" ? t("agents.new") : details.name} />
    </Page>
  );
}
