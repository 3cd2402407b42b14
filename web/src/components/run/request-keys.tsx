import { useShortcut } from "@/lib/keyboard/shortcuts";

/** A key and what it does. */
export interface RequestKey {
  keys: string;
  label: string;
  run: () => void;
}

/** Makes keys decide the request that has the page. */
export function RequestKeys({ all }: { all: readonly RequestKey[] }) {
  return all.map((key) => <OneKey key={key.keys} {...key} />);
}

function OneKey({ keys, label, run }: RequestKey) {
  useShortcut(keys, label, run);
  return null;
}
