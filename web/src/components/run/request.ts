import type { Verdict } from "@/lib/api/decide-approval";
import type { FormSchema, FormValue } from "@/lib/json-schema";

/** What an agent asks a person, as far as it takes to decide it. */
export interface AgentRequest {
  kind: "approval" | "question" | "outcome";
  tool: string;
  arguments?: FormValue | null;
  form?: FormSchema | null;
}

/** How a decision is made, and how that went. */
export interface Decision {
  decide: (verdict: Verdict) => void;
  isBusy: boolean;
  error: Error | null;
}

/** Where a request stands: among other lines, or as a page of its own, which has keys and keeps its actions in view. */
export type RequestPlace = "card" | "page";

export interface RequestProps {
  request: AgentRequest;
  decision: Decision;
  canDecide: boolean;
  place: RequestPlace;
}
