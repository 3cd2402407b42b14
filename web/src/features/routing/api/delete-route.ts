import { useMutation, useQueryClient } from "@tanstack/react-query";

import { api, ifMatch } from "@/lib/api/client";
import type { RouteOut } from "@/lib/api/schema";

/** Remove a route; those that are there anyway are again as they were. */
export function useDeleteRoute(onDeleted: (route: RouteOut) => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (route: RouteOut) => {
      const params = { path: { route_id: route.id }, header: ifMatch(route.version) };
      await api.DELETE("/api/v1/routes/{route_id}", { params });
      return route;
    },
    onSuccess: onDeleted,
    onSettled: () => client.invalidateQueries({ queryKey: ["routes"] }),
  });
}
