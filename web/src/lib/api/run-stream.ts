import { ApiError } from "@/lib/api/api-error";
import { takeEarly } from "@/lib/api/early";
import { whereabouts } from "@/lib/api/workspace";

/** Open the stream of a run behind the item with the id `cursor`. Throws ApiError when it is refused or unreachable. */
export async function openRunStream(runId: string, cursor: string, signal: AbortSignal): Promise<Response> {
  const headers = new Headers({ Accept: "text/event-stream", ...whereabouts() });
  if (cursor !== "") headers.set("Last-Event-ID", cursor);
  const address = `/api/v1/runs/${encodeURIComponent(runId)}/stream`;
  const early = cursor === "" ? takeEarly(address, signal) : undefined;
  const response = await (early ?? fetch(address, { headers, signal })).catch(() => {
    throw ApiError.unreachable();
  });
  if (!response.ok) throw await ApiError.of(response);
  return response;
}
