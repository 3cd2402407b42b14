import { Trash2, Upload } from "lucide-react";
import { useId, useState } from "react";

import { Mark } from "@/components/layout/mark";
import { Button } from "@/components/ui/button";
import { type Accent, ACCENT_HUES } from "@/lib/accent";
import { fieldError } from "@/lib/api/error-text";
import { useT } from "@/lib/i18n/context";
import { adminText } from "@/lib/i18n/en/admin";

const MOST_BYTES = 32_000;
const TYPES = ["image/png", "image/jpeg", "image/webp"];
const ACCENTS = Object.entries(ACCENT_HUES) as [Accent, number][];

export interface LookDraft {
  accent: Accent;
  /** A data URL; empty for Eyrie's sign. */
  logo: string;
}

interface Props {
  form: LookDraft;
  set: (part: Partial<LookDraft>) => void;
  error: Error | null;
}

/** The colour and the picture by which the members of a workspace know that they are in it. */
export function LookFields({ form, set, error }: Props) {
  return (
    <>
      <AccentField value={form.accent} onChange={(accent) => set({ accent })} />
      <LogoField value={form.logo} error={fieldError(error, "settings/logo")} onChange={(logo) => set({ logo })} />
    </>
  );
}

function AccentField({ value, onChange }: { value: Accent; onChange: (accent: Accent) => void }) {
  const t = useT(adminText);
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="mb-2 text-sm font-medium">{t("workspace.accent")}</legend>
      <div className="flex flex-wrap gap-x-5 gap-y-2">
        {ACCENTS.map(([accent, hue]) => (
          <label key={accent} className="flex items-center gap-2">
            <input
              type="radio"
              name="accent"
              className="accent-accent"
              checked={accent === value}
              onChange={() => onChange(accent)}
            />
            <span aria-hidden className="size-3.5 rounded-full" style={{ background: `oklch(0.6 0.11 ${hue})` }} />
            {t(`workspace.accent.${accent}`)}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

interface LogoProps {
  value: string;
  error: string | null;
  onChange: (logo: string) => void;
}

function LogoField({ value, error, onChange }: LogoProps) {
  const t = useT(adminText);
  const id = useId();
  const [isUnfit, setUnfit] = useState(false);
  const choose = (file: File | undefined) => {
    if (file === undefined) return;
    const isFit = TYPES.includes(file.type) && file.size <= MOST_BYTES;
    setUnfit(!isFit);
    if (!isFit) return;
    const reader = new FileReader();
    reader.onload = () => onChange(String(reader.result));
    reader.readAsDataURL(file);
  };
  const problem = isUnfit ? t("workspace.logo.unfit") : error;
  return (
    <div role="group" aria-labelledby={id} className="flex flex-col gap-1.5">
      <span id={id} className="text-sm font-medium">
        {t("workspace.logo")}
      </span>
      <div className="flex items-center gap-2">
        <span className="me-1 flex size-10 items-center justify-center rounded-md border border-line">
          {value === "" ? <Mark /> : <img src={value} alt="" className="size-7 rounded-sm object-contain" />}
        </span>
        <label className="inline-flex h-8 items-center gap-2 rounded-md border border-line bg-surface px-3 hover:bg-hover has-focus-visible:outline-2">
          <Upload className="size-4" aria-hidden />
          {t("workspace.logo.choose")}
          <input
            type="file"
            accept={TYPES.join()}
            className="sr-only"
            onChange={(event) => {
              choose(event.target.files?.[0]);
              event.target.value = ""; // the same file can be chosen again
            }}
          />
        </label>
        {value !== "" && (
          <Button look="quiet" onClick={() => onChange("")}>
            <Trash2 aria-hidden />
            {t("workspace.logo.remove")}
          </Button>
        )}
      </div>
      {problem === null ? (
        <p className="text-sm text-muted">{t("workspace.logo.help")}</p>
      ) : (
        <p role="alert" className="text-sm text-bad">
          {problem}
        </p>
      )}
    </div>
  );
}
