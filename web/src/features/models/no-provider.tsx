import { Plug } from "lucide-react";

import type { PresetOut } from "@/lib/api/schema";
import { useT } from "@/lib/i18n/context";
import { modelsText } from "@/lib/i18n/en/models";

interface Props {
  presets: readonly PresetOut[];
  /** Null: whoever looks may not add one. */
  onChoose: ((preset: string) => void) | null;
}

const hostOf = ({ base_url }: PresetOut) => (URL.canParse(base_url) ? new URL(base_url).host : base_url);

/** The workspace has no provider: what answers now, and where to get a model. */
export function NoProvider({ presets, onChoose }: Props) {
  const t = useT(modelsText);
  const tiles = [
    ...presets.map((preset) => ({ name: preset.name, title: preset.title, detail: hostOf(preset) })),
    { name: "other", title: t("models.preset.other"), detail: t("models.preset.other.detail") },
  ];
  return (
    <section aria-labelledby="no-provider" className="flex flex-col gap-6 py-4">
      <div className="flex max-w-2xl flex-col items-start gap-3">
        <span className="mb-1 flex size-10 items-center justify-center rounded-lg border border-line bg-surface text-accent">
          <Plug className="size-5" aria-hidden />
        </span>
        <h2 id="no-provider" className="text-lg font-semibold">
          {t("models.none.title")}
        </h2>
        <p className="text-pretty text-muted">{t("models.none.text")}</p>
        {onChoose === null && <p className="text-pretty text-muted">{t("models.none.ask")}</p>}
      </div>
      {onChoose !== null && (
        <ul className="grid grid-cols-[repeat(auto-fill,minmax(10.5rem,1fr))] gap-2">
          {tiles.map(({ name, title, detail }) => (
            <li key={name}>
              <button
                type="button"
                onClick={() => onChoose(name)}
                className="flex h-full w-full flex-col items-start rounded-lg border border-line bg-surface px-3.5 py-2.5 text-start transition-colors duration-100 hover:border-line-strong hover:bg-hover"
              >
                <span className="font-medium">{title}</span>
                <span className="w-full truncate text-sm text-muted">{detail}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <a href="/docs" className="self-start text-accent underline-offset-4 hover:underline">
        {t("models.none.guide")}
      </a>
    </section>
  );
}
