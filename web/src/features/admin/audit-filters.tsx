import { X } from "lucide-react";

import { IconButton } from "@/components/ui/icon-button";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import type { AuditSearch } from "@/features/admin/audit-search";
import { useT } from "@/lib/i18n/context";
import { adminText } from "@/lib/i18n/en/admin";

const KINDS = [
  "agent",
  "approval",
  "file",
  "job",
  "key",
  "login",
  "member",
  "model",
  "project",
  "provider",
  "run",
  "schedule",
  "user",
  "workspace",
] as const;

interface Props {
  search: AuditSearch;
  actors: readonly { id: string; name: string }[];
  onSearch: (search: AuditSearch) => void;
}

/** Narrows the audit log down, in the address. */
export function AuditFilters({ search, actors, onSearch }: Props) {
  const t = useT(adminText);
  const set = (part: AuditSearch) => onSearch({ ...search, ...part });
  const isActive = Object.values(search).some((value) => value !== undefined);
  const texts = [
    { name: "action", label: t("audit.action.search"), className: "sm:w-40" },
    { name: "subject", label: t("audit.subject.search"), className: "sm:w-30" },
  ] as const;
  const days = [
    { name: "from", label: t("audit.from") },
    { name: "to", label: t("audit.to") },
  ] as const;
  const anyone = { value: "", label: t("audit.anyone") };
  const anything = { value: "", label: t("audit.anything") };
  return (
    <search className="grid shrink-0 grid-cols-2 items-center gap-2 border-b border-line px-4 py-2 sm:flex sm:flex-wrap md:px-6">
      <Select
        className="w-full sm:w-36"
        aria-label={t("audit.actor")}
        options={[anyone, ...actors.map(({ id, name }) => ({ value: id, label: name }))]}
        value={search.actor ?? ""}
        onChange={(event) => set({ actor: event.target.value || undefined })}
      />
      <Select
        className="w-full sm:w-36"
        aria-label={t("audit.kind")}
        options={[anything, ...KINDS.map((kind) => ({ value: kind, label: t(`audit.kind.${kind}`) }))]}
        value={search.kind ?? ""}
        onChange={(event) => set({ kind: event.target.value || undefined })}
      />
      {texts.map(({ name, label, className }) => (
        <span key={name} className={className}>
          <Input
            type="search"
            aria-label={label}
            placeholder={label}
            value={search[name] ?? ""}
            onChange={(event) => set({ [name]: event.target.value || undefined })}
          />
        </span>
      ))}
      <span className="col-span-2 flex items-center gap-2">
        {days.map(({ name, label }) => (
          <label key={name} className="flex min-w-0 flex-1 items-center gap-1.5 text-sm text-muted">
            {label}
            <Input
              type="date"
              className="numeric sm:w-34"
              value={search[name] ?? ""}
              onChange={(event) => set({ [name]: event.target.value || undefined })}
            />
          </label>
        ))}
      </span>
      {isActive && <IconButton icon={X} label={t("action.clear")} onClick={() => onSearch({})} />}
    </search>
  );
}
