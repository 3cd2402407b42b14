import { useMutation, useQueryClient } from "@tanstack/react-query";

import { api, reply } from "@/lib/api/client";
import type { InvitationOut, MemberCreate } from "@/lib/api/schema";

/** Add a person. The reply has a link's token, this once, if they have no account yet. */
export function useAddMember(onAdded: (invitation: InvitationOut) => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: MemberCreate) => reply(api.POST("/api/v1/members", { body })),
    onSuccess: async (invitation) => {
      onAdded(invitation);
      await client.invalidateQueries({ queryKey: ["members"] });
    },
  });
}
