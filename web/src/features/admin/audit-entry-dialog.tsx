import { JsonView } from "@/components/json-view/json-view";
import { CopyId } from "@/components/ui/copy-id";
import { Dialog } from "@/components/ui/dialog";
import type { AuditEntryOut } from "@/lib/api/schema";
import { useFormat } from "@/lib/format/format";
import { useT } from "@/lib/i18n/context";
import { adminText } from "@/lib/i18n/en/admin";

interface Props {
  /** Null: the dialog is closed. */
  entry: AuditEntryOut | null;
  actorName: (entry: AuditEntryOut) => string;
  onClose: () => void;
}

/** Everything that is recorded of one act. */
export function AuditEntryDialog({ entry, actorName, onClose }: Props) {
  return (
    <Dialog isOpen={entry !== null} onClose={onClose} title={entry?.action ?? ""} place="side">
      {entry !== null && <Content entry={entry} actor={actorName(entry)} />}
    </Dialog>
  );
}

function Content({ entry, actor }: { entry: AuditEntryOut; actor: string }) {
  const t = useT(adminText);
  const format = useFormat();
  const facts = [
    { label: t("audit.at"), value: format.moment(new Date(entry.at)) },
    { label: t("audit.actor"), value: actor },
    { label: t("audit.subject"), value: entry.subject_kind },
    { label: t("audit.subject.id"), value: <CopyId id={entry.subject_id} /> },
    ...(entry.run_id === null ? [] : [{ label: t("audit.run"), value: <CopyId id={entry.run_id} /> }]),
    { label: t("table.id"), value: <CopyId id={entry.id} /> },
  ];
  return (
    <div className="flex flex-col gap-5">
      <dl className="grid grid-cols-[max-content_1fr] items-center gap-x-6 gap-y-1.5">
        {facts.map(({ label, value }) => (
          <div key={label} className="contents">
            <dt className="text-muted">{label}</dt>
            <dd className="numeric min-w-0 wrap-anywhere">{value}</dd>
          </div>
        ))}
      </dl>
      <div>
        <h3 className="mb-2 text-sm text-muted">{t("audit.detail")}</h3>
        <div className="rounded-md border border-line bg-sunken p-3">
          <JsonView value={entry.detail} />
        </div>
      </div>
    </div>
  );
}
