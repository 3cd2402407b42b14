import type { ApprovalOut, MeOut } from "@/lib/api/schema";
import { covers } from "@/lib/roles";

/** Whether a request is somebody's to decide: assigned to them, to somebody they stand in for, or escalated to them. */
export function isMine(approval: ApprovalOut, me: Pick<MeOut, "id" | "role">): boolean {
  if (approval.assigned_to === me.id || approval.stand_in === me.id || approval.escalated_member === me.id) return true;
  return approval.escalated_role !== null && covers(me.role, approval.escalated_role);
}
