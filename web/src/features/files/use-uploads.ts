import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";

import { sendFile } from "@/features/files/api/send-file";

const AT_ONCE = 3;

export interface Upload {
  id: number;
  file: File;
  /** How much has been sent, 0 to 1. */
  part: number;
  state: "waiting" | "sending" | "failed";
  error: Error | null;
  abort: AbortController;
}

let made = 0;

/** Files on their way to the server, a few at once. Finished ones leave; failed ones stay until somebody decides. */
export function useUploads() {
  const client = useQueryClient();
  const [uploads, setUploads] = useState<readonly Upload[]>([]);
  const change = (id: number, part: Partial<Upload>) =>
    setUploads((old) => old.map((one) => (one.id === id ? { ...one, ...part } : one)));
  const forget = (id: number) => setUploads((old) => old.filter((one) => one.id !== id));
  const send = async ({ id, file, abort }: Upload) => {
    if (abort.signal.aborted) return;
    change(id, { state: "sending", part: 0, error: null });
    try {
      await sendFile({ file, signal: abort.signal, onProgress: (part) => change(id, { part }) });
      forget(id);
    } catch (error) {
      if (abort.signal.aborted) return; // cancel() has taken it out
      change(id, { state: "failed", error: error instanceof Error ? error : new Error(String(error)) });
    }
    await client.invalidateQueries({ queryKey: ["files"] });
  };
  const add = async (files: readonly File[]) => {
    const queue = files.map((file): Upload => ({
      id: ++made,
      file,
      part: 0,
      state: "waiting",
      error: null,
      abort: new AbortController(),
    }));
    setUploads((old) => [...old, ...queue]);
    const waiting = queue.values();
    const work = async () => {
      for (const upload of waiting) await send(upload);
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
  };
  const cancel = (upload: Upload) => {
    upload.abort.abort();
    forget(upload.id);
  };
  return { uploads, add: (files: readonly File[]) => void add(files), retry: (one: Upload) => void send(one), cancel };
}
