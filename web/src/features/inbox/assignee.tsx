import { useQuery } from "@tanstack/react-query";

import { Combobox } from "@/components/ui/combobox";
import { useAssign } from "@/features/inbox/api/assign";
import { errorText } from "@/lib/api/error-text";
import { memberChoiceQuery } from "@/lib/api/member-choice";
import type { ApprovalOut } from "@/lib/api/schema";
import { useT } from "@/lib/i18n/context";
import { inboxText } from "@/lib/i18n/en/inbox";
import { showToast } from "@/lib/toasts";

/** Whose a request is. */
export function Assignee({ approval, canAssign }: { approval: ApprovalOut; canAssign: boolean }) {
  const t = useT(inboxText);
  const { data: members = [] } = useQuery(memberChoiceQuery);
  const assign = useAssign(approval.id);
  const nobody = { value: "", label: t("inbox.nobody") };
  const options = [nobody, ...members.map(({ id, name, email }) => ({ value: id, label: name, detail: email }))];
  const name = options.find(({ value }) => value === (approval.assigned_to ?? ""))?.label;
  if (!canAssign || approval.status !== "pending") return <>{name}</>;
  return (
    <Combobox
      label={t("inbox.assignee")}
      value={approval.assigned_to ?? ""}
      options={options}
      onChange={(id) =>
        assign.mutate(id === "" ? null : id, {
          onError: (error) => showToast({ tone: "bad", text: errorText(error, t) }),
        })
      }
    />
  );
}
