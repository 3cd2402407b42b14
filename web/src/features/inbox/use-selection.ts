import { useCallback, useState } from "react";

import type { ApprovalOut } from "@/lib/api/schema";

/** Which of the listed requests are selected; those that left the list are no more. */
export function useSelection(items: readonly ApprovalOut[]) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const selected = new Set(items.map(({ id }) => id).filter((id) => chosen.has(id)));
  const select = useCallback(
    (id: string, isSelected: boolean) =>
      setChosen((old) => new Set(isSelected ? [...old, id] : [...old].filter((one) => one !== id))),
    [],
  );
  const toggle = (id: string | null) => {
    if (items.some((item) => item.id === id) && id !== null) select(id, !selected.has(id));
  };
  return { selected, select, toggle, clear: () => setChosen(new Set()) };
}
