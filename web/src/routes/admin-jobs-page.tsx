import { getRouteApi } from "@tanstack/react-router";

import { JobsScreen } from "@/features/admin/jobs-screen";

const route = getRouteApi("/app/admin/jobs");

export function AdminJobsPage() {
  const navigate = route.useNavigate();
  return <JobsScreen search={route.useSearch()} onSearch={(search) => void navigate({ search, replace: true })} />;
}
