import { useState } from "react";

import { Input } from "@/components/ui/input";
import type { Grouping } from "@/features/costs/search";
import { useT } from "@/lib/i18n/context";
import { costsText } from "@/lib/i18n/en/costs";

interface Props {
  by: Grouping;
  onFind: (key: string) => void;
}

/** Narrows to a group by its id, which may not be among the dearest hundred. */
export function FindGroup({ by, onFind }: Props) {
  const t = useT(costsText);
  const [key, setKey] = useState("");
  return (
    <form
      className="w-48 max-sm:order-2 max-sm:col-span-2 max-sm:w-full"
      onSubmit={(event) => {
        event.preventDefault();
        if (key.trim() !== "") onFind(key.trim());
      }}
    >
      <Input
        maxLength={128}
        value={key}
        onChange={(event) => setKey(event.target.value)}
        autoComplete="off"
        enterKeyHint="search"
        aria-label={t("costs.find", { what: t(`costs.by.${by}`) })}
        placeholder={t("costs.find.hint")}
      />
    </form>
  );
}
