import { Pencil, Trash2 } from "lucide-react";

import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { TIERS } from "@/features/routing/route-draft";
import type { RouteOut } from "@/lib/api/schema";
import { useT } from "@/lib/i18n/context";
import { routingText } from "@/lib/i18n/en/routing";

interface Props {
  route: RouteOut;
  isExplained: boolean;
  onExplain: () => void;
  /** Null when whoever looks may not change it. */
  onEdit: (() => void) | null;
  onDelete: (() => void) | null;
}

/** A route that was set up: what it is for, and which models it tries first. */
export function RouteRow({ route, isExplained, onExplain, onEdit, onDelete }: Props) {
  const t = useT(routingText);
  const { name, description, definition } = route;
  const firsts = TIERS.map((tier) => ({ tier, model: definition.tiers?.[tier]?.[0] })).filter(({ model }) => model);
  const rules = definition.rules?.length ?? 0;
  return (
    <li className="flex items-start gap-3 border-t border-line px-4 py-2.5 first:border-t-0">
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <span className="font-medium wrap-anywhere">{name}</span>
          {definition.shadow === true && <Badge tone="accent">{t("routes.shadow")}</Badge>}
          {definition.local_first === true && <Badge>{t("routes.local-first")}</Badge>}
          {rules > 0 && <Badge>{t("routes.rules.count", { count: rules })}</Badge>}
        </p>
        {description !== "" && <p className="wrap-anywhere text-muted">{description}</p>}
        <dl className="mt-1 flex flex-wrap gap-x-4 gap-y-0.5 text-sm">
          {firsts.map(({ tier, model }) => (
            <div key={tier} className="flex gap-1.5">
              <dt className="text-faint">{t(`routes.tier.${tier}`)}</dt>
              <dd className="text-muted">{model}</dd>
            </div>
          ))}
        </dl>
      </div>
      <span className="flex items-center gap-0.5">
        <Button
          size="small"
          look="quiet"
          aria-pressed={isExplained}
          className="aria-pressed:bg-accent-wash aria-pressed:text-accent"
          onClick={onExplain}
        >
          {t("routes.explain.action")}
          <span className="sr-only"> {name}</span>
        </Button>
        {onEdit !== null && (
          <IconButton icon={Pencil} label={t("routes.edit", { name })} onClick={onEdit} className="size-7" />
        )}
        {onDelete !== null && (
          <IconButton icon={Trash2} label={t("routes.delete", { name })} onClick={onDelete} className="size-7" />
        )}
      </span>
    </li>
  );
}
