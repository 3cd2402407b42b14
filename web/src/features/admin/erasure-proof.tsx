import { CopyText } from "@/components/ui/copy-text";
import type { ErasureOut } from "@/lib/api/schema";
import { useFormat } from "@/lib/format/format";
import { useT } from "@/lib/i18n/context";
import { adminText } from "@/lib/i18n/en/admin";

const COUNTS = [
  "keys_revoked",
  "content_keys",
  "runs",
  "runs_cancelled",
  "contents",
  "sessions",
  "files",
  "objects",
] as const;

/** What was erased: the proof, which the audit log has too. */
export function ErasureProof({ proof }: { proof: ErasureOut }) {
  const t = useT(adminText);
  const format = useFormat();
  return (
    <div className="flex flex-col gap-3">
      <p className="text-pretty text-muted">
        {t("members.erased.text", { at: format.moment(new Date(proof.erased_at)) })}
      </p>
      <dl className="divide-y divide-line rounded-md border border-line">
        {COUNTS.map((name) => (
          <div key={name} className="flex items-center gap-4 px-3 py-1.5">
            <dt className="flex-1 text-muted">{t(`members.erased.${name}`)}</dt>
            <dd className="numeric">{format.number(proof[name])}</dd>
          </div>
        ))}
      </dl>
      <p className="flex items-center gap-1 font-mono text-xs text-faint">
        {proof.user_id}
        <CopyText text={JSON.stringify(proof, null, 2)} label={t("members.erased.copy")} />
      </p>
    </div>
  );
}
