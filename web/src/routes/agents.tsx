import { createRoute, lazyRouteComponent } from "@tanstack/react-router";

import { readAgentAddress, readAgentsAddress } from "@/features/agents/address";
import { agentQuery } from "@/features/agents/api/agent";
import { versionQuery } from "@/features/agents/api/version";
import { modelNamesQuery } from "@/lib/api/model-names";
import { toolsQuery } from "@/lib/api/tools";
import { soon } from "@/lib/soon";
import { appRoute } from "@/routes/app";

/** The list of agents. */
export const agentsRoute = createRoute({
  getParentRoute: () => appRoute,
  path: "/agents",
  validateSearch: readAgentsAddress,
  component: lazyRouteComponent(() => import("@/routes/agents-page"), "AgentsPage"),
});

export const newAgentRoute = createRoute({
  getParentRoute: () => appRoute,
  path: "/agents/new",
  component: lazyRouteComponent(() => import("@/routes/new-agent-page"), "NewAgentPage"),
});

/** One agent; `?tab=` is which part of it. */
export const agentRoute = createRoute({
  getParentRoute: () => appRoute,
  path: "/agents/$agentId",
  validateSearch: readAgentAddress,
  loader: ({ context: { queries }, params }) => {
    const latest = async () => {
      const { id, latest } = await queries.ensureQueryData(agentQuery(params.agentId));
      if (latest > 0) await queries.prefetchQuery(versionQuery(id, latest));
    };
    return soon(latest(), queries.prefetchQuery(toolsQuery), queries.prefetchQuery(modelNamesQuery));
  },
  component: lazyRouteComponent(() => import("@/routes/agent-page"), "AgentPage"),
});
