import { keepPreviousData, queryOptions } from "@tanstack/react-query";

import { api, reply } from "@/lib/api/client";

const MOST = 200;

/** The runs that wait for a person, by which a request's agent is known; read again when `newest`, the last request, is another. */
export const waitingRunsQuery = (newest: string) =>
  queryOptions({
    queryKey: ["runs", "waiting", newest],
    queryFn: async ({ signal }) => {
      const query = { status: "waiting", limit: MOST, fields: "id,agent_id" } as const;
      const page = await reply(api.GET("/api/v1/runs", { params: { query }, signal }));
      return page.items;
    },
    placeholderData: keepPreviousData,
  });
