import { expect, it } from "vitest";

import { priceRows } from "@/features/costs/price-rows";
import type { ModelPriceOut, PriceOut } from "@/lib/api/schema";

const model = (fields: Partial<ModelPriceOut>): ModelPriceOut => ({
  model: "small",
  provider_id: "p",
  provider_model: "small-1",
  source: "list",
  input_usd: "0.15",
  output_usd: "0.6",
  request_usd: "0",
  ...fields,
});
const own = (fields: Partial<PriceOut>): PriceOut => ({
  id: "o",
  model: "small-1",
  input_usd: "1",
  output_usd: "2",
  cached_input_usd: null,
  cache_write_usd: null,
  reasoning_usd: null,
  request_usd: "0",
  image_tokens: null,
  version: 1,
  created_at: "",
  updated_at: "",
  ...fields,
});

it("puts what has no price first, and never takes it for nothing", () => {
  const silent = model({ model: "new", provider_model: "new-1", source: null, input_usd: null, output_usd: null });

  expect(priceRows([model({}), silent], [])).toMatchObject([
    { name: "new", model: "new-1", source: null, input: null, output: null },
    { name: "small", input: 0.15, output: 0.6, own: null },
  ]);
});

it("finds what the workspace said by the provider's name first, then by the agents'", () => {
  const said = [own({ id: "a", model: "small" }), own({ id: "b" })];

  expect(priceRows([model({})], said)).toMatchObject([{ own: { id: "b" } }, { name: null, own: { id: "a" } }]);
  expect(priceRows([model({})], [own({ id: "a", model: "small" })])).toMatchObject([
    { model: "small", own: { id: "a" } },
  ]);
});

it("shows a model once for each provider, however many deployments it has there", () => {
  expect(priceRows([model({}), model({}), model({ provider_id: "q" })], [])).toHaveLength(2);
});
