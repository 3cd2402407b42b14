import { useState } from "react";

const MOST_SHOWN = 100;

/** Which of a provider's models are to be added: found by a part of the name, or named by hand. */
export function useModelChoice(names: readonly string[], added: ReadonlySet<string>) {
  const [query, setQuery] = useState("");
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const wanted = query.trim();
  const found = names.filter((name) => name.toLowerCase().includes(wanted.toLowerCase()));
  const toggle = (name: string) =>
    setChosen(chosen.includes(name) ? chosen.filter((one) => one !== name) : [...chosen, name]);
  const isNew = wanted !== "" && !names.includes(wanted) && !added.has(wanted) && !chosen.includes(wanted);
  return {
    query,
    setQuery,
    chosen,
    toggle,
    shown: [...chosen.filter((name) => !names.includes(name)), ...found.slice(0, MOST_SHOWN)],
    hiddenCount: Math.max(0, found.length - MOST_SHOWN),
    /** Adds what was typed, although the provider does not list it; null when it is listed or empty. */
    addTyped: isNew
      ? () => {
          setChosen([...chosen, wanted]);
          setQuery("");
        }
      : null,
  };
}
