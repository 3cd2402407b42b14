import { RelativeTime } from "@/components/ui/relative-time";
import { StatusPill, type StatusWord } from "@/components/ui/status-pill";
import { CopyText } from "@/components/ui/copy-text";
import type { HealthOut } from "@/lib/api/schema";
import { useFormat } from "@/lib/format/format";
import { useT } from "@/lib/i18n/context";
import { adminText } from "@/lib/i18n/en/admin";

type State = HealthOut["status"];

const PILLS: Record<State, StatusWord> = { ok: "succeeded", degraded: "waiting", failed: "failed" };

/** The whole, its version, and each thing that it depends on. */
export function StatusReport({ report, at }: { report: HealthOut; at: Date }) {
  const t = useT(adminText);
  const format = useFormat();
  return (
    <div className="flex flex-col gap-6">
      <dl className="flex flex-wrap gap-x-12 gap-y-4">
        <Fact label={t("system.state")}>
          <StatusPill status={PILLS[report.status]} label={t(`system.${report.status}`)} />
        </Fact>
        <Fact label={t("system.version")}>
          <span className="flex items-center gap-1">
            <code className="text-sm">{report.version}</code>
            <CopyText text={report.version} label={t("action.copy")} />
          </span>
        </Fact>
        <Fact label={t("system.looked")}>
          <RelativeTime at={at.toISOString()} />
        </Fact>
      </dl>
      {report.draining && (
        <p role="status" className="rounded-md border border-line bg-wait-wash px-3 py-2">
          {t("system.draining")}
        </p>
      )}
      <section aria-labelledby="dependencies">
        <h2 id="dependencies" className="mb-2 font-semibold">
          {t("system.dependencies")}
        </h2>
        <ul className="rounded-lg border border-line">
          {report.dependencies.map(({ name, status, latency_ms, detail }) => (
            <li key={name} className="flex min-h-11 items-center gap-4 border-b border-line px-4 py-2 last:border-b-0">
              <span className="min-w-0 flex-1">
                <span className="inline-block font-medium first-letter:uppercase">{name}</span>
                {detail !== null && <span className="block text-sm wrap-anywhere text-muted">{detail}</span>}
              </span>
              <span className="numeric text-sm text-muted">{format.duration(latency_ms / 1000)}</span>
              <StatusPill status={PILLS[status]} label={t(`system.${status}`)} />
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}

function Fact({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <div>
      <dt className="mb-1 text-sm text-muted">{label}</dt>
      <dd className="flex h-6 items-center">{children}</dd>
    </div>
  );
}
