import { useInfiniteQuery, useSuspenseQuery } from "@tanstack/react-query";
import { Plus, ScrollText } from "lucide-react";
import { useState } from "react";

import { Page } from "@/components/layout/page";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorState } from "@/components/ui/error-state";
import { TableSkeleton } from "@/components/ui/table-skeleton";
import { promptsQuery } from "@/features/prompts/api/list-prompts";
import { NewPromptDialog } from "@/features/prompts/new-prompt-dialog";
import { PromptTable } from "@/features/prompts/prompt-table";
import { meQuery } from "@/lib/api/me";
import { useT } from "@/lib/i18n/context";
import { promptsText } from "@/lib/i18n/en/prompts";
import { covers } from "@/lib/roles";

/** The prompts of the workspace. */
export function PromptsScreen({ onOpen }: { onOpen: (promptId: string) => void }) {
  const t = useT(promptsText);
  const { data: me } = useSuspenseQuery(meQuery);
  const query = useInfiniteQuery(promptsQuery);
  const [isCreating, setCreating] = useState(false);
  const mayEdit = covers(me.role, "member");
  const prompts = query.data?.pages.flatMap((page) => page.items) ?? [];
  const create = (
    <Button look="primary" onClick={() => setCreating(true)}>
      <Plus aria-hidden />
      {t("prompts.new")}
    </Button>
  );
  const content = () => {
    if (query.isPending) return <TableSkeleton />;
    if (query.data === undefined) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
    if (prompts.length === 0) {
      return (
        <EmptyState
          icon={ScrollText}
          title={t("prompts.empty.title")}
          text={t("prompts.empty.text")}
          action={mayEdit && create}
          guide={{ label: t("prompts.empty.guide"), href: "/docs" }}
        />
      );
    }
    return (
      <PromptTable
        prompts={prompts}
        onOpen={({ id }) => onOpen(id)}
        onLoadMore={query.hasNextPage ? () => void query.fetchNextPage() : null}
        isLoadingMore={query.isFetchingNextPage}
      />
    );
  };
  return (
    <Page title={t("nav.prompts")} lead={t("prompts.lead")} actions={mayEdit && prompts.length > 0 && create} isFull>
      {content()}
      {isCreating && <NewPromptDialog onClose={() => setCreating(false)} onCreated={({ id }) => onOpen(id)} />}
    </Page>
  );
}
