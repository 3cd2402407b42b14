import type { ReactNode } from "react";

interface Props {
  title?: string;
  actions?: ReactNode;
  children: ReactNode;
}

/** A part of a page with a border around it. */
export function Panel({ title, actions, children }: Props) {
  return (
    <section className="rounded-lg border border-line bg-surface">
      {title !== undefined && (
        <header className="flex min-h-11 items-center gap-2 border-b border-line py-1 ps-4 pe-2">
          <h2 className="flex-1 text-base font-semibold">{title}</h2>
          {actions}
        </header>
      )}
      <div className="p-4">{children}</div>
    </section>
  );
}
