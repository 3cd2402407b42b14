import { queryOptions } from "@tanstack/react-query";

import { api } from "@/lib/api/client";

/** A version of an agent as the YAML of a file. */
export const exportQuery = (agentId: string, version: number) =>
  queryOptions({
    queryKey: ["agents", "file", agentId, version],
    queryFn: async ({ signal }) => {
      const params = { path: { agent_id: agentId }, query: { version } };
      const { data } = await api.GET("/api/v1/agents/{agent_id}/export", { params, signal, parseAs: "text" });
      return data ?? "";
    },
  });
