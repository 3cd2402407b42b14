import {
  Activity,
  Bot,
  ChartColumn,
  Cpu,
  DatabaseZap,
  FileText,
  FlaskConical,
  Inbox,
  type LucideIcon,
  MessageSquare,
  ScrollText,
  ShieldCheck,
  Split,
  Wallet,
  Waypoints,
} from "lucide-react";

import type { Role } from "@/lib/api/schema";
import type { KeyOf } from "@/lib/i18n/context";

export interface Section {
  id:
    | "overview"
    | "chat"
    | "inbox"
    | "runs"
    | "agents"
    | "prompts"
    | "models"
    | "routes"
    | "playground"
    | "files"
    | "costs"
    | "budgets"
    | "cache"
    | "admin";
  to: string;
  label: KeyOf;
  icon: LucideIcon;
  /** The letter that leads there after `g`. */
  letter: string;
  /** Who sees it; everybody without one. */
  role?: Role;
}

/** Every section in its order; the shell shows those that have a screen. */
export const SECTIONS: readonly Section[] = [
  { id: "overview", to: "/overview", label: "nav.overview", icon: Activity, letter: "o", role: "admin" },
  { id: "chat", to: "/chat", label: "nav.chat", icon: MessageSquare, letter: "c" },
  { id: "inbox", to: "/inbox", label: "nav.inbox", icon: Inbox, letter: "i" },
  { id: "runs", to: "/runs", label: "nav.runs", icon: Waypoints, letter: "r" },
  { id: "agents", to: "/agents", label: "nav.agents", icon: Bot, letter: "a" },
  { id: "prompts", to: "/prompts", label: "nav.prompts", icon: ScrollText, letter: "w" },
  { id: "models", to: "/models", label: "nav.models", icon: Cpu, letter: "m" },
  { id: "routes", to: "/routes", label: "nav.routes", icon: Split, letter: "t" },
  { id: "playground", to: "/playground", label: "nav.playground", icon: FlaskConical, letter: "p" },
  { id: "cache", to: "/cache", label: "nav.cache", icon: DatabaseZap, letter: "e" },
  { id: "files", to: "/files", label: "nav.files", icon: FileText, letter: "f" },
  { id: "costs", to: "/costs", label: "nav.costs", icon: ChartColumn, letter: "s", role: "admin" },
  { id: "budgets", to: "/budgets", label: "nav.budgets", icon: Wallet, letter: "b" },
  { id: "admin", to: "/admin", label: "nav.admin", icon: ShieldCheck, letter: "d" },
];
