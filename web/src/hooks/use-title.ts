import { useEffect } from "react";

import { useT } from "@/lib/i18n/context";

/** Names the browser's tab. */
export function useTitle(title: string): void {
  const name = useT()("app.name");
  useEffect(() => {
    document.title = title === "" ? name : `${title} · ${name}`;
  }, [title, name]);
}
