import { getRouteApi } from "@tanstack/react-router";

import { AuditScreen } from "@/features/admin/audit-screen";

const route = getRouteApi("/app/admin/audit");

export function AdminAuditPage() {
  const navigate = route.useNavigate();
  return <AuditScreen search={route.useSearch()} onSearch={(search) => void navigate({ search, replace: true })} />;
}
