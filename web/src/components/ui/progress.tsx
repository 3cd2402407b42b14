/** How far something is, 0 to 1. */
export function Progress({ value, label }: { value: number; label: string }) {
  return (
    <progress
      aria-label={label}
      max={1}
      value={value}
      className="h-1.5 w-full appearance-none overflow-hidden rounded-full bg-pressed [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-transparent [&::-webkit-progress-value]:bg-accent"
    />
  );
}
