import { useMutation, useQueryClient } from "@tanstack/react-query";

import { api, ifMatch } from "@/lib/api/client";
import type { FileOut } from "@/lib/api/schema";

/** Take a file out of the project; it can be restored. */
export function useDeleteFile() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, version }: FileOut) =>
      api.DELETE("/api/v1/files/{file_id}", { params: { path: { file_id: id }, header: ifMatch(version) } }),
    onSettled: () => client.invalidateQueries({ queryKey: ["files", "list"] }),
  });
}
