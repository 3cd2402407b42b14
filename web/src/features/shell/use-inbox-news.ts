import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";

import { useIsPainted } from "@/hooks/use-is-painted";
import { openInboxStream } from "@/lib/api/inbox-stream";
import { watchInbox } from "@/lib/stream/watch-inbox";

/** Reads what waits for people again as soon as the server tells that something about it changed. */
export function useInboxNews(isEnabled: boolean) {
  const client = useQueryClient();
  const isPainted = useIsPainted();
  useEffect(() => {
    if (!isEnabled || !isPainted) return;
    const stop = new AbortController();
    void watchInbox(openInboxStream, () => void client.invalidateQueries({ queryKey: ["approvals"] }), stop.signal);
    return () => stop.abort();
  }, [client, isEnabled, isPainted]);
}
