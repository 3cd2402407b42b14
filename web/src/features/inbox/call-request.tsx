import { useQuery } from "@tanstack/react-query";
import { Check, Pencil, X } from "lucide-react";
import { useState } from "react";

import { Button } from "@/components/ui/button";
import { Kbd } from "@/components/ui/kbd";
import { ArgumentsView } from "@/features/inbox/arguments-view";
import { EditArguments } from "@/features/inbox/edit-arguments";
import { RejectDialog } from "@/features/inbox/reject-dialog";
import { RequestActions } from "@/features/inbox/request-actions";
import { useVerdict } from "@/features/inbox/use-verdict";
import type { ApprovalOut } from "@/lib/api/schema";
import { toolsQuery } from "@/lib/api/tools";
import { toolName } from "@/lib/call-summary";
import { useT } from "@/lib/i18n/context";
import { inboxText } from "@/lib/i18n/en/inbox";
import { useShortcut } from "@/lib/keyboard/shortcuts";

interface Props {
  approval: ApprovalOut;
  canDecide: boolean;
  onLeave: () => void;
}

/** A tool call that waits: approve it, edit its arguments, or reject it. */
export function CallRequest({ approval, canDecide, onLeave }: Props) {
  const t = useT(inboxText);
  const { data: tools = [] } = useQuery(toolsQuery);
  const verdict = useVerdict(approval, onLeave);
  const [isRejecting, setRejecting] = useState(false);
  const [isEditing, setEditing] = useState(false);
  const tool = tools.find(({ name }) => name === approval.tool);
  const schema = approval.form ?? tool?.parameters ?? null;
  const approve = () => verdict.settle({ decision: "approved" });
  const edit = () => setEditing(schema !== null);
  const whenIdle = (act: () => void) => () => {
    if (canDecide && !isEditing) act();
  };
  useShortcut("a", t("inbox.approve"), whenIdle(approve));
  useShortcut(
    "r",
    t("inbox.reject"),
    whenIdle(() => setRejecting(true)),
  );
  useShortcut("e", t("inbox.edit"), whenIdle(edit));
  if (isEditing && schema !== null) {
    return (
      <EditArguments
        schema={schema}
        given={approval.arguments ?? {}}
        problems={verdict.errors}
        isBusy={verdict.isBusy}
        onCancel={() => setEditing(false)}
        onSubmit={(changed) => verdict.submit({ decision: "edited", arguments: changed })}
      />
    );
  }
  const name = toolName(approval.tool);
  return (
    <>
      <section>
        <h3 className="mb-2 text-sm font-medium">{t("inbox.arguments")}</h3>
        <ArgumentsView schema={schema} value={approval.arguments ?? {}} />
      </section>
      {canDecide ? (
        <RequestActions>
          <Button look="primary" onClick={approve}>
            <Check aria-hidden />
            {t("inbox.approve")}
            <Key keys="a" />
          </Button>
          <Button onClick={schema === null ? null : edit}>
            <Pencil aria-hidden />
            {t("inbox.edit")}
            <Key keys="e" />
          </Button>
          <Button look="danger" onClick={() => setRejecting(true)}>
            <X aria-hidden />
            {t("inbox.reject")}
            <Key keys="r" />
          </Button>
        </RequestActions>
      ) : (
        <p className="text-sm text-muted">{t("inbox.viewer")}</p>
      )}
      <RejectDialog
        isOpen={isRejecting}
        onClose={() => setRejecting(false)}
        title={t("inbox.reject.title", { name })}
        onReject={(reason) => verdict.settle({ decision: "rejected", reason })}
      />
    </>
  );
}

function Key({ keys }: { keys: string }) {
  return (
    <span className="ms-0.5 max-md:hidden">
      <Kbd keys={keys} />
    </span>
  );
}
