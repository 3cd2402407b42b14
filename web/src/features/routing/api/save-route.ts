import { useMutation, useQueryClient } from "@tanstack/react-query";

import { api, ifMatch, reply } from "@/lib/api/client";
import type { RouteCreate, RouteOut } from "@/lib/api/schema";

/** Add a route, or change the one that is given. */
export function useSaveRoute(route: RouteOut | null, onSaved: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: RouteCreate) => {
      if (route === null) return reply(api.POST("/api/v1/routes", { body }));
      const params = { path: { route_id: route.id }, header: ifMatch(route.version) };
      return reply(api.PATCH("/api/v1/routes/{route_id}", { params, body }));
    },
    onSuccess: onSaved,
    onSettled: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: ["routes"] }),
        client.invalidateQueries({ queryKey: ["models", "playground"] }),
      ]),
  });
}
