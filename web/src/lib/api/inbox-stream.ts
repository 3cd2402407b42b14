import { ApiError } from "@/lib/api/api-error";
import { whereabouts } from "@/lib/api/workspace";

/** Open the stream that tells whenever something about the inbox changed. Throws ApiError when it is refused or unreachable. */
export async function openInboxStream(signal: AbortSignal): Promise<Response> {
  const headers = new Headers({ Accept: "text/event-stream", ...whereabouts() });
  const response = await fetch("/api/v1/approvals/stream", { headers, signal }).catch(() => {
    throw ApiError.unreachable();
  });
  if (!response.ok) throw await ApiError.of(response);
  return response;
}
