import { useRef, useState } from "react";

import { uploadFile } from "@/features/chat/api/upload-file";
import { errorText } from "@/lib/api/error-text";
import { useT } from "@/lib/i18n/context";

export interface Attachment {
  name: string;
  size: number | null;
  status: "uploading" | "ready" | "failed";
  error: string | null;
}

const MOST = 20;
const IMAGE_NAME = /^image\.(\w+)$/;

/** Browsers call every pasted picture `image.png`; under that name a second one would replace the first. */
function nameOf(file: File): string {
  const kind = IMAGE_NAME.exec(file.name)?.[1];
  return kind === undefined ? file.name : `pasted-${new Date().toISOString().replaceAll(/[:.]/g, "-")}.${kind}`;
}

/** Files that go with the next message; each is uploaded as soon as it is added. */
export function useAttachments() {
  const t = useT();
  const [attachments, setAttachments] = useState<readonly Attachment[]>([]);
  const uploads = useRef(new Map<string, AbortController>());
  const change = (name: string, fields: Partial<Attachment>) =>
    setAttachments((all) => all.map((one) => (one.name === name ? { ...one, ...fields } : one)));

  const upload = async (name: string, file: File) => {
    const stop = new AbortController();
    uploads.current.get(name)?.abort();
    uploads.current.set(name, stop);
    try {
      const stored = await uploadFile(name, file, stop.signal);
      change(name, { status: "ready", size: stored.size });
    } catch (error) {
      if (stop.signal.aborted) return;
      change(name, { status: "failed", error: error instanceof Error ? errorText(error, t) : String(error) });
    }
  };
  const add = (files: readonly File[]) => {
    for (const file of files.slice(0, MOST - attachments.length)) {
      const name = nameOf(file);
      const added: Attachment = { name, size: file.size, status: "uploading", error: null };
      setAttachments((all) => [...all.filter((one) => one.name !== name), added]);
      void upload(name, file);
    }
  };
  const remove = (name: string) => {
    uploads.current.get(name)?.abort();
    setAttachments((all) => all.filter((one) => one.name !== name));
  };
  /** Attach files that are there already. */
  const reset = (names: readonly string[] = []) =>
    setAttachments(names.map((name) => ({ name, size: null, status: "ready", error: null })));
  return {
    attachments,
    add,
    remove,
    reset,
    names: attachments.map(({ name }) => name),
    isReady: attachments.every(({ status }) => status === "ready"),
  };
}
