import { queryOptions } from "@tanstack/react-query";

import { api, reply } from "@/lib/api/client";

/** What each model costs now, and who says so. */
export const modelPricesQuery = queryOptions({
  queryKey: ["prices", "models"],
  queryFn: ({ signal }) => reply(api.GET("/api/v1/prices/models", { signal })),
});
