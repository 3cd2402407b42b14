import { useQuery } from "@tanstack/react-query";
import { Search, X } from "lucide-react";
import { useState } from "react";

import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { ErrorState } from "@/components/ui/error-state";
import { Input } from "@/components/ui/input";
import { RiskBadge } from "@/components/ui/risk-badge";
import type { DraftFieldsProps } from "@/features/agents/draft-fields";
import { FieldError } from "@/features/agents/field-error";
import { Skeleton } from "@/components/ui/skeleton";
import { toolsQuery } from "@/lib/api/tools";
import type { ToolOut } from "@/lib/api/schema";
import { useT } from "@/lib/i18n/context";
import { agentsText } from "@/lib/i18n/en/agents";
import { toolsText } from "@/lib/i18n/en/tools";

/** What the agent may do: found by a word, with what each changes and how risky it is. */
export function ToolsPicker({ draft, validation, change }: DraftFieldsProps) {
  const t = useT(agentsText, toolsText);
  const { data: tools = [], isPending, error, refetch } = useQuery(toolsQuery);
  const [query, setQuery] = useState("");
  const wanted = query.trim().toLowerCase();
  const found = tools.filter((tool) => `${tool.name} ${tool.description}`.toLowerCase().includes(wanted));
  const missing = tools.length === 0 ? [] : draft.tools.filter((name) => !tools.some((tool) => tool.name === name));
  const toggle = (name: string, isOn: boolean) =>
    change({ tools: isOn ? [...draft.tools, name] : draft.tools.filter((one) => one !== name) });
  if (error !== null) return <ErrorState error={error} onRetry={() => void refetch()} />;
  return (
    <div className="flex flex-col gap-2">
      <div className="relative">
        <Search className="pointer-events-none absolute inset-s-2.5 top-2 size-4 text-faint" aria-hidden />
        <Input
          type="search"
          aria-label={t("agents.tools.search")}
          placeholder={t("agents.tools.search")}
          className="ps-8"
          value={query}
          onChange={(event) => setQuery(event.target.value)}
        />
      </div>
      <p className="numeric text-sm text-muted">{t("agents.tools.chosen", { count: draft.tools.length })}</p>
      {missing.map((name) => (
        <div key={name} className="flex items-center gap-2 rounded-md bg-bad-wash py-1 ps-3 pe-1 text-sm">
          <code className="flex-1">{name}</code>
          {t("agents.tools.missing")}
          <Button size="small" look="quiet" onClick={() => toggle(name, false)}>
            <X aria-hidden />
            {t("action.remove")}
          </Button>
        </div>
      ))}
      <ul
        aria-label={t("agents.tools")}
        aria-busy={isPending}
        className="max-h-96 divide-y divide-line overflow-y-auto rounded-lg border border-line"
      >
        {found.map((tool) => (
          <ToolRow
            key={tool.name}
            tool={tool}
            isOn={draft.tools.includes(tool.name)}
            onToggle={(is) => toggle(tool.name, is)}
          />
        ))}
        {isPending && <ToolsSkeleton />}
        {!isPending && found.length === 0 && <li className="px-3.5 py-3 text-muted">{t("combobox.nothing")}</li>}
      </ul>
      <FieldError text={validation.at("/tools", true)} />
    </div>
  );
}

function ToolsSkeleton() {
  return ["calculator", "clock", "files"].map((key) => (
    <li key={key} className="flex flex-col gap-2 px-3.5 py-3">
      <Skeleton className="h-4 w-40" />
      <Skeleton className="h-4 w-full" />
    </li>
  ));
}

function ToolRow({ tool, isOn, onToggle }: { tool: ToolOut; isOn: boolean; onToggle: (isOn: boolean) => void }) {
  const t = useT(agentsText, toolsText);
  return (
    <li>
      <label className="flex gap-3 px-3.5 py-2.5 hover:bg-hover has-checked:bg-accent-wash">
        <Checkbox className="mt-0.5" checked={isOn} onChange={(event) => onToggle(event.target.checked)} />
        <span className="min-w-0 flex-1">
          <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
            <code className="text-sm font-medium">{tool.name}</code>
            <RiskBadge risk={tool.risk} />
            <span className="text-xs text-faint">{t(`effects.${tool.effects}`)}</span>
          </span>
          <span className="mt-0.5 line-clamp-2 text-sm text-muted">{tool.description}</span>
        </span>
      </label>
    </li>
  );
}
