import { useInfiniteQuery } from "@tanstack/react-query";
import { DatabaseZap } from "lucide-react";
import { useState } from "react";

import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorState } from "@/components/ui/error-state";
import { TableSkeleton } from "@/components/ui/table-skeleton";
import { cacheEntriesQuery } from "@/features/cache/api/list-entries";
import { useRemoveEntry } from "@/features/cache/api/remove-entry";
import { EntryTable } from "@/features/cache/entry-table";
import { errorText } from "@/lib/api/error-text";
import type { CacheEntryOut } from "@/lib/api/schema";
import { useT } from "@/lib/i18n/context";
import { cacheText } from "@/lib/i18n/en/cache";
import { showToast } from "@/lib/toasts";

interface Props {
  /** Only answers of this model; empty for all. */
  model: string;
  isOn: boolean;
  mayEdit: boolean;
}

/** What is kept: a list, of which one answer may be removed after a question. */
export function EntriesView({ model, isOn, mayEdit }: Props) {
  const t = useT(cacheText);
  const query = useInfiniteQuery(cacheEntriesQuery(model));
  const [leaving, setLeaving] = useState<CacheEntryOut | null>(null);
  const remove = useRemoveEntry(() => setLeaving(null));
  const entries = query.data?.pages.flatMap((page) => page.items) ?? [];
  if (query.isPending) return <TableSkeleton />;
  if (query.error !== null && query.data === undefined)
    return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  if (entries.length === 0) {
    const guide = { label: t("cache.empty.guide"), href: "/docs" };
    const text = model === "" ? t(isOn ? "cache.empty.on" : "cache.empty.off") : t("cache.empty.model", { model });
    return <EmptyState icon={DatabaseZap} title={t("cache.empty.title")} text={text} guide={guide} />;
  }
  return (
    <>
      <EntryTable
        entries={entries}
        onRemove={mayEdit ? setLeaving : null}
        onLoadMore={query.hasNextPage ? () => void query.fetchNextPage() : null}
        isLoadingMore={query.isFetchingNextPage}
      />
      <ConfirmDialog
        isOpen={leaving !== null}
        onClose={() => setLeaving(null)}
        title={t("cache.entry.remove", { model: leaving?.asked_model ?? "" })}
        text={t("cache.entry.remove.text")}
        action={t("action.remove")}
        isBusy={remove.isPending}
        onConfirm={() => {
          if (leaving === null) return;
          remove.mutate(leaving, { onError: (cause) => showToast({ tone: "bad", text: errorText(cause, t) }) });
        }}
      />
    </>
  );
}
