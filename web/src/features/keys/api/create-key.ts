import { useMutation, useQueryClient } from "@tanstack/react-query";

import { keysQuery } from "@/features/keys/api/list-keys";
import { api, reply } from "@/lib/api/client";
import type { KeyCreate, NewKeyOut } from "@/lib/api/schema";

/** Make a key. The reply has its secret, this once. */
export function useCreateKey(onCreated: (key: NewKeyOut) => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: KeyCreate) => reply(api.POST("/api/v1/keys", { body })),
    onSuccess: async (key) => {
      onCreated(key);
      await client.invalidateQueries({ queryKey: keysQuery.queryKey });
    },
  });
}
