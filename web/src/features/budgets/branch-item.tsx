import { Link } from "@tanstack/react-router";
import { Box, ChevronRight, Folder, MessageSquare, UserRound, Waypoints } from "lucide-react";
import { useState } from "react";

import { CopyId } from "@/components/ui/copy-id";
import { type AmountActions, AmountRow } from "@/features/budgets/amount-row";
import { type Branch, needsLook, originOf } from "@/features/budgets/tree";
import type { BudgetDefaultOut, BudgetOut } from "@/lib/api/schema";
import { classes } from "@/lib/classes";
import { useT } from "@/lib/i18n/context";
import { budgetsText } from "@/lib/i18n/en/budgets";

export interface Known {
  budgets: readonly BudgetOut[];
  defaults: readonly BudgetDefaultOut[];
  actions: AmountActions | null;
}

const ICONS = { workspace: Box, project: Folder, principal: UserRound, session: MessageSquare, run: Waypoints };

/** A node's name; that of a session or run without anything below leads there. */
function Named({ branch: { scope, id, name, children } }: { branch: Branch }) {
  const look = "truncate font-medium";
  if (children.length === 0 && scope === "run") {
    return (
      <Link to="/runs/$runId" params={{ runId: id }} className={classes(look, "hover:underline")}>
        {name}
      </Link>
    );
  }
  if (children.length === 0 && scope === "session") {
    return (
      <Link to="/chat/$sessionId" params={{ sessionId: id }} className={classes(look, "hover:underline")}>
        {name}
      </Link>
    );
  }
  return <span className={look}>{name}</span>;
}

/** A node of the tree with its amounts; what is below it opens on click, and by itself where something needs a look. */
export function BranchItem({ branch, known }: { branch: Branch; known: Known }) {
  const t = useT(budgetsText);
  const isRoot = branch.scope === "workspace";
  const [choice, setChoice] = useState<boolean | null>(null);
  const isOpen = choice ?? (isRoot || branch.children.some(needsLook));
  const Icon = ICONS[branch.scope];
  const hasChildren = branch.children.length > 0;
  const name = (
    <>
      <Named branch={branch} />
      <span className="text-sm whitespace-nowrap text-faint">{t(`budgets.scope.${branch.scope}`)}</span>
    </>
  );
  return (
    <li className={classes(!isRoot && "border-t border-line")}>
      <div className="px-3 py-2.5 md:px-4">
        <div className="flex min-h-7 items-center gap-2">
          {hasChildren && !isRoot ? (
            <button
              type="button"
              aria-expanded={isOpen}
              onClick={() => setChoice(!isOpen)}
              className="-ms-1 flex min-w-0 items-center gap-2 rounded-md px-1 py-0.5 hover:bg-hover"
            >
              <ChevronRight
                aria-hidden
                className={classes("size-4 shrink-0 text-faint rtl:-scale-x-100", isOpen && "rotate-90")}
              />
              <Icon className="size-4 shrink-0 text-muted" aria-hidden />
              {name}
              <span className="numeric text-sm whitespace-nowrap text-faint">
                {t("budgets.below", { count: branch.children.length })}
              </span>
            </button>
          ) : (
            <span className="flex min-w-0 items-center gap-2">
              <Icon className="size-4 shrink-0 text-muted" aria-hidden />
              {name}
            </span>
          )}
          <span className="ms-auto max-md:hidden">
            <CopyId id={branch.id} />
          </span>
        </div>
        {branch.amounts.map((node) => (
          <AmountRow
            key={node.period}
            node={node}
            origin={originOf(known.budgets, known.defaults, node)}
            actions={known.actions}
          />
        ))}
      </div>
      {hasChildren && isOpen && (
        <ul className={classes("border-line", isRoot ? "border-t-0" : "ms-5 border-s md:ms-6")}>
          {branch.children.map((child) => (
            <BranchItem key={child.id} branch={child} known={known} />
          ))}
        </ul>
      )}
    </li>
  );
}
