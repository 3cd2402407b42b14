import type { ReactNode } from "react";

/** A part of the editor: what it is about at the side, its fields beside it. */
export function Section({ title, text, children }: { title: string; text: string; children: ReactNode }) {
  return (
    <section className="@container border-b border-line px-4 py-6 last:border-b-0 md:px-6">
      <div className="grid gap-x-8 gap-y-3 @4xl:grid-cols-[14rem_minmax(0,1fr)]">
        <header>
          <h2 className="font-semibold">{title}</h2>
          <p className="mt-0.5 text-sm text-pretty text-muted">{text}</p>
        </header>
        <div className="flex max-w-3xl min-w-0 flex-col gap-4">{children}</div>
      </div>
    </section>
  );
}
