import { useMutation } from "@tanstack/react-query";

import { api, reply } from "@/lib/api/client";

/** Look for model servers on the server's machine. Adds nothing. */
export function useDiscoverServers() {
  return useMutation({
    mutationFn: async () => (await reply(api.POST("/api/v1/providers/discover"))).servers,
  });
}
