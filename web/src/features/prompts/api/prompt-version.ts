import { queryOptions } from "@tanstack/react-query";

import { api, reply } from "@/lib/api/client";

/** A version of a prompt; it never changes. */
export const promptVersionQuery = (promptId: string, number: number) =>
  queryOptions({
    queryKey: ["prompts", "version", promptId, number],
    queryFn: ({ signal }) => {
      const params = { path: { prompt_id: promptId, number } };
      return reply(api.GET("/api/v1/prompts/{prompt_id}/versions/{number}", { params, signal }));
    },
    staleTime: Infinity,
  });
