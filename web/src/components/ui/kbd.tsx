const SYMBOLS: Record<string, string> = {
  mod: navigator.platform.startsWith("Mac") ? "⌘" : "Ctrl",
  enter: "↵",
  space: "␣",
  up: "↑",
  down: "↓",
  escape: "Esc",
};

/** Keys as caps: `mod+k`, `g i`. */
export function Kbd({ keys }: { keys: string }) {
  return (
    <span className="inline-flex gap-1" dir="ltr">
      {keys.split(/[+ ]/).map((key) => (
        <kbd
          key={key}
          className="inline-flex h-4.5 min-w-4.5 items-center justify-center rounded-sm border border-line bg-sunken px-1 font-sans text-[0.6875rem] text-muted"
        >
          {SYMBOLS[key] ?? key.toUpperCase()}
        </kbd>
      ))}
    </span>
  );
}
