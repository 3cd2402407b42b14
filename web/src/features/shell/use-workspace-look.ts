import { useQuery } from "@tanstack/react-query";
import { useEffect } from "react";

import { applyAccent } from "@/lib/accent";
import { workspaceQuery } from "@/lib/api/read-workspace";

/** The workspace's accent, which the page has then, and its logo; null for Eyrie's sign. */
export function useWorkspaceLook(workspaceId: string): { logo: string | null } {
  const { data } = useQuery(workspaceQuery(workspaceId));
  const accent = data?.settings.accent;
  // The document's root.
  useEffect(() => {
    if (accent !== undefined) applyAccent(accent);
  }, [accent]);
  return { logo: data?.settings.logo ?? null };
}
