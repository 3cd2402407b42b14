import { useMutation, useQueryClient } from "@tanstack/react-query";

import { api } from "@/lib/api/client";
import type { PasswordUpdate } from "@/lib/api/schema";

/** Set or change one's own password. */
export function useSetPassword(onSet: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: PasswordUpdate) => api.PUT("/api/v1/me/password", { body }),
    onSuccess: onSet,
    onSettled: () => client.invalidateQueries({ queryKey: ["logins"] }),
  });
}
