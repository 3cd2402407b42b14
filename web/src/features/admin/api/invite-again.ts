import { useMutation } from "@tanstack/react-query";

import { api, reply } from "@/lib/api/client";
import type { MemberOut } from "@/lib/api/schema";

/** Make another link that signs a member in once. */
export function useInviteAgain() {
  return useMutation({
    mutationFn: ({ id }: MemberOut) =>
      reply(api.POST("/api/v1/members/{user_id}/link", { params: { path: { user_id: id } } })),
  });
}
