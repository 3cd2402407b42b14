import { Checkbox } from "@/components/ui/checkbox";
import { SCOPES } from "@/features/keys/scopes";
import { useT } from "@/lib/i18n/context";
import { keysText } from "@/lib/i18n/en/keys";

interface Props {
  /** The chosen scopes; null: everything that the role allows. */
  scopes: readonly string[] | null;
  onChange: (scopes: readonly string[] | null) => void;
}

/** Narrows what a key may be used for. */
export function ScopeChoice({ scopes, onChange }: Props) {
  const t = useT(keysText);
  const toggle = (scope: string, isOn: boolean) =>
    onChange(isOn ? [...(scopes ?? []), scope] : (scopes ?? []).filter((one) => one !== scope));
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="mb-1.5 text-sm font-medium">{t("keys.scopes")}</legend>
      <label className="flex items-center gap-2.5">
        <Checkbox checked={scopes !== null} onChange={(event) => onChange(event.target.checked ? [] : null)} />
        {t("keys.scopes.narrow")}
      </label>
      {scopes !== null && (
        <div className="rounded-md border border-line">
          {SCOPES.map(({ subject, rights }) => (
            <div key={subject} className="flex min-h-8 items-center border-b border-line px-3 last:border-b-0">
              <span className="flex-1">{t(`keys.subject.${subject}`)}</span>
              {rights.map((right) => {
                const scope = `${subject}:${right}`;
                return (
                  <label key={right} className="flex w-24 items-center gap-2">
                    <Checkbox
                      aria-label={scope}
                      checked={scopes.includes(scope)}
                      onChange={(event) => toggle(scope, event.target.checked)}
                    />
                    <span aria-hidden className="text-sm text-muted">
                      {t(`keys.right.${right}`)}
                    </span>
                  </label>
                );
              })}
              {rights.length === 1 && rights[0] === "read" && <span className="w-24" />}
            </div>
          ))}
        </div>
      )}
    </fieldset>
  );
}
