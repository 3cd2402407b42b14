import { ApiError } from "@/lib/api/api-error";
import { whereabouts } from "@/lib/api/workspace";

interface Sending {
  file: File;
  signal: AbortSignal;
  onProgress: (part: number) => void;
}

/** Upload a file under its name. By XMLHttpRequest, because fetch does not tell how much has been sent. */
export function sendFile({ file, signal, onProgress }: Sending): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("POST", `/api/v1/files?name=${encodeURIComponent(file.name)}`);
    request.setRequestHeader("Content-Type", "application/octet-stream");
    request.setRequestHeader("Accept", "application/json");
    for (const [name, value] of Object.entries(whereabouts())) request.setRequestHeader(name, value);
    request.upload.addEventListener("progress", ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0));
    request.addEventListener("load", () => {
      if (request.status < 400) resolve();
      else reject(ApiError.from(parsed(request.responseText), request.status));
    });
    request.addEventListener("error", () => reject(ApiError.unreachable()));
    request.addEventListener("abort", () => reject(new DOMException("Cancelled", "AbortError")));
    signal.addEventListener("abort", () => request.abort());
    request.send(file);
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null; // a proxy's page, not a problem
  }
}
