import type { StatusWord } from "@/components/ui/status-pill";
import type { ApprovalOut } from "@/lib/api/schema";

/** How the end of a request looks. */
export const DECISION_PILLS: Record<ApprovalOut["status"], StatusWord> = {
  pending: "waiting",
  approved: "succeeded",
  edited: "succeeded",
  answered: "succeeded",
  rejected: "failed",
  expired: "offline",
  cancelled: "cancelled",
};
