import { queryOptions } from "@tanstack/react-query";

import { api, reply } from "@/lib/api/client";

/** What is known of a file. */
export function fileQuery(id: string) {
  return queryOptions({
    queryKey: ["files", "one", id],
    queryFn: ({ signal }) => reply(api.GET("/api/v1/files/{file_id}", { params: { path: { file_id: id } }, signal })),
  });
}
