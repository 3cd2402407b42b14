import { useQuery } from "@tanstack/react-query";

import { memberChoiceQuery } from "@/lib/api/member-choice";
import { useT } from "@/lib/i18n/context";
import { budgetsText } from "@/lib/i18n/en/budgets";
import { covers } from "@/lib/roles";

const NAMED = 3;

/** For those who may raise nothing: whom to ask. */
export function WhoRaises() {
  const t = useT(budgetsText);
  const { data = [] } = useQuery(memberChoiceQuery);
  const admins = data.filter(({ role }) => covers(role, "admin")).map(({ name, email }) => name || email);
  if (admins.length === 0) return null;
  return (
    <p className="rounded-md border border-line px-4 py-2.5 text-sm text-muted">
      {t("budgets.who", { names: admins.slice(0, NAMED).join(", ") })}
    </p>
  );
}
