import { getRouteApi } from "@tanstack/react-router";

import { RunsScreen } from "@/features/runs/runs-screen";

const route = getRouteApi("/app/runs");

export function RunsPage() {
  const navigate = route.useNavigate();
  return <RunsScreen filter={route.useSearch()} onFilter={(filter) => void navigate({ search: filter })} />;
}
