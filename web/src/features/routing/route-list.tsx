import { DefaultRow } from "@/features/routing/default-row";
import { DEFAULT_ROUTES } from "@/features/routing/route-draft";
import { RouteRow } from "@/features/routing/route-row";
import type { RouteOut } from "@/lib/api/schema";
import { useT } from "@/lib/i18n/context";
import { routingText } from "@/lib/i18n/en/routing";

interface Props {
  routes: readonly RouteOut[];
  /** The name of the one that is explained. */
  explained: string;
  onExplain: (name: string) => void;
  /** Null when whoever looks may not change them. */
  onEdit: ((route: RouteOut) => void) | null;
  onReplace: ((name: string) => void) | null;
  onDelete: ((route: RouteOut) => void) | null;
}

/** Those that are there anyway, as far as no other replaces them, and those that were set up. */
export function RouteList({ routes, explained, onExplain, onEdit, onReplace, onDelete }: Props) {
  const t = useT(routingText);
  const defaults = DEFAULT_ROUTES.filter((name) => !routes.some((route) => route.name === name));
  return (
    <ul aria-label={t("nav.routes")} className="rounded-lg border border-line bg-surface">
      {routes.map((route) => (
        <RouteRow
          key={route.id}
          route={route}
          isExplained={route.name === explained}
          onExplain={() => onExplain(route.name)}
          onEdit={onEdit && (() => onEdit(route))}
          onDelete={onDelete && (() => onDelete(route))}
        />
      ))}
      {defaults.map((name) => (
        <DefaultRow
          key={name}
          name={name}
          isExplained={name === explained}
          onExplain={() => onExplain(name)}
          onReplace={onReplace && (() => onReplace(name))}
        />
      ))}
    </ul>
  );
}
