import { useQuery } from "@tanstack/react-query";

import { waitingRunsQuery } from "@/features/inbox/api/waiting-runs";
import { agentChoiceQuery } from "@/lib/api/agent-choice";
import type { ApprovalOut } from "@/lib/api/schema";

/** Says which agent asks; undefined when its run or the agent is not known. */
export function useAgentNames(items: readonly ApprovalOut[]): (approval: ApprovalOut) => string | undefined {
  const { data: runs = [] } = useQuery(waitingRunsQuery(items.at(-1)?.id ?? ""));
  const { data: agents = [] } = useQuery(agentChoiceQuery);
  return (approval) => {
    const run = runs.find(({ id }) => id === approval.run_id);
    return agents.find(({ id }) => id === run?.agent_id)?.name;
  };
}
