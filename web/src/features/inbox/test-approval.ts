import type { ApprovalOut } from "@/lib/api/schema";

const FORM = {
  type: "object",
  required: ["url"],
  properties: { url: { type: "string" }, body: { type: "string" } },
};

/** A call that waits for an approval. */
export const call = (id: string, url: string): ApprovalOut => ({
  id,
  run_id: `run-${id}`,
  kind: "approval",
  tool: "send_mail",
  status: "pending",
  assigned_to: null,
  decided_by: null,
  requested_at: "2026-11-20T10:00:00Z",
  expires_at: null,
  decided_at: null,
  remind_at: null,
  reminded_at: null,
  escalate_at: null,
  escalated: false,
  escalated_at: null,
  escalated_role: null,
  escalated_member: null,
  delegated_by: null,
  standing_in_for: null,
  question: "",
  arguments: { url, body: "hello" },
  form: FORM,
});
