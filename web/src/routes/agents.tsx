import { createRoute, lazyRouteComponent } from "@tanstack/react-router";

import { readAgentAddress, readAgentsAddress } from "@/features/agents/address";
import { agentQuery } from "@/features/agents/api/agent";
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
  loader: ({ context, params }) => void context.queries.prefetchQuery(agentQuery(params.agentId)),
  component: lazyRouteComponent(() => import("@/routes/agent-page"), "AgentPage"),
});
