import { Fragment } from "react";

import { classes } from "@/lib/classes";
import { diffLines, type DiffLine } from "@/lib/diff";
import { useT } from "@/lib/i18n/context";

const CONTEXT = 3;
const SIGNS = { same: " ", added: "+", removed: "−" };

/** Two texts as one, line by line; long parts that are the same are left out. */
export function TextDiff({ before, after }: { before: string; after: string }) {
  const t = useT();
  const lines = diffLines(before, after);
  if (lines.every(({ kind }) => kind === "same")) return <p className="text-muted">{t("diff.same")}</p>;
  const near = (index: number) =>
    lines.slice(Math.max(0, index - CONTEXT), index + CONTEXT + 1).some(({ kind }) => kind !== "same");
  const isShown = lines.map((_, index) => near(index));
  return (
    <div dir="ltr" className="overflow-x-auto rounded-md border border-line bg-sunken py-1 font-mono text-xs/5">
      {lines.map((line, index) => {
        if (isShown[index]) return <Line key={index} line={line} />;
        if (index > 0 && !isShown[index - 1]) return <Fragment key={index} />;
        const until = isShown.indexOf(true, index);
        const count = (until < 0 ? lines.length : until) - index;
        return (
          <p key={index} className="px-3 py-0.5 text-faint">
            {t("diff.unchanged", { count })}
          </p>
        );
      })}
    </div>
  );
}

function Line({ line: { kind, text } }: { line: DiffLine }) {
  const t = useT();
  return (
    <div
      className={classes(
        "flex min-h-5 gap-2 px-3",
        kind === "added" && "bg-ok-wash",
        kind === "removed" && "bg-bad-wash",
      )}
    >
      <span className="w-[1ch] shrink-0 text-faint select-none" aria-hidden={kind === "same"}>
        <span aria-hidden>{SIGNS[kind]}</span>
        {kind !== "same" && <span className="sr-only">{t(`diff.${kind}`)}</span>}
      </span>
      <span className="min-w-0 wrap-anywhere whitespace-pre-wrap">{text}</span>
    </div>
  );
}
