import { useQuery } from "@tanstack/react-query";

import { agentChoiceQuery } from "@/lib/api/agent-choice";
import { memberChoiceQuery } from "@/lib/api/member-choice";
import { runQuery } from "@/lib/api/run";
import type { ApprovalOut, RunOut } from "@/lib/api/schema";
import { useT } from "@/lib/i18n/context";
import { inboxText } from "@/lib/i18n/en/inbox";

/** Where a request comes from: its run, the agent's name, and who started it; undefined until they are known. */
export function useOrigin(approval: ApprovalOut): { run: RunOut; agent: string; starter: string } | undefined {
  const t = useT(inboxText);
  const { data: run } = useQuery(runQuery(approval.run_id));
  const { data: agents = [] } = useQuery(agentChoiceQuery);
  const { data: members = [] } = useQuery(memberChoiceQuery);
  if (run === undefined) return undefined;
  const agent = agents.find(({ id }) => id === run.agent_id)?.name ?? t("inbox.agent.unknown");
  const starter = members.find(({ id }) => id === run.started_by)?.name ?? t("inbox.key");
  return { run, agent, starter };
}
