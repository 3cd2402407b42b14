import { api, reply } from "@/lib/api/client";
import type { FileOut } from "@/lib/api/schema";

/** Put a file into the project. */
export function uploadFile(name: string, content: Blob, signal: AbortSignal): Promise<FileOut> {
  return reply(
    api.POST("/api/v1/files", {
      params: { query: { name } },
      headers: { "Content-Type": content.type || "application/octet-stream" },
      body: "", // the contract can't name bytes; the serializer sends them
      bodySerializer: () => content,
      signal,
    }),
  );
}
