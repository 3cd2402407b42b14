import { Badge } from "@/components/ui/badge";
import type { PromptOut } from "@/lib/api/schema";
import { useT } from "@/lib/i18n/context";
import { promptsText } from "@/lib/i18n/en/prompts";

/** Where the labels of a prompt stand; the one in production first. */
export function LabelBadges({ prompt: { labels } }: { prompt: Pick<PromptOut, "labels"> }) {
  const t = useT(promptsText);
  const sorted = Object.entries(labels).sort(
    ([left], [right]) => Number(right === "production") - Number(left === "production") || left.localeCompare(right),
  );
  return (
    <span className="flex min-w-0 flex-wrap items-center gap-1">
      {sorted.map(([label, number]) => (
        <Badge key={label} tone={label === "production" ? "accent" : "plain"}>
          {t("prompts.label-at", { label, number })}
        </Badge>
      ))}
    </span>
  );
}
