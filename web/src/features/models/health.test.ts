import { expect, it } from "vitest";

import { healthOf, modelHealth } from "@/features/models/health";
import type { DeploymentOut } from "@/lib/api/schema";

interface Facts {
  breaker?: DeploymentOut["state"]["breaker"];
  calls?: number;
  rate?: number;
  draining?: boolean;
}

function way({ breaker = "closed", calls = 10, rate = 0, draining = false }: Facts): DeploymentOut {
  return { draining, state: { breaker, calls, error_rate: rate } } as DeploymentOut;
}

const WORKS = way({});
const OUT = way({ breaker: "open" });
const DRAINED = way({ draining: true });

it.each([
  ["works", WORKS],
  ["shaky", way({ rate: 0.05 })],
  ["unused", way({ calls: 0 })],
  ["half-open", way({ breaker: "half_open" })],
  ["open", OUT],
  ["draining", way({ draining: true, breaker: "open" })],
])("a deployment %s", (health, deployment) => {
  expect(healthOf(deployment)).toBe(health);
});

it.each([
  ["works while one works", "works", [way({ calls: 0 }), WORKS]],
  ["is partly out", "partly", [WORKS, OUT]],
  ["is out when none takes calls", "open", [OUT, DRAINED]],
  ["drains when all do", "draining", [DRAINED]],
  ["works beside one that drains", "works", [WORKS, DRAINED]],
  ["was not asked yet", "unused", [way({ calls: 0 })]],
])("a model %s", (_, health, deployments) => {
  expect(modelHealth(deployments)).toBe(health);
});
