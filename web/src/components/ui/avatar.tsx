/** Somebody's initials. The name stands beside it, so it says nothing to screen readers. */
export function Avatar({ name }: { name: string }) {
  const words = name.split(/[\s@.]+/).filter(Boolean);
  const initials = [words[0], words.length > 1 ? words.at(-1) : undefined].map((word) => word?.[0] ?? "").join("");
  return (
    <span
      aria-hidden
      className="inline-flex size-6 shrink-0 items-center justify-center rounded-full bg-accent-wash text-[0.625rem] font-semibold text-accent uppercase"
    >
      {initials}
    </span>
  );
}
