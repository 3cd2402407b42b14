import { Plus } from "lucide-react";

import { isVariableName } from "@/components/variables/variable";
import { Button } from "@/components/ui/button";
import { useT } from "@/lib/i18n/context";
import { variablesText } from "@/lib/i18n/en/variables";

interface Props {
  /** The names that a text has gaps for and that are no variables yet. */
  undeclared: readonly string[];
  onAdd: (name: string) => void;
}

/** Adds a variable: an empty one, or one that the text already names. */
export function AddVariable({ undeclared, onAdd }: Props) {
  const t = useT(variablesText);
  return (
    <div className="flex flex-wrap gap-2">
      <Button size="small" onClick={() => onAdd("")}>
        <Plus aria-hidden />
        {t("variable.add")}
      </Button>
      {undeclared.filter(isVariableName).map((name) => (
        <Button key={name} size="small" look="quiet" onClick={() => onAdd(name)}>
          <Plus aria-hidden />
          {t("variable.declare", { name })}
        </Button>
      ))}
    </div>
  );
}
