import { queryOptions } from "@tanstack/react-query";

import { api, reply } from "@/lib/api/client";

/** The agents that name a prompt. */
export const promptUsesQuery = (promptId: string) =>
  queryOptions({
    queryKey: ["prompts", "uses", promptId],
    queryFn: ({ signal }) =>
      reply(api.GET("/api/v1/prompts/{prompt_id}/uses", { params: { path: { prompt_id: promptId } }, signal })),
  });
