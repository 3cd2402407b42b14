import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";

import { useDeleteSession } from "@/features/chat/api/delete-session";
import { useRestoreSession } from "@/features/chat/api/restore-session";
import { errorText } from "@/lib/api/error-text";
import type { SessionOut } from "@/lib/api/schema";
import { useT } from "@/lib/i18n/context";
import { chatText } from "@/lib/i18n/en/chat";
import { showToast } from "@/lib/toasts";

/** Renaming and deleting sessions; what was deleted can be brought back from the toast. */
export function useSessionActions(openId: string | null) {
  const t = useT(chatText);
  const navigate = useNavigate();
  const [renamed, setRenamed] = useState<SessionOut | null>(null);
  const deletion = useDeleteSession();
  const restoration = useRestoreSession();
  const onError = (error: Error) => showToast({ tone: "bad", text: errorText(error, t) });
  const remove = (session: SessionOut) => {
    const back = () => restoration.mutate(session.id, { onError });
    const onSuccess = () => {
      const text = t("chat.deleted", { title: session.title || t("chat.untitled") });
      showToast({ tone: "plain", text, action: { label: t("chat.undo"), run: back } });
    };
    deletion.mutate(session, { onSuccess, onError });
    if (session.id === openId) void navigate({ to: "/chat", search: true });
  };
  return { renamed, rename: setRenamed, endRename: () => setRenamed(null), remove };
}
