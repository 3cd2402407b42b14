import { getRouteApi } from "@tanstack/react-router";

import type { InboxAddress } from "@/features/inbox/address";
import { InboxScreen } from "@/features/inbox/inbox-screen";

const route = getRouteApi("/app/inbox");

export function InboxPage() {
  const navigate = route.useNavigate();
  const go = (change: InboxAddress) =>
    void navigate({ search: (old) => ({ ...old, ...change }), replace: true, resetScroll: false });
  return <InboxScreen address={route.useSearch()} go={go} />;
}
