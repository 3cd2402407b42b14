import { lazy, Suspense } from "react";

const load = async () => ({ default: (await import("@/components/markdown/markdown")).Markdown });
const Markdown = lazy(load);
// On its way before the first text is there. Whether it arrives is the business of whoever shows a text.
load().catch(() => undefined);

/** A text in Markdown; plain for the moment in which what reads Markdown is still being loaded. */
export function RichText({ text }: { text: string }) {
  const plain = (
    <p className="max-w-[70ch] text-read wrap-anywhere whitespace-pre-wrap" dir="auto">
      {text}
    </p>
  );
  return (
    <Suspense fallback={plain}>
      <Markdown text={text} />
    </Suspense>
  );
}
