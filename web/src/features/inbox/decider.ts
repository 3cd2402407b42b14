import type { MemberOut } from "@/lib/api/schema";
import type { Translate } from "@/lib/i18n/context";
import type { inboxText } from "@/lib/i18n/en/inbox";

/** "by Ada"; null when nobody decided. */
export function decider(
  id: string | null,
  members: readonly MemberOut[],
  t: Translate<keyof typeof inboxText>,
): string | null {
  if (id === null) return null;
  return t("inbox.by", { name: members.find((member) => member.id === id)?.name ?? t("inbox.key") });
}
