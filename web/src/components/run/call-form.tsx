import { useQuery } from "@tanstack/react-query";
import { Check, Pencil, X } from "lucide-react";
import { useState } from "react";

import { CallArguments } from "@/components/run/call-arguments";
import { EditArguments } from "@/components/run/edit-arguments";
import { RejectDialog } from "@/components/run/reject-dialog";
import type { RequestProps } from "@/components/run/request";
import { RequestActions } from "@/components/run/request-actions";
import { RequestKeys } from "@/components/run/request-keys";
import { Button } from "@/components/ui/button";
import { FormError } from "@/components/ui/form-error";
import { Kbd } from "@/components/ui/kbd";
import { toolsQuery } from "@/lib/api/tools";
import { spokenName } from "@/lib/call-summary";
import { useT } from "@/lib/i18n/context";
import { runPartsText } from "@/lib/i18n/en/run-parts";

/** A tool call that waits: approve it, edit its arguments, or reject it. */
export function CallForm({ request, decision, canDecide, place }: RequestProps) {
  const t = useT(runPartsText);
  const { data: tools = [] } = useQuery(toolsQuery);
  const [isRejecting, setRejecting] = useState(false);
  const [isEditing, setEditing] = useState(false);
  const given = request.arguments ?? {};
  const schema = request.form ?? tools.find(({ name }) => name === request.tool)?.parameters ?? null;
  if (isEditing && schema !== null) {
    return (
      <EditArguments
        schema={schema}
        given={given}
        decision={decision}
        place={place}
        onCancel={() => setEditing(false)}
        onSubmit={(changed) => decision.decide({ decision: "edited", arguments: changed })}
      />
    );
  }
  const approve = () => decision.decide({ decision: "approved" });
  const edit = () => setEditing(schema !== null);
  const reject = () => setRejecting(true);
  const keys = [
    { keys: "a", label: t("ask.approve"), run: approve },
    { keys: "e", label: t("ask.edit"), run: edit },
    { keys: "r", label: t("ask.reject"), run: reject },
  ];
  const keyed = (name: string) => place === "page" && <Key keys={name} />;
  return (
    <>
      {place === "page" && canDecide && <RequestKeys all={keys} />}
      <CallArguments schema={schema} value={given} />
      <FormError error={decision.error} fields={[]} />
      <RequestActions place={place} canDecide={canDecide}>
        <Button look="primary" isBusy={decision.isBusy} onClick={approve}>
          <Check aria-hidden />
          {t("ask.approve")}
          {keyed("a")}
        </Button>
        <Button onClick={schema === null || decision.isBusy ? null : edit}>
          <Pencil aria-hidden />
          {t("ask.edit")}
          {keyed("e")}
        </Button>
        <Button look="danger" onClick={decision.isBusy ? null : reject}>
          <X aria-hidden />
          {t("ask.reject")}
          {keyed("r")}
        </Button>
      </RequestActions>
      <RejectDialog
        isOpen={isRejecting}
        onClose={() => setRejecting(false)}
        title={t("ask.reject.title", { name: spokenName(request.tool) })}
        onReject={(reason) => {
          setRejecting(false);
          decision.decide({ decision: "rejected", reason });
        }}
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
