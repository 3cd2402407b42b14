import { lazy, memo, Suspense } from "react";

import { here, loadMarkdown } from "@/components/markdown/load-markdown";

const LazyMarkdown = lazy(loadMarkdown);

/** A text in Markdown; plain for the moment in which what reads Markdown is still being loaded. Drawn anew only when it changes. */
export const RichText = memo(function RichText({ text }: { text: string }) {
  const Markdown = here.Markdown ?? LazyMarkdown;
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
});
