import { useMutation, useQueryClient } from "@tanstack/react-query";

import { api, reply } from "@/lib/api/client";
import type { LinkLogin, PasswordLogin } from "@/lib/api/schema";

/** Sign in by e-mail and password. The server sets the cookie. */
export function usePasswordSignIn(onSuccess: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: PasswordLogin) => reply(api.POST("/api/v1/login", { body })),
    onSuccess: () => {
      client.clear();
      onSuccess();
    },
  });
}

/** Sign in by the token of a one-time link. */
export function signInByLink(body: LinkLogin) {
  return reply(api.POST("/api/v1/login/link", { body }));
}
