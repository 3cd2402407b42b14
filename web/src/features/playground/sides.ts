import type { Choice } from "@/features/playground/api/list-choices";

/** Who is asked on each side, as the address says it; `none` is nobody. */
export interface PlaygroundSearch {
  first?: string | undefined;
  second?: string | undefined;
}

export const NOBODY = "none";

const OFFLINE = "offline";
const BESIDE = "auto";

/** Who is asked on each side: as the address says, as far as they are there; else a model of the workspace beside `auto`. */
export function sidesOf(search: PlaygroundSearch, choices: readonly Choice[]): [string | null, string | null] {
  const named = (name: string | undefined) => choices.find((choice) => choice.name === name)?.name ?? null;
  const own = choices.find(({ name, kind }) => kind === "model" && name !== OFFLINE)?.name ?? null;
  const first = named(search.first) ?? own ?? named(OFFLINE);
  if (search.second === NOBODY) return [first, null];
  return [first, named(search.second) ?? named(BESIDE)];
}
