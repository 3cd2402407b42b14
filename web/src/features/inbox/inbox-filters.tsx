import { useQuery } from "@tanstack/react-query";

import { Select } from "@/components/ui/select";
import { DECISIONS, type GoInInbox, type InboxAddress, KINDS, WHOSE } from "@/features/inbox/address";
import { toolsQuery } from "@/lib/api/tools";
import { spokenName } from "@/lib/call-summary";
import { useT } from "@/lib/i18n/context";
import { inboxText } from "@/lib/i18n/en/inbox";

/** Which requests are shown. */
export function InboxFilters({ address, go }: { address: InboxAddress; go: GoInInbox }) {
  const t = useT(inboxText);
  const isHistory = address.view === "history";
  const { data: tools = [] } = useQuery({ ...toolsQuery, enabled: isHistory });
  const kinds = KINDS.map((value) => ({ value, label: t(`inbox.kinds.${value}`) }));
  const whose = WHOSE.map((value) => ({ value, label: t(`inbox.whose.${value}`) }));
  const decisions = DECISIONS.map((value) => ({ value, label: t(`inbox.decision.${value}`) }));
  const names = tools.map(({ name }) => ({ value: name, label: spokenName(name) }));
  return (
    <div className="flex shrink-0 gap-2 border-b border-line p-2">
      <Filter
        label={t("inbox.filter.kind")}
        all={t("inbox.kinds.all")}
        options={kinds}
        value={address.kind}
        onChange={(kind) => go({ kind, item: undefined })}
      />
      {isHistory ? (
        <>
          <Filter
            label={t("inbox.filter.decision")}
            all={t("inbox.decisions.all")}
            options={decisions}
            value={address.decision}
            onChange={(decision) => go({ decision, item: undefined })}
          />
          <Filter
            label={t("inbox.filter.tool")}
            all={t("inbox.tools.all")}
            options={names}
            value={address.tool}
            onChange={(tool) => go({ tool, item: undefined })}
          />
        </>
      ) : (
        <Filter
          label={t("inbox.filter.whose")}
          all={t("inbox.whose.all")}
          options={whose}
          value={address.whose}
          onChange={(one) => go({ whose: one, item: undefined })}
        />
      )}
    </div>
  );
}

interface FilterProps<T extends string> {
  label: string;
  all: string;
  options: readonly { value: T; label: string }[];
  value: T | undefined;
  onChange: (value: T | undefined) => void;
}

function Filter<T extends string>({ label, all, options, value, onChange }: FilterProps<T>) {
  return (
    <Select
      aria-label={label}
      className="min-w-0 flex-1"
      options={[{ value: "", label: all }, ...options]}
      value={value ?? ""}
      onChange={(event) => onChange(options.find((option) => option.value === event.target.value)?.value)}
    />
  );
}
