import { useMutation, useQueryClient } from "@tanstack/react-query";

import { api } from "@/lib/api/client";

/** End one of one's own sign-ins. */
export function useEndLogin(onEnded: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => api.DELETE("/api/v1/me/logins/{login_id}", { params: { path: { login_id: id } } }),
    onSuccess: onEnded,
    onSettled: () => client.invalidateQueries({ queryKey: ["logins"] }),
  });
}
