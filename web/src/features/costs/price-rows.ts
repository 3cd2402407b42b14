import type { ModelPriceOut, PriceOut } from "@/lib/api/schema";

/** What one model costs: as calls see it now, and what the workspace said of it. */
export interface PriceRow {
  id: string;
  /** What agents call it; null for a price of no model that is connected. */
  name: string | null;
  /** What a price of it is set for. */
  model: string;
  source: ModelPriceOut["source"];
  input: number | null;
  output: number | null;
  request: number | null;
  own: PriceOut | null;
}

const amount = (text: string | null) => (text === null ? null : Number(text));

/** Every model with its price, those that have none first; then own prices of models that are not connected. */
export function priceRows(models: readonly ModelPriceOut[], own: readonly PriceOut[]): readonly PriceRow[] {
  const seen = new Set<string>();
  const rows = models.flatMap((one): PriceRow[] => {
    const id = `${one.provider_id} ${one.model} ${one.provider_model}`;
    if (seen.has(id)) return [];
    seen.add(id);
    const said =
      own.find(({ model }) => model === one.provider_model) ?? own.find(({ model }) => model === one.model) ?? null;
    return [
      {
        id,
        name: one.model,
        model: said?.model ?? one.provider_model,
        source: one.source,
        input: amount(one.input_usd),
        output: amount(one.output_usd),
        request: amount(one.request_usd),
        own: said,
      },
    ];
  });
  const used = new Set(rows.map(({ own: said }) => said?.id));
  const rest = own
    .filter(({ id }) => !used.has(id))
    .map((said): PriceRow => ({
      id: said.id,
      name: null,
      model: said.model,
      source: "workspace",
      input: Number(said.input_usd),
      output: Number(said.output_usd),
      request: Number(said.request_usd),
      own: said,
    }));
  const isKnown = ({ source }: PriceRow) => source !== null;
  return [...rows.filter((row) => !isKnown(row)), ...rows.filter(isKnown), ...rest];
}
