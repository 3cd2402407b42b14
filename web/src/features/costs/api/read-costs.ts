import { keepPreviousData, queryOptions } from "@tanstack/react-query";

import { type CostsSearch, filtersOf, type Grouping, timesOf } from "@/features/costs/search";
import { api, reply } from "@/lib/api/client";

/** What models cost in the time and of the groups that the address says. */
export function costsQuery(search: CostsSearch, by: Grouping) {
  return queryOptions({
    queryKey: ["costs", search, by],
    queryFn: async ({ signal }) => {
      const times = timesOf(search, new Date());
      const query = {
        group_by: by,
        interval: times.interval,
        since: times.since.toISOString(),
        until: times.until.toISOString(),
        ...Object.fromEntries(filtersOf(search).map(({ by: name, key }) => [name, key])),
      };
      return { times, costs: await reply(api.GET("/api/v1/costs", { params: { query }, signal })) };
    },
    placeholderData: keepPreviousData,
    staleTime: 30_000,
  });
}
