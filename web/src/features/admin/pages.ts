import { Activity, KeyRound, ListChecks, type LucideIcon, ScrollText, Settings2, UserRound, Users } from "lucide-react";

import type { Role } from "@/lib/api/schema";
import type { KeyOf } from "@/lib/i18n/context";
import type { adminText } from "@/lib/i18n/en/admin";
import type { keysText } from "@/lib/i18n/en/keys";

interface AdminPage {
  to:
    | "/admin/members"
    | "/admin/keys"
    | "/admin/audit"
    | "/admin/jobs"
    | "/admin/settings"
    | "/admin/status"
    | "/admin/account";
  label: KeyOf<typeof adminText | typeof keysText>;
  icon: LucideIcon;
  /** Who may see it. */
  role: Role;
}

/** The pages of the administration in their order. */
export const ADMIN_PAGES: readonly AdminPage[] = [
  { to: "/admin/members", label: "members.title", icon: Users, role: "viewer" },
  { to: "/admin/keys", label: "keys.title", icon: KeyRound, role: "admin" },
  { to: "/admin/audit", label: "audit.title", icon: ScrollText, role: "admin" },
  { to: "/admin/jobs", label: "jobs.title", icon: ListChecks, role: "admin" },
  { to: "/admin/settings", label: "workspace.title", icon: Settings2, role: "admin" },
  { to: "/admin/status", label: "system.title", icon: Activity, role: "viewer" },
  { to: "/admin/account", label: "account.title", icon: UserRound, role: "viewer" },
];
