import { useMutation, useQueryClient } from "@tanstack/react-query";

import { keysQuery } from "@/features/keys/api/list-keys";
import { api, reply } from "@/lib/api/client";
import type { KeyOut, NewKeyOut } from "@/lib/api/schema";

interface Rotation {
  key: KeyOut;
  /** How long the old secret stays good. */
  graceSeconds: number;
}

/** Give a key a new secret. The reply has it, this once. */
export function useRotateKey(onRotated: (key: NewKeyOut) => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ key, graceSeconds }: Rotation) => {
      const params = { path: { key_id: key.id } };
      return reply(api.POST("/api/v1/keys/{key_id}/rotate", { params, body: { grace_seconds: graceSeconds } }));
    },
    onSuccess: async (key) => {
      onRotated(key);
      await client.invalidateQueries({ queryKey: keysQuery.queryKey });
    },
  });
}
