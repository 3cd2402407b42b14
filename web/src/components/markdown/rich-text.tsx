import { lazy, Suspense } from "react";

import { loadMarkdown } from "@/components/markdown/load-markdown";

const Markdown = lazy(loadMarkdown);

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
