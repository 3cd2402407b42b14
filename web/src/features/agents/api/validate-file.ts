import { keepPreviousData, queryOptions } from "@tanstack/react-query";

import { api, reply } from "@/lib/api/client";

/** What is wrong with the text of a file, and in which line. */
export const validateFileQuery = (yaml: string) =>
  queryOptions({
    queryKey: ["validate-agent-file", yaml],
    queryFn: ({ signal }) => reply(api.POST("/api/v1/agents/validate", { body: { yaml }, signal })),
    placeholderData: keepPreviousData,
    gcTime: 60_000,
    enabled: yaml.trim() !== "",
  });
