import { queryOptions } from "@tanstack/react-query";

import { api } from "@/lib/api/client";
import { ApiError } from "@/lib/api/api-error";

const MOST_BYTES = 64 * 1024;

/** The beginning of a file as text, and whether there is more. The rest is not even loaded. */
export function beginningQuery(id: string, version: number) {
  return queryOptions({
    queryKey: ["files", "beginning", id, version],
    queryFn: async ({ signal }) => {
      const path = { file_id: id };
      const { response } = await api.GET("/api/v1/files/{file_id}/content", {
        params: { path },
        parseAs: "stream",
        signal,
      });
      if (response.body === null) throw ApiError.from(null, 204);
      return readBeginning(response.body);
    },
    staleTime: Infinity,
  });
}

async function readBeginning(body: ReadableStream<Uint8Array>): Promise<{ text: string; isWhole: boolean }> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let text = "";
  let count = 0;
  while (count < MOST_BYTES) {
    const { done, value } = await reader.read();
    if (done) return { text: text + decoder.decode(), isWhole: true };
    const wanted = value.subarray(0, MOST_BYTES - count);
    count += value.length;
    text += decoder.decode(wanted, { stream: true });
  }
  await reader.cancel();
  return { text, isWhole: false };
}
