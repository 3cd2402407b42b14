import { useState } from "react";

import { isSameFilter, readRunFilter, type RunFilter } from "@/features/runs/run-filter";
import { isRecord } from "@/lib/json-schema";
import { readStored, writeStored } from "@/lib/stored";

export interface SavedView {
  name: string;
  filter: RunFilter;
}

const KEY = "eyrie.views.runs";
const MOST = 20;

/** Filters that were given a name, in this browser. */
export function useSavedViews(filter: RunFilter) {
  const [views, setViews] = useState(read);
  const keep = (next: readonly SavedView[]) => {
    setViews(next);
    writeStored(KEY, next.length === 0 ? null : JSON.stringify(next));
  };
  return {
    views,
    current: views.find((view) => isSameFilter(view.filter, filter)) ?? null,
    save: (name: string) => keep([...views.filter((view) => view.name !== name), { name, filter }].slice(-MOST)),
    remove: (view: SavedView) => keep(views.filter((one) => one !== view)),
  };
}

function read(): readonly SavedView[] {
  try {
    const stored: unknown = JSON.parse(readStored(KEY) ?? "[]");
    if (!Array.isArray(stored)) return [];
    return stored.flatMap((view: unknown) =>
      isRecord(view) && typeof view["name"] === "string" && isRecord(view["filter"])
        ? [{ name: view["name"], filter: readRunFilter(view["filter"]) }]
        : [],
    );
  } catch {
    return []; // somebody edited it by hand
  }
}
