import { getRouteApi } from "@tanstack/react-router";

import type { AgentAddress } from "@/features/agents/address";
import { AgentScreen } from "@/features/agents/agent-screen";

const route = getRouteApi("/app/agents/$agentId");

export function AgentPage() {
  const { agentId } = route.useParams();
  const navigate = route.useNavigate();
  const go = (change: AgentAddress) => void navigate({ search: (old) => ({ ...old, ...change }), replace: true });
  const leave = () => void navigate({ to: "/agents", ignoreBlocker: true });
  return <AgentScreen key={agentId} agentId={agentId} address={route.useSearch()} go={go} onDeleted={leave} />;
}
