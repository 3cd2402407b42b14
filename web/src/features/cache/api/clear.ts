import { useMutation, useQueryClient } from "@tanstack/react-query";

import { api, reply } from "@/lib/api/client";
import type { CacheClear } from "@/lib/api/schema";

/** Remove answers by what they rest on, or all. */
export function useClear(onCleared: (removed: number) => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: CacheClear) => reply(api.POST("/api/v1/cache/clear", { body })),
    onSuccess: ({ removed }) => onCleared(removed),
    onSettled: () => client.invalidateQueries({ queryKey: ["cache"] }),
  });
}
