import type { StatusWord } from "@/components/ui/status-pill";
import type { DeploymentOut } from "@/lib/api/schema";

/** How a deployment does, in the words that the screen has for it. */
export type Health = "draining" | "open" | "half-open" | "unused" | "shaky" | "works";

const SHAKY_FROM = 0.05;

export const HEALTH_PILLS: Readonly<Record<Health, StatusWord>> = {
  draining: "paused",
  open: "failed",
  "half-open": "waiting",
  unused: "queued",
  shaky: "waiting",
  works: "succeeded",
};

export function healthOf({ draining, state }: DeploymentOut): Health {
  if (draining) return "draining";
  if (state.breaker === "open") return "open";
  if (state.breaker === "half_open") return "half-open";
  if (state.calls === 0) return "unused";
  return state.error_rate >= SHAKY_FROM ? "shaky" : "works";
}

/** How a model does as a whole: as the best of those that are asked first; `partly` where some of several are out. */
export function modelHealth(deployments: readonly DeploymentOut[]): Health | "partly" {
  const found = deployments.map(healthOf);
  const asked: readonly Health[] = found.filter((health) => health !== "draining" && health !== "open");
  if (asked.length === 0) return found.includes("open") ? "open" : "draining";
  if (found.includes("open")) return "partly";
  const order: Health[] = ["works", "shaky", "half-open", "unused"];
  return order.find((health) => asked.includes(health)) ?? "unused";
}
