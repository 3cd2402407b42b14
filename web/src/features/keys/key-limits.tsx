import type { KeyOut } from "@/lib/api/schema";
import { useFormat } from "@/lib/format/format";
import { useT } from "@/lib/i18n/context";
import { keysText } from "@/lib/i18n/en/keys";

/** What a key may ask of models, in one line; nothing where it has no limits. */
export function KeyLimits({ limits }: { limits: KeyOut }) {
  const t = useT(keysText);
  const format = useFormat();
  const { models, requests_per_minute: requests, tokens_per_minute: tokens, budgets } = limits;
  const said = [
    models !== null && (models.length === 0 ? t("keys.models.none") : models.join(", ")),
    requests !== null && t("keys.limits.requests", { amount: format.number(requests) }),
    tokens !== null && t("keys.limits.tokens", { amount: format.tokens(tokens) }),
    ...budgets.map(({ period, limit_usd: limit }) =>
      t(`keys.limits.${period}`, { amount: format.money(Number(limit)) }),
    ),
  ].filter((one) => one !== false);
  return <span className="text-muted">{said.length === 0 ? t("keys.limits.none") : said.join(" · ")}</span>;
}
