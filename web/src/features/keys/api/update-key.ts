import { useMutation, useQueryClient } from "@tanstack/react-query";

import { keysQuery } from "@/features/keys/api/list-keys";
import { api, ifMatch, reply } from "@/lib/api/client";
import type { KeyOut, KeyUpdate } from "@/lib/api/schema";

interface Change {
  key: KeyOut;
  body: KeyUpdate;
}

/** Change the name or the limits of a key. */
export function useUpdateKey(onUpdated: (key: KeyOut) => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ key, body }: Change) => {
      const params = { path: { key_id: key.id }, header: ifMatch(key.version) };
      return reply(api.PATCH("/api/v1/keys/{key_id}", { params, body }));
    },
    onSuccess: onUpdated,
    onSettled: () => client.invalidateQueries({ queryKey: keysQuery.queryKey }),
  });
}
