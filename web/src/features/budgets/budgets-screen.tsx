import { useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";

import { Page } from "@/components/layout/page";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { ErrorState } from "@/components/ui/error-state";
import { budgetDefaultsQuery } from "@/features/budgets/api/budget-defaults";
import { budgetTreeQuery } from "@/features/budgets/api/budget-tree";
import { budgetsQuery } from "@/features/budgets/api/list-budgets";
import { useRemoveLimit } from "@/features/budgets/api/remove-limit";
import { BranchItem } from "@/features/budgets/branch-item";
import { BudgetsSkeleton } from "@/features/budgets/budgets-skeleton";
import { KindsPanel } from "@/features/budgets/kinds-panel";
import { LimitDialog, type LimitTarget } from "@/features/budgets/limit-dialog";
import { NothingSpent } from "@/features/budgets/nothing-spent";
import { RaiseDialog } from "@/features/budgets/raise-dialog";
import { nameOf, setFor, standing, treeOf } from "@/features/budgets/tree";
import { UsedUp } from "@/features/budgets/used-up";
import { WhoRaises } from "@/features/budgets/who-raises";
import { errorText } from "@/lib/api/error-text";
import { meQuery } from "@/lib/api/me";
import type { BudgetOut, NodeOut } from "@/lib/api/schema";
import { useT } from "@/lib/i18n/context";
import { budgetsText } from "@/lib/i18n/en/budgets";
import { covers } from "@/lib/roles";
import { showToast } from "@/lib/toasts";

/** What may be spent, and what is left of it. */
export function BudgetsScreen() {
  const t = useT(budgetsText);
  const { data: me } = useSuspenseQuery(meQuery);
  const mayEdit = covers(me.role, "admin");
  const tree = useQuery(budgetTreeQuery);
  const list = useQuery(budgetsQuery);
  const defaults = useQuery(budgetDefaultsQuery);
  const [raising, setRaising] = useState<NodeOut | null>(null);
  const [limiting, setLimiting] = useState<LimitTarget | null>(null);
  const [leaving, setLeaving] = useState<{ budget: BudgetOut; name: string } | null>(null);
  const remove = useRemoveLimit(() => setLeaving(null));
  const retry = () => [tree, list, defaults].forEach((query) => void query.refetch());
  const content = () => {
    if (tree.data === undefined || list.data === undefined || defaults.data === undefined) {
      const failed = [tree, list, defaults].find(({ isError }) => isError);
      return failed?.error ? <ErrorState error={failed.error} onRetry={retry} /> : <BudgetsSkeleton />;
    }
    const budgets = list.data;
    const actions = {
      raise: setRaising,
      setLimit: (node: NodeOut) =>
        setLimiting({
          scope: node.scope,
          period: node.period,
          id: node.scope === "workspace" ? null : node.node_id,
          name: nameOf(node),
          budget: setFor(budgets, node),
          limit: node.limit_usd === null ? null : Number(node.limit_usd) - Number(node.extra_usd),
          spent: Number(node.spent_usd),
        }),
      remove: (node: NodeOut) => {
        const budget = setFor(budgets, node);
        if (budget !== null) setLeaving({ budget, name: nameOf(node) });
      },
    };
    const known = { budgets, defaults: defaults.data, actions: mayEdit ? actions : null };
    const isUntouched = budgets.length === 0 && tree.data.every(({ spent_usd: spent }) => Number(spent) === 0);
    return (
      <>
        <UsedUp nodes={tree.data.filter((node) => standing(node) === "over")} onRaise={mayEdit ? setRaising : null} />
        {!mayEdit && <WhoRaises />}
        {isUntouched && <NothingSpent defaults={defaults.data} />}
        <section aria-label={t("budgets.tree")} className="overflow-hidden rounded-lg border border-line">
          <ul>
            {treeOf(tree.data).map((branch) => (
              <BranchItem key={branch.id} branch={branch} known={known} />
            ))}
          </ul>
        </section>
        <KindsPanel
          budgets={budgets}
          defaults={defaults.data}
          onSet={mayEdit ? setLimiting : null}
          onRemove={(budget, name) => setLeaving({ budget, name })}
        />
      </>
    );
  };
  return (
    <Page title={t("nav.budgets")} lead={t("budgets.lead")}>
      <div className="mx-auto flex w-full max-w-5xl flex-col gap-4 px-4 py-5 md:px-6">{content()}</div>
      {raising !== null && <RaiseDialog node={raising} onClose={() => setRaising(null)} />}
      {limiting !== null && <LimitDialog target={limiting} onClose={() => setLimiting(null)} />}
      <ConfirmDialog
        isOpen={leaving !== null}
        onClose={() => setLeaving(null)}
        title={t("budgets.remove.title", { name: leaving?.name ?? "" })}
        text={t(leaving?.budget.target_id === null ? "budgets.remove.kind" : "budgets.remove.text")}
        action={t("action.remove")}
        isBusy={remove.isPending}
        onConfirm={() => {
          if (leaving === null) return;
          remove.mutate(leaving.budget, { onError: (cause) => showToast({ tone: "bad", text: errorText(cause, t) }) });
        }}
      />
    </Page>
  );
}
