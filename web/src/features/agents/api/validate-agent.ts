import { keepPreviousData, queryOptions } from "@tanstack/react-query";

import { api, reply } from "@/lib/api/client";
import type { AgentDefinition, JsonValue } from "@/lib/api/schema";

/** What is wrong with a definition. The last answer stays until there is a new one, so that errors don't blink. */
export const validateQuery = (definition: AgentDefinition) =>
  queryOptions({
    queryKey: ["validate-agent", definition],
    queryFn: ({ signal }) => {
      const body = { definition: definition as unknown as Record<string, JsonValue> };
      return reply(api.POST("/api/v1/agents/validate", { body, signal }));
    },
    placeholderData: keepPreviousData,
    staleTime: 60_000,
    gcTime: 60_000,
  });
