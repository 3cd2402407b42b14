import type { StatusWord } from "@/components/ui/status-pill";
import type { KeyOut } from "@/lib/api/schema";

export type KeyState = "active" | "revoked" | "expired";

/** Whether a key works. */
export function keyState(key: KeyOut, now: Date): KeyState {
  if (key.revoked_at !== null) return "revoked";
  return key.expires_at !== null && new Date(key.expires_at) <= now ? "expired" : "active";
}

export const KEY_PILLS: Record<KeyState, StatusWord> = {
  active: "succeeded",
  revoked: "cancelled",
  expired: "offline",
};
