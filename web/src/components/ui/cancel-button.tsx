import { createContext, use } from "react";

import { Button } from "@/components/ui/button";
import { useT } from "@/lib/i18n/context";

/** What `Cancel` does in the dialog around it. */
export const Cancel = createContext<(() => void) | null>(null);

/** Leaves the dialog that it stands in. It is meant, so what was written is discarded; only where that is much, it asks first. */
export function CancelButton() {
  const t = useT();
  return <Button onClick={use(Cancel)}>{t("action.cancel")}</Button>;
}
