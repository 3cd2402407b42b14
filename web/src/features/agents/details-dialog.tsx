import { useQueryClient } from "@tanstack/react-query";
import { useId, useState } from "react";

import { Button } from "@/components/ui/button";
import { CancelButton } from "@/components/ui/cancel-button";
import { Dialog } from "@/components/ui/dialog";
import { agentQuery } from "@/features/agents/api/agent";
import { useUpdateAgent } from "@/features/agents/api/update-agent";
import { DetailsFields } from "@/features/agents/details-fields";
import { ApiError } from "@/lib/api/api-error";
import { errorText } from "@/lib/api/error-text";
import type { AgentOut } from "@/lib/api/schema";
import { useT } from "@/lib/i18n/context";
import { agentsText } from "@/lib/i18n/en/agents";

/** Changes what an agent is called and what it is for. */
export function DetailsDialog({ agent, onClose }: { agent: AgentOut; onClose: () => void }) {
  const t = useT(agentsText);
  const form = useId();
  const client = useQueryClient();
  // The agent as it was when the dialog opened: a change of somebody else meanwhile is noticed, not overwritten.
  const [opened, setOpened] = useState(agent);
  const [value, setValue] = useState({ name: agent.name, description: agent.description });
  const update = useUpdateAgent(opened);
  const isChanged = update.error instanceof ApiError && update.error.status === 412;
  const reload = async () => {
    const { queryKey, queryFn } = agentQuery(agent.id);
    const now = await client.fetchQuery({ queryKey, ...(queryFn !== undefined && { queryFn }) });
    setOpened(now);
    setValue({ name: now.name, description: now.description });
    update.reset();
  };
  const footer = (
    <>
      <CancelButton />
      <Button type="submit" form={form} look="primary" isBusy={update.isPending}>
        {t("action.save")}
      </Button>
    </>
  );
  return (
    <Dialog isOpen onClose={onClose} title={t("agents.details")} footer={footer}>
      <form
        id={form}
        className="flex flex-col gap-5"
        onSubmit={(event) => {
          event.preventDefault();
          update.mutate(value, { onSuccess: onClose });
        }}
      >
        <DetailsFields value={value} error={update.error} onChange={setValue} />
        {update.error !== null && (
          <div role="alert" className="flex items-center gap-3 text-sm text-bad">
            <p className="flex-1">{errorText(update.error, t)}</p>
            {isChanged && (
              <Button size="small" onClick={() => void reload()}>
                {t("agents.reload")}
              </Button>
            )}
          </div>
        )}
      </form>
    </Dialog>
  );
}
