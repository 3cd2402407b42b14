import { useMutation } from "@tanstack/react-query";

import { api } from "@/lib/api/client";

/** End this sign-in. The page is loaded anew: nothing of what was read stays in memory. */
export function useSignOut() {
  return useMutation({
    mutationFn: () => api.DELETE("/api/v1/login"),
    onSuccess: () => window.location.assign("/login"),
  });
}
