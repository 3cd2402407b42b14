import { useQueryErrorResetBoundary } from "@tanstack/react-query";
import type { ErrorComponentProps } from "@tanstack/react-router";
import { useRouter } from "@tanstack/react-router";

import { NotFound } from "@/components/layout/not-found";
import { ErrorState } from "@/components/ui/error-state";
import { ApiError } from "@/lib/api/api-error";

/** A page that could not be shown. */
export function ErrorPage({ error }: ErrorComponentProps) {
  const router = useRouter();
  const queries = useQueryErrorResetBoundary();
  if (error instanceof ApiError && error.status === 404) return <NotFound />;
  const retry = () => {
    queries.reset();
    void router.invalidate();
  };
  return <ErrorState error={error instanceof Error ? error : new Error(String(error))} onRetry={retry} />;
}
