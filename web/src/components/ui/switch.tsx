import { classes } from "@/lib/classes";

interface Props {
  isOn: boolean;
  onChange: ((isOn: boolean) => void) | null;
  label?: string;
  id?: string;
  "aria-describedby"?: string | undefined;
}

/** Something that is on or off, at once. */
export function Switch({ isOn, onChange, label, ...rest }: Props) {
  return (
    <button
      type="button"
      role="switch"
      {...rest}
      aria-checked={isOn}
      aria-label={label}
      disabled={onChange === null}
      onClick={() => onChange?.(!isOn)}
      className={classes(
        "relative h-5 w-9 shrink-0 rounded-full border transition-colors duration-100 disabled:opacity-50",
        isOn ? "border-accent bg-accent" : "border-line-strong bg-sunken",
      )}
    >
      <span
        className={classes(
          "absolute top-0.5 size-3.5 rounded-full transition-[inset-inline-start] duration-100",
          isOn ? "inset-s-4.5 bg-on-accent" : "inset-s-0.5 bg-line-strong",
        )}
      />
    </button>
  );
}
