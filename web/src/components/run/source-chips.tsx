import { Popover } from "@/components/ui/popover";
import { SourceList } from "@/components/run/source-list";
import type { Source } from "@/lib/api/schema";
import { useT } from "@/lib/i18n/context";

const CHIP =
  "numeric inline-flex h-5.5 max-w-52 items-center gap-1.5 rounded-full border border-line bg-surface px-2 text-xs text-muted hover:border-line-strong hover:text-ink";

/** The sources of an answer as numbered chips: the passage on hover, everything on click. */
export function SourceChips({ sources }: { sources: readonly Source[] }) {
  const t = useT();
  if (sources.length === 0) return null;
  return (
    <ul aria-label={t("sources.title")} className="mt-3 flex flex-wrap gap-1.5">
      {sources.map((source, index) => {
        const name = source.title || (source.location ?? "");
        const chip = (
          <button type="button" aria-label={t("sources.one", { number: index + 1, name })} className={CHIP}>
            <span className="text-accent">{index + 1}</span>
            <span className="truncate">{name}</span>
          </button>
        );
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
