import { ShieldAlert, ShieldCheck } from "lucide-react";

import { CopyId } from "@/components/ui/copy-id";
import { CopyText } from "@/components/ui/copy-text";
import { Dialog } from "@/components/ui/dialog";
import type { AuditReportOut } from "@/lib/api/schema";
import { useT } from "@/lib/i18n/context";
import { adminText } from "@/lib/i18n/en/admin";

/** What a check of the audit log found. */
export function AuditReportDialog({ report, onClose }: { report: AuditReportOut | null; onClose: () => void }) {
  const t = useT(adminText);
  return (
    <Dialog isOpen={report !== null} onClose={onClose} title={t("audit.verify.title")}>
      {report !== null && <Report report={report} />}
    </Dialog>
  );
}

function Report({ report }: { report: AuditReportOut }) {
  const t = useT(adminText);
  const { intact, sealed_entries: sealed, unsealed_entries: unsealed, seals, findings, head } = report;
  return (
    <div className="flex flex-col gap-4">
      <p role="status" className="flex items-start gap-3 text-read font-medium">
        {intact ? (
          <ShieldCheck className="mt-0.5 size-5 shrink-0 text-ok" aria-hidden />
        ) : (
          <ShieldAlert className="mt-0.5 size-5 shrink-0 text-bad" aria-hidden />
        )}
        {intact ? t("audit.intact") : t("audit.broken", { count: findings.length })}
      </p>
      <p className="text-muted">
        {t("audit.sealed", { count: sealed })} {t("audit.seals", { count: seals })}{" "}
        {unsealed > 0 && t("audit.unsealed", { count: unsealed })}
      </p>
      {findings.length > 0 && (
        <ul className="max-h-64 overflow-y-auto rounded-md border border-line">
          {findings.map(({ seal, entry_id: entry, problem }, index) => (
            <li key={index} className="border-b border-line px-3 py-2 last:border-b-0">
              <p className="wrap-anywhere">{problem}</p>
              <p className="flex items-center gap-3 text-sm text-muted">
                {seal !== null && t("audit.seal", { number: seal })}
                {entry !== null && <CopyId id={entry} />}
              </p>
            </li>
          ))}
        </ul>
      )}
      {head !== "" && (
        <div>
          <h3 className="mb-1 text-sm font-medium">{t("audit.head")}</h3>
          <div className="flex items-start gap-2 rounded-md border border-line bg-sunken p-3">
            <code dir="ltr" className="min-w-0 flex-1 text-xs break-all">
              {head}
            </code>
            <CopyText text={head} label={t("action.copy")} />
          </div>
          <p className="mt-1.5 text-sm text-muted">{t("audit.head.help")}</p>
        </div>
      )}
    </div>
  );
}
