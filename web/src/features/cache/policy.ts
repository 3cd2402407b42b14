import type { CachePolicyIn, CachePolicyOut } from "@/lib/api/schema";

export type CacheMode = CachePolicyIn["mode"];
export const MODES: readonly CacheMode[] = ["off", "exact", "semantic"];
const MINUTE_SECONDS = 60;

/** A policy while it is edited: numbers as they are typed, the time in minutes. */
export interface PolicyDraft {
  mode: CacheMode;
  minutes: string;
  threshold: string;
  embeddingModel: string;
  maxEntries: string;
  tools: boolean;
}

/** The policy in the form that is edited. */
export function toDraft(policy: CachePolicyOut): PolicyDraft {
  return {
    mode: policy.mode,
    minutes: String(policy.ttl_seconds / MINUTE_SECONDS),
    threshold: String(policy.threshold),
    embeddingModel: policy.embedding_model ?? "",
    maxEntries: String(policy.max_entries),
    tools: policy.tools,
  };
}

/** The policy that a draft stands for. */
export function toPolicy(draft: PolicyDraft): CachePolicyIn {
  return {
    mode: draft.mode,
    ttl_seconds: Math.round(Number(draft.minutes) * MINUTE_SECONDS),
    threshold: Number(draft.threshold),
    embedding_model: draft.embeddingModel === "" ? null : draft.embeddingModel,
    max_entries: Number(draft.maxEntries),
    tools: draft.tools,
  };
}
