import { type ReactNode, useId } from "react";

import { useT } from "@/lib/i18n/context";

export interface FieldControl {
  id: string;
  "aria-describedby": string | undefined;
  "aria-invalid": true | undefined;
}

interface Props {
  label: string;
  help?: string;
  error?: string | null;
  isOptional?: boolean;
  /** The control, which takes these attributes. */
  children: (control: FieldControl) => ReactNode;
}

/** A control with its label above, its help under it, and what is wrong beside it. */
export function Field({ label, help, error = null, isOptional = false, children }: Props) {
  const t = useT();
  const id = useId();
  const described = [help !== undefined && `${id}-help`, error !== null && `${id}-error`].filter(Boolean).join(" ");
  return (
    <div className="flex flex-col gap-1.5">
      <label htmlFor={id} className="text-sm font-medium">
        {label}
        {isOptional && <span className="ms-1.5 font-normal text-faint">{t("form.optional")}</span>}
      </label>
      {children({ id, "aria-describedby": described || undefined, "aria-invalid": error !== null || undefined })}
      {error !== null && (
        <p id={`${id}-error`} className="text-sm text-bad">
          {error}
        </p>
      )}
      {help !== undefined && (
        <p id={`${id}-help`} className="text-sm text-muted">
          {help}
        </p>
      )}
    </div>
  );
}
