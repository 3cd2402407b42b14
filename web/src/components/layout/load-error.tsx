import { NotFound } from "@/components/layout/not-found";
import { ErrorState } from "@/components/ui/error-state";
import { ApiError } from "@/lib/api/api-error";

interface Props {
  error: Error;
  onRetry: () => void;
}

/** Instead of a page about one thing that could not be read: there is nothing at its address, or what went wrong. */
export function LoadError({ error, onRetry }: Props) {
  if (error instanceof ApiError && error.status === 404) return <NotFound />;
  return <ErrorState error={error} onRetry={onRetry} />;
}
