import { adminRoute, adminRoutes } from "@/routes/admin";
import { agentRoute, agentsRoute, newAgentRoute } from "@/routes/agents";
import { appRoute } from "@/routes/app";
import { budgetsRoute } from "@/routes/budgets";
import { cacheRoute } from "@/routes/cache";
import { chatRoute, chatSessionRoute } from "@/routes/chat";
import { costsRoute } from "@/routes/costs";
import { filesRoute } from "@/routes/files";
import { homeRoute } from "@/routes/home";
import { inboxRoute } from "@/routes/inbox";
import { loginRoute } from "@/routes/login";
import { modelsRoute } from "@/routes/models";
import { overviewRoute } from "@/routes/overview";
import { playgroundRoute } from "@/routes/playground";
import { promptRoute, promptsRoute } from "@/routes/prompts";
import { rootRoute } from "@/routes/root";
import { routingRoute } from "@/routes/routing";
import { runRoute, runsRoute } from "@/routes/runs";

/** Every address. */
export const routeTree = rootRoute.addChildren([
  loginRoute,
  appRoute.addChildren([
    homeRoute,
    overviewRoute,
    chatRoute.addChildren([chatSessionRoute]),
    runsRoute,
    runRoute,
    inboxRoute,
    agentsRoute,
    newAgentRoute,
    agentRoute,
    modelsRoute,
    routingRoute,
    playgroundRoute,
    cacheRoute,
    filesRoute,
    promptsRoute,
    promptRoute,
    costsRoute,
    budgetsRoute,
    adminRoute.addChildren(adminRoutes),
  ]),
]);
