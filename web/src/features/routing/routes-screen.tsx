import { useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Plus, Split } from "lucide-react";
import { useState } from "react";

import { Page } from "@/components/layout/page";
import { Button, buttonClasses } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorState } from "@/components/ui/error-state";
import { TableSkeleton } from "@/components/ui/table-skeleton";
import { useDeleteRoute } from "@/features/routing/api/delete-route";
import { routesQuery } from "@/features/routing/api/list-routes";
import { ExplainPanel } from "@/features/routing/explain-panel";
import { DEFAULT_ROUTES } from "@/features/routing/route-draft";
import { RouteDialog } from "@/features/routing/route-dialog";
import { RouteList } from "@/features/routing/route-list";
import { errorText } from "@/lib/api/error-text";
import { meQuery } from "@/lib/api/me";
import { modelNamesQuery } from "@/lib/api/model-names";
import type { RouteOut } from "@/lib/api/schema";
import { useT } from "@/lib/i18n/context";
import { routingText } from "@/lib/i18n/en/routing";
import { covers } from "@/lib/roles";
import { showToast } from "@/lib/toasts";

interface Props {
  /** The route that is explained, as the address says it. */
  route: string | undefined;
  onRoute: (route: string) => void;
}

/** Names for "the right model": which there are, how they choose, and what they make of a prompt. */
export function RoutesScreen({ route, onRoute }: Props) {
  const t = useT(routingText);
  const { data: me } = useSuspenseQuery(meQuery);
  const mayEdit = covers(me.role, "admin");
  const routes = useQuery(routesQuery);
  const models = useQuery(modelNamesQuery);
  const [editing, setEditing] = useState<{ route: RouteOut | null; name: string } | null>(null);
  const [leaving, setLeaving] = useState<RouteOut | null>(null);
  const remove = useDeleteRoute(({ name }) => {
    setLeaving(null);
    showToast({ tone: "plain", text: t("routes.deleted", { name }) });
  });
  const known = models.data?.map(({ name }) => name) ?? [];
  const content = () => {
    const failed = routes.error ?? models.error;
    const retry = () => [routes, models].forEach((query) => void query.refetch());
    if (failed !== null) return <ErrorState error={failed} onRetry={retry} />;
    if (routes.data === undefined || models.data === undefined) return <TableSkeleton />;
    if (known.length === 0) return <NoModels />;
    const own = routes.data.map(({ name }) => name);
    const names = [...DEFAULT_ROUTES, ...own.filter((name) => !DEFAULT_ROUTES.some((one) => one === name))];
    const explained = names.find((name) => name === route) ?? DEFAULT_ROUTES[0];
    return (
      <>
        <RouteList
          routes={routes.data}
          explained={explained}
          onExplain={onRoute}
          onEdit={mayEdit ? (one) => setEditing({ route: one, name: one.name }) : null}
          onReplace={mayEdit ? (name) => setEditing({ route: null, name }) : null}
          onDelete={mayEdit ? setLeaving : null}
        />
        <ExplainPanel route={explained} names={names} onChoose={onRoute} />
      </>
    );
  };
  const add = (
    <Button look="primary" onClick={() => setEditing({ route: null, name: "" })}>
      <Plus aria-hidden />
      {t("routes.new")}
    </Button>
  );
  return (
    <Page title={t("nav.routes")} lead={t("routes.lead")} actions={mayEdit && known.length > 0 && add}>
      <div className="mx-auto flex w-full max-w-4xl flex-col gap-5 px-4 py-5 md:px-6">{content()}</div>
      {editing !== null && (
        <RouteDialog route={editing.route} name={editing.name} known={known} onClose={() => setEditing(null)} />
      )}
      <ConfirmDialog
        isOpen={leaving !== null}
        onClose={() => setLeaving(null)}
        title={t("routes.delete", { name: leaving?.name ?? "" })}
        text={t(DEFAULT_ROUTES.some((one) => one === leaving?.name) ? "routes.delete.back" : "routes.delete.text")}
        action={t("action.delete")}
        isBusy={remove.isPending}
        onConfirm={() => {
          if (leaving === null) return;
          remove.mutate(leaving, { onError: (error) => showToast({ tone: "bad", text: errorText(error, t) }) });
        }}
      />
    </Page>
  );
}

function NoModels() {
  const t = useT(routingText);
  const action = (
    <Link to="/models" className={buttonClasses({ look: "primary" })}>
      {t("routes.none.action")}
    </Link>
  );
  const guide = { label: t("routes.none.guide"), href: "/docs" };
  return (
    <EmptyState
      icon={Split}
      title={t("routes.none.title")}
      text={t("routes.none.text")}
      action={action}
      guide={guide}
    />
  );
}
