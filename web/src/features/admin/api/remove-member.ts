import { useMutation, useQueryClient } from "@tanstack/react-query";

import { api, ifMatch } from "@/lib/api/client";
import type { MemberOut } from "@/lib/api/schema";

/** Take a member out of the workspace. */
export function useRemoveMember(onRemoved: (member: MemberOut) => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, version }: MemberOut) =>
      api.DELETE("/api/v1/members/{user_id}", { params: { path: { user_id: id }, header: ifMatch(version) } }),
    onSuccess: (_, member) => onRemoved(member),
    onSettled: () => client.invalidateQueries({ queryKey: ["members"] }),
  });
}
