import { Compass } from "lucide-react";

import { buttonClasses } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { useTitle } from "@/hooks/use-title";
import { useT } from "@/lib/i18n/context";

/** An address that leads nowhere. */
export function NotFound() {
  const t = useT();
  useTitle(t("notfound.title"));
  const home = (
    <a href="/" className={buttonClasses({})}>
      {t("notfound.home")}
    </a>
  );
  const title = t("notfound.title");
  return <EmptyState icon={Compass} heading="h1" title={title} text={t("notfound.text")} action={home} />;
}
