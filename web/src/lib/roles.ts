import type { Role } from "@/lib/api/schema";

export const ROLES: readonly Role[] = ["viewer", "member", "admin", "owner"];

/** Whether somebody with this role may do what `needed` may; the server decides, this only hides what would be refused. */
export function covers(role: Role, needed: Role): boolean {
  return ROLES.indexOf(role) >= ROLES.indexOf(needed);
}
