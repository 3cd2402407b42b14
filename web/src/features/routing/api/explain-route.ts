import { useMutation } from "@tanstack/react-query";

import { api, reply } from "@/lib/api/client";
import type { RouteQuestion } from "@/lib/api/schema";

/** Ask which models a route would try, and why. No model is called and nothing is made, so that it may be asked often. */
export function useExplainRoute() {
  return useMutation({
    mutationFn: (body: RouteQuestion) => reply(api.POST("/api/v1/routes/explain", { body })),
  });
}
