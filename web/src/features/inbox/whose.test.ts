import { expect, it } from "vitest";

import { isMine } from "@/features/inbox/whose";
import type { ApprovalOut } from "@/lib/api/schema";

const NOBODYS = { assigned_to: null, stand_in: null, escalated_member: null, escalated_role: null } as ApprovalOut;

it.each([
  ["nobody's", {}, "owner", false],
  ["assigned to me", { assigned_to: "me" }, "member", true],
  ["of somebody for whom I stand in", { assigned_to: "you", stand_in: "me" }, "member", true],
  ["of somebody else", { assigned_to: "you" }, "owner", false],
  ["escalated to me", { escalated_member: "me" }, "member", true],
  ["escalated to admins, of whom I am none", { escalated_role: "admin" }, "member", false],
  ["escalated to admins", { escalated_role: "admin" }, "admin", true],
  ["escalated to admins, whom owners cover", { escalated_role: "admin" }, "owner", true],
  ["escalated to owners", { escalated_role: "owner" }, "admin", false],
] as const)("a request that is %s", (_, change, role, expected) => {
  expect(isMine({ ...NOBODYS, ...change }, { id: "me", role })).toBe(expected);
});
