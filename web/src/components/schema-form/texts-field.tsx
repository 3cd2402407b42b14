import { Plus, X } from "lucide-react";

import { Button } from "@/components/ui/button";
import type { FieldControl } from "@/components/ui/field";
import { IconButton } from "@/components/ui/icon-button";
import { Input } from "@/components/ui/input";
import { useT } from "@/lib/i18n/context";

interface Props {
  control: FieldControl;
  value: unknown;
  onChange: (value: readonly string[]) => void;
}

/** Several texts, each in a row of its own. */
export function TextsField({ control, value, onChange }: Props) {
  const t = useT();
  const texts = Array.isArray(value) ? value.map(String) : [];
  return (
    <div className="flex flex-col items-start gap-1.5">
      {texts.map((text, index) => (
        <div key={index} className="flex w-full items-center gap-1">
          <Input
            {...(index === 0 ? control : { "aria-label": String(index + 1) })}
            value={text}
            onChange={(event) => onChange(texts.with(index, event.target.value))}
          />
          <IconButton icon={X} label={t("action.remove")} onClick={() => onChange(texts.toSpliced(index, 1))} />
        </div>
      ))}
      <Button size="small" id={texts.length === 0 ? control.id : undefined} onClick={() => onChange([...texts, ""])}>
        <Plus aria-hidden />
        {t("action.add")}
      </Button>
    </div>
  );
}
