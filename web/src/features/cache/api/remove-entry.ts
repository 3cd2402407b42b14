import { useMutation, useQueryClient } from "@tanstack/react-query";

import { api } from "@/lib/api/client";
import type { CacheEntryOut } from "@/lib/api/schema";

/** Remove one answer. */
export function useRemoveEntry(onRemoved: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id }: CacheEntryOut) =>
      api.DELETE("/api/v1/cache/entries/{entry_id}", { params: { path: { entry_id: id } } }),
    onSuccess: onRemoved,
    onSettled: () => client.invalidateQueries({ queryKey: ["cache"] }),
  });
}
