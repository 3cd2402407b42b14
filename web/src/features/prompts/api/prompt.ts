import { queryOptions } from "@tanstack/react-query";

import { api, reply } from "@/lib/api/client";

/** A prompt, with where its labels stand. */
export const promptQuery = (promptId: string) =>
  queryOptions({
    queryKey: ["prompts", "one", promptId],
    queryFn: ({ signal }) =>
      reply(api.GET("/api/v1/prompts/{prompt_id}", { params: { path: { prompt_id: promptId } }, signal })),
  });
