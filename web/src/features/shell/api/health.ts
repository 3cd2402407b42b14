import { queryOptions } from "@tanstack/react-query";

import { api } from "@/lib/api/client";
import type { HealthOut } from "@/lib/api/schema";
import { ApiError } from "@/lib/api/api-error";

/** How the server and what it depends on is; it says so itself when it fails (503 with the same body). */
export const healthQuery = queryOptions({
  queryKey: ["health"],
  queryFn: async ({ signal }): Promise<HealthOut["status"] | "unreachable"> => {
    try {
      const { data } = await api.GET("/health", { signal });
      return data?.status ?? "failed";
    } catch (error) {
      if (error instanceof ApiError) return error.status === 0 ? "unreachable" : "failed";
      throw error;
    }
  },
  refetchInterval: 30_000,
  refetchOnReconnect: true,
  networkMode: "always",
});
