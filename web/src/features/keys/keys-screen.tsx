import { useInfiniteQuery, useSuspenseQuery } from "@tanstack/react-query";
import { KeyRound, Plus } from "lucide-react";
import { useState } from "react";

import { Page } from "@/components/layout/page";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorState } from "@/components/ui/error-state";
import { TableSkeleton } from "@/components/ui/table-skeleton";
import { keysQuery } from "@/features/keys/api/list-keys";
import { useRevokeKey } from "@/features/keys/api/revoke-key";
import { CreateKeyDialog } from "@/features/keys/create-key-dialog";
import { EditKeyDialog } from "@/features/keys/edit-key-dialog";
import { KeyTable } from "@/features/keys/key-table";
import { NewKeyDialog } from "@/features/keys/new-key-dialog";
import { RotateKeyDialog } from "@/features/keys/rotate-key-dialog";
import { errorText } from "@/lib/api/error-text";
import { meQuery } from "@/lib/api/me";
import type { KeyOut, NewKeyOut } from "@/lib/api/schema";
import { useT } from "@/lib/i18n/context";
import { keysText } from "@/lib/i18n/en/keys";
import { showToast } from "@/lib/toasts";

/** API keys: a list, one made and shown once, one revoked after a question. */
export function KeysScreen() {
  const t = useT(keysText);
  const { data: me } = useSuspenseQuery(meQuery);
  const { data, error, isPending, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } =
    useInfiniteQuery(keysQuery);
  const [isCreating, setCreating] = useState(false);
  const [made, setMade] = useState<NewKeyOut | null>(null);
  const [editing, setEditing] = useState<KeyOut | null>(null);
  const [rotating, setRotating] = useState<KeyOut | null>(null);
  const [leaving, setLeaving] = useState<KeyOut | null>(null);
  const revoke = useRevokeKey((key) => {
    setLeaving(null);
    showToast({ tone: "plain", text: t("keys.revoked.toast", { name: key.name }) });
  });
  const keys = data?.pages.flatMap((page) => page.items) ?? [];
  const create = (
    <Button look="primary" onClick={() => setCreating(true)}>
      <Plus aria-hidden />
      {t("keys.new")}
    </Button>
  );
  const content = () => {
    if (isPending) return <TableSkeleton />;
    if (error !== null && data === undefined) return <ErrorState error={error} onRetry={() => void refetch()} />;
    if (keys.length === 0) {
      const guide = { label: t("keys.empty.guide"), href: "/docs" };
      return (
        <EmptyState
          icon={KeyRound}
          title={t("keys.empty.title")}
          text={t("keys.empty.text")}
          action={create}
          guide={guide}
        />
      );
    }
    const onLoadMore = hasNextPage ? () => void fetchNextPage() : null;
    return (
      <KeyTable
        keys={keys}
        onEdit={setEditing}
        onRotate={setRotating}
        onRevoke={setLeaving}
        onLoadMore={onLoadMore}
        isLoadingMore={isFetchingNextPage}
      />
    );
  };
  return (
    <Page
      title={t("keys.title")}
      trail={[t("nav.admin")]}
      lead={t("keys.lead")}
      actions={keys.length > 0 && create}
      isFull
    >
      {content()}
      <CreateKeyDialog isOpen={isCreating} ownRole={me.role} onClose={() => setCreating(false)} onCreated={setMade} />
      {editing !== null && <EditKeyDialog editing={editing} onClose={() => setEditing(null)} />}
      <RotateKeyDialog rotating={rotating} onClose={() => setRotating(null)} onRotated={setMade} />
      <NewKeyDialog made={made} onClose={() => setMade(null)} />
      <ConfirmDialog
        isOpen={leaving !== null}
        onClose={() => setLeaving(null)}
        title={t("keys.revoke.title", { name: leaving?.name ?? "" })}
        text={t("keys.revoke.text")}
        action={t("keys.revoke")}
        isBusy={revoke.isPending}
        onConfirm={() => {
          if (leaving === null) return;
          revoke.mutate(leaving, { onError: (cause) => showToast({ tone: "bad", text: errorText(cause, t) }) });
        }}
      />
    </Page>
  );
}
