import { useMutation, useQueryClient } from "@tanstack/react-query";

import { keysQuery } from "@/features/keys/api/list-keys";
import { api, ifMatch } from "@/lib/api/client";
import type { KeyOut } from "@/lib/api/schema";

/** End a key for good. */
export function useRevokeKey(onRevoked: (key: KeyOut) => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, version }: KeyOut) =>
      api.DELETE("/api/v1/keys/{key_id}", { params: { path: { key_id: id }, header: ifMatch(version) } }),
    onSuccess: (_, key) => onRevoked(key),
    onSettled: () => client.invalidateQueries({ queryKey: keysQuery.queryKey }),
  });
}
