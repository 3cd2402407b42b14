import type { WorkspaceOut } from "@/lib/api/schema";

type Settings = WorkspaceOut["settings"];

const MINUTE_SECONDS = 60;

/** What happens to questions that nobody answers, as it is typed: minutes, and who is asked next. */
export interface EscalationForm {
  remind: string;
  escalate: string;
  escalateTo: "admin" | "owner";
}

export const ESCALATION_FIELDS = ["settings/approval_remind_seconds", "settings/approval_escalate_seconds"];

export function writtenEscalation(settings: Settings): EscalationForm {
  const remind = settings.approval_remind_seconds ?? null;
  return {
    remind: remind === null ? "" : String(remind / MINUTE_SECONDS),
    escalate: String((settings.approval_escalate_seconds ?? 300) / MINUTE_SECONDS),
    escalateTo: settings.approval_escalate_to ?? "admin",
  };
}

export function escalationSettings(form: EscalationForm): Partial<Settings> {
  return {
    approval_remind_seconds: form.remind === "" ? null : Math.round(Number(form.remind) * MINUTE_SECONDS),
    approval_escalate_seconds: Math.round(Number(form.escalate) * MINUTE_SECONDS),
    approval_escalate_to: form.escalateTo,
  };
}
