import { queryOptions } from "@tanstack/react-query";

import { api, reply } from "@/lib/api/client";

/** One's own sign-ins that are valid, newest first. */
export const loginsQuery = queryOptions({
  queryKey: ["logins"],
  queryFn: ({ signal }) => reply(api.GET("/api/v1/me/logins", { signal })),
});
