import { useMutation, useQueryClient } from "@tanstack/react-query";

import { api, ifMatch, reply } from "@/lib/api/client";
import type { MemberOut, Role } from "@/lib/api/schema";

interface Change {
  member: MemberOut;
  role: Role;
}

/** Change what a member may do. */
export function useChangeRole(onChanged: (member: MemberOut) => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ member, role }: Change) => {
      const params = { path: { user_id: member.id }, header: ifMatch(member.version) };
      return reply(api.PATCH("/api/v1/members/{user_id}", { params, body: { role } }));
    },
    onSuccess: onChanged,
    onSettled: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: ["members"] }),
        client.invalidateQueries({ queryKey: ["me"] }), // it may have been one's own
      ]),
  });
}
