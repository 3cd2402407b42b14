import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import type { DefaultRoute } from "@/features/routing/route-draft";
import { useT } from "@/lib/i18n/context";
import { routingText } from "@/lib/i18n/en/routing";

interface Props {
  name: DefaultRoute;
  isExplained: boolean;
  onExplain: () => void;
  /** Null when whoever looks may not change it. */
  onReplace: (() => void) | null;
}

/** A route that is there without being set up. */
export function DefaultRow({ name, isExplained, onExplain, onReplace }: Props) {
  const t = useT(routingText);
  return (
    <li className="flex items-start gap-3 border-t border-line px-4 py-2.5 first:border-t-0">
      <div className="min-w-0 flex-1">
        <p className="flex items-center gap-2">
          <span className="font-medium">{name}</span>
          <Badge>{t("routes.built-in")}</Badge>
        </p>
        <p className="text-muted">{t(`routes.default.${name}`)}</p>
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
        {onReplace !== null && (
          <Button size="small" look="quiet" onClick={onReplace}>
            {t("routes.replace")}
            <span className="sr-only"> {name}</span>
          </Button>
        )}
      </span>
    </li>
  );
}
