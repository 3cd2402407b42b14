import { useMutation, useQueryClient } from "@tanstack/react-query";

import { api, ifMatch, reply } from "@/lib/api/client";
import type { FileOut } from "@/lib/api/schema";

/** Give a file another name. */
export function useRenameFile(onRenamed: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ file, name }: { file: FileOut; name: string }) => {
      const params = { path: { file_id: file.id }, header: ifMatch(file.version) };
      return reply(api.PATCH("/api/v1/files/{file_id}", { params, body: { name } }));
    },
    onSuccess: onRenamed,
    onSettled: () => client.invalidateQueries({ queryKey: ["files"] }),
  });
}
