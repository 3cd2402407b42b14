import { UserX } from "lucide-react";
import { useState } from "react";

import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { useEraseEndUser } from "@/features/costs/api/erase-end-user";
import { errorText } from "@/lib/api/error-text";
import { useT } from "@/lib/i18n/context";
import { costsText } from "@/lib/i18n/en/costs";
import { showToast } from "@/lib/toasts";

interface Props {
  endUser: string;
  onErased: () => void;
}

/** Takes the end user whose costs are shown out of the ledger, after asking. */
export function EraseEndUser({ endUser, onErased }: Props) {
  const t = useT(costsText);
  const [isAsked, setAsked] = useState(false);
  const erase = useEraseEndUser();
  const confirm = () =>
    erase.mutate(endUser, {
      onSuccess: ({ calls }) => {
        showToast({ tone: "plain", text: t("costs.erase.done", { name: endUser, calls }) });
        onErased();
      },
      onError: (cause) => showToast({ tone: "bad", text: errorText(cause, t) }),
    });
  return (
    <>
      <Button size="small" look="quiet" onClick={() => setAsked(true)}>
        <UserX aria-hidden />
        {t("costs.erase")}
      </Button>
      <ConfirmDialog
        isOpen={isAsked}
        onClose={() => setAsked(false)}
        title={t("costs.erase.title", { name: endUser })}
        text={t("costs.erase.text")}
        action={t("costs.erase.action")}
        isBusy={erase.isPending}
        onConfirm={confirm}
      />
    </>
  );
}
