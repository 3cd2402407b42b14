import { getRouteApi } from "@tanstack/react-router";

import type { AgentsAddress } from "@/features/agents/address";
import { AgentsScreen } from "@/features/agents/agents-screen";

const route = getRouteApi("/app/agents");

export function AgentsPage() {
  const navigate = route.useNavigate();
  const go = (change: AgentsAddress) => void navigate({ search: (old) => ({ ...old, ...change }), replace: true });
  const open = (agentId: string) => void navigate({ to: "/agents/$agentId", params: { agentId } });
  return <AgentsScreen address={route.useSearch()} go={go} onOpen={open} />;
}
