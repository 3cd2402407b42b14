import { useMutation, useQueryClient } from "@tanstack/react-query";

import { cachePolicyQuery } from "@/features/cache/api/cache-policy";
import { api, reply } from "@/lib/api/client";
import type { CachePolicyIn } from "@/lib/api/schema";

/** Set how the workspace uses the response cache. */
export function useSetPolicy(onSet: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: CachePolicyIn) => reply(api.PUT("/api/v1/cache/policy", { body })),
    onSuccess: (made) => {
      client.setQueryData(cachePolicyQuery.queryKey, made);
      onSet();
    },
  });
}
