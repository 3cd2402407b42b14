import { useMutation, useQueryClient } from "@tanstack/react-query";

import { api, reply } from "@/lib/api/client";
import type { FileOut } from "@/lib/api/schema";

/** Bring a deleted file back under its name. */
export function useRestoreFile() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id }: FileOut) =>
      reply(api.POST("/api/v1/files/{file_id}/restore", { params: { path: { file_id: id } } })),
    onSettled: () => client.invalidateQueries({ queryKey: ["files", "list"] }),
  });
}
