import { expect, it } from "vitest";

import { escalationSettings, writtenEscalation } from "@/features/admin/escalation-settings";

it.each([
  [{}, { remind: "", escalate: "5", escalateTo: "admin" }],
  [
    { approval_remind_seconds: 30, approval_escalate_seconds: 0 },
    { remind: "0.5", escalate: "0", escalateTo: "admin" },
  ],
] as const)("settings are written as minutes and read back", (settings, form) => {
  expect(writtenEscalation(settings)).toEqual(form);
  expect(writtenEscalation(escalationSettings(form))).toEqual(form);
});
