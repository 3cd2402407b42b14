import { queryOptions } from "@tanstack/react-query";

import { ApiError } from "@/lib/api/api-error";
import type { HealthOut } from "@/lib/api/schema";

const EVERY_MS = 10_000;

/** How the server and what it depends on is. A server that fails says so with a 503, and the same body. */
export const healthReportQuery = queryOptions({
  queryKey: ["health", "report"],
  queryFn: async ({ signal }): Promise<HealthOut> => {
    const response = await fetch("/health", { signal }).catch((cause: unknown) => {
      if (signal.aborted) throw cause;
      throw ApiError.unreachable();
    });
    const body: unknown = await response.json().catch(() => null);
    if (!isReport(body)) throw ApiError.from(body, response.status);
    return body;
  },
  refetchInterval: EVERY_MS,
  networkMode: "always",
});

function isReport(body: unknown): body is HealthOut {
  return typeof body === "object" && body !== null && "dependencies" in body && "version" in body;
}
