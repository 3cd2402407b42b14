import { useQuery } from "@tanstack/react-query";

import { FieldDiff } from "@/components/diff/field-diff";
import { TextDiff } from "@/components/diff/text-diff";
import { ErrorState } from "@/components/ui/error-state";
import { Skeleton } from "@/components/ui/skeleton";
import { promptVersionQuery } from "@/features/prompts/api/prompt-version";
import { useT } from "@/lib/i18n/context";
import { promptsText } from "@/lib/i18n/en/prompts";

/** What changed between two versions: the text line by line, the variables one by one. */
export function PromptDiff({ promptId, from, to }: { promptId: string; from: number; to: number }) {
  const t = useT(promptsText);
  const before = useQuery(promptVersionQuery(promptId, from));
  const after = useQuery(promptVersionQuery(promptId, to));
  const error = before.error ?? after.error;
  const retry = () => {
    void before.refetch();
    void after.refetch();
  };
  if (error !== null) return <ErrorState error={error} onRetry={retry} />;
  if (before.data === undefined || after.data === undefined) return <Skeleton className="h-64 w-full" />;
  const [old, now] = [before.data.template, after.data.template];
  return (
    <div className="flex flex-col gap-5">
      <section>
        <h2 className="numeric mb-3 font-semibold">{t("prompts.compare", { from, to })}</h2>
        <TextDiff before={old.text} after={now.text} />
      </section>
      <section>
        <h2 className="mb-3 font-semibold">{t("prompts.variables")}</h2>
        <FieldDiff before={old.variables} after={now.variables} />
      </section>
    </div>
  );
}
