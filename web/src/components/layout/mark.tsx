/** The sign of Eyrie: a nest under a peak. */
export function Mark({ className }: { className?: string }) {
  return (
    <svg
      viewBox="0 0 20 20"
      aria-hidden
      className={className ?? "size-5"}
      fill="none"
      strokeWidth="1.9"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <path d="M2.5 15.5 10 4l7.5 11.5" className="stroke-ink" />
      <path d="M6.6 15.5 10 11l3.4 4.5" className="stroke-accent" />
    </svg>
  );
}
