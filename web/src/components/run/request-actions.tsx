import type { ReactNode } from "react";

import type { RequestPlace } from "@/components/run/request";
import { useT } from "@/lib/i18n/context";
import { runPartsText } from "@/lib/i18n/en/run-parts";

const PLACES = {
  card: "-mx-4",
  page: "sticky bottom-0 -mx-4 mt-auto bg-surface md:-mx-8 md:px-8",
};

interface Props {
  place: RequestPlace;
  canDecide: boolean;
  children: ReactNode;
}

/** What can be done with a request; on a page of its own always in view, at the lower edge. */
export function RequestActions({ place, canDecide, children }: Props) {
  const t = useT(runPartsText);
  return (
    <div className={`flex flex-wrap gap-2 border-t border-line px-4 py-3 ${PLACES[place]}`}>
      {canDecide ? children : <p className="text-sm text-muted">{t("ask.viewer")}</p>}
    </div>
  );
}
