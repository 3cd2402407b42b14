import type { ComponentProps } from "react";

import { Popover } from "@/components/ui/popover";
import { SourceList } from "@/components/run/source-list";
import { Tooltip } from "@/components/ui/tooltip";
import type { Source } from "@/lib/api/schema";
import { useT } from "@/lib/i18n/context";
import { runPartsText } from "@/lib/i18n/en/run-parts";

const CHIP =
  "numeric inline-flex h-5.5 max-w-52 items-center gap-1.5 rounded-full border border-line bg-surface px-2 text-xs text-muted hover:border-line-strong hover:text-ink";

/** The sources of an answer as numbered chips: the passage on hover, everything on click. */
export function SourceChips({ sources }: { sources: readonly Source[] }) {
  const t = useT(runPartsText);
  if (sources.length === 0) return null;
  return (
    <ul aria-label={t("sources.title")} className="mt-3 flex flex-wrap gap-1.5">
      {sources.map((source, index) => {
        const name = source.title || (source.location ?? "");
        const chip = <Chip number={index + 1} name={name} passage={source.quote || name} />;
        return (
          <li key={index}>
            <Popover trigger={chip} label={name}>
              <div className="w-80 max-w-full text-sm">
                <SourceList sources={[source]} />
              </div>
            </Popover>
          </li>
        );
      })}
    </ul>
  );
}

interface ChipProps extends ComponentProps<"button"> {
  number: number;
  name: string;
  passage: string;
}

function Chip({ number, name, passage, ...rest }: ChipProps) {
  const t = useT(runPartsText);
  return (
    <Tooltip text={<span className="line-clamp-6">{passage}</span>}>
      <button type="button" {...rest} aria-label={t("sources.one", { number, name })} className={CHIP}>
        <span className="text-accent">{number}</span>
        <span className="truncate">{name}</span>
      </button>
    </Tooltip>
  );
}
