import { useT } from "@/lib/i18n/context";
import { costsText } from "@/lib/i18n/en/costs";
import type { Grouping } from "@/features/costs/search";

const FEATURES = ["run", "api", "playground", "trial", "warm_up"] as const;

/** What a group is called: in words where it is a feature, or none at all. */
export function useGroupName(): (by: Grouping, group: { key: string; name: string }) => string {
  const t = useT(costsText);
  return (by, { key, name }) => {
    if (key === "") return t("costs.without", { what: t(`costs.by.${by}`) });
    const feature = FEATURES.find((one) => one === key);
    if (by === "feature" && feature !== undefined) return t(`costs.feature.${feature}`);
    return by === "session" && name === key ? `…${key.slice(-8)}` : name;
  };
}
