import { Button } from "@/components/ui/button";
import { useNewBuild } from "@/features/shell/use-new-build";
import { useT } from "@/lib/i18n/context";

/** Offers to load a new version; nobody's work is interrupted by it. */
export function UpdateNotice() {
  const t = useT();
  if (!useNewBuild()) return null;
  return (
    <div role="status" className="mb-1 rounded-lg border border-line bg-surface p-2.5 text-sm">
      <p className="mb-2 text-muted">{t("update.text")}</p>
      <Button size="small" onClick={() => window.location.reload()}>
        {t("update.action")}
      </Button>
    </div>
  );
}
