import { useQuery } from "@tanstack/react-query";
import { useState } from "react";

import { LoadError } from "@/components/layout/load-error";
import { Skeleton } from "@/components/ui/skeleton";
import type { AgentAddress } from "@/features/agents/address";
import { AgentWorkspace } from "@/features/agents/agent-workspace";
import { agentQuery } from "@/features/agents/api/agent";
import { versionQuery } from "@/features/agents/api/version";
import type { AgentOut } from "@/lib/api/schema";

interface Props {
  agentId: string;
  address: AgentAddress;
  go: (change: AgentAddress) => void;
  onDeleted: () => void;
}

/** An agent: its editor, its versions, its file. */
export function AgentScreen({ agentId, ...rest }: Props) {
  const { data: agent, error, refetch } = useQuery(agentQuery(agentId));
  if (agent === undefined) {
    return error === null ? <AgentSkeleton /> : <LoadError error={error} onRetry={() => void refetch()} />;
  }
  return <Loaded key={agent.id} agent={agent} {...rest} />;
}

function Loaded({ agent, ...rest }: Omit<Props, "agentId"> & { agent: AgentOut }) {
  // The version that the editor began with: it changes by saving, or when somebody asks for the newest.
  const [base, setBase] = useState({ number: agent.latest, loaded: agent.latest });
  const { data, error, refetch } = useQuery({ ...versionQuery(agent.id, base.loaded), enabled: base.loaded > 0 });
  if (base.loaded > 0 && data === undefined) {
    return error === null ? <AgentSkeleton /> : <LoadError error={error} onRetry={() => void refetch()} />;
  }
  return (
    <AgentWorkspace
      key={base.loaded}
      agent={agent}
      definition={data?.definition ?? {}}
      base={base.number}
      onSaved={(number) => setBase({ ...base, number })}
      onReload={() => setBase({ number: agent.latest, loaded: agent.latest })}
      {...rest}
    />
  );
}

function AgentSkeleton() {
  return (
    <div aria-busy="true" className="flex flex-col gap-4 p-6">
      <Skeleton className="h-5 w-56" />
      <Skeleton className="h-8 w-80" />
      <Skeleton className="h-72 w-full max-w-3xl" />
      <Skeleton className="h-40 w-full max-w-3xl" />
    </div>
  );
}
