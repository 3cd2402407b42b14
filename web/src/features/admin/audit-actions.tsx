import { Download, ShieldCheck } from "lucide-react";

import { Button } from "@/components/ui/button";
import { exportAudit } from "@/features/admin/api/export-audit";
import { useVerifyAudit } from "@/features/admin/api/verify-audit";
import { AuditReportDialog } from "@/features/admin/audit-report-dialog";
import { errorText } from "@/lib/api/error-text";
import { useT } from "@/lib/i18n/context";
import { adminText } from "@/lib/i18n/en/admin";
import { showToast } from "@/lib/toasts";

/** Saves the audit log, and checks that nobody changed it. */
export function AuditActions() {
  const t = useT(adminText);
  const verify = useVerifyAudit();
  const onError = (error: Error) => showToast({ tone: "bad", text: errorText(error, t) });
  return (
    <>
      <Button onClick={exportAudit}>
        <Download aria-hidden />
        {t("audit.export")}
      </Button>
      <Button isBusy={verify.isPending} onClick={() => verify.mutate(undefined, { onError })}>
        <ShieldCheck aria-hidden />
        {t("audit.verify")}
      </Button>
      <AuditReportDialog report={verify.data ?? null} onClose={verify.reset} />
    </>
  );
}
