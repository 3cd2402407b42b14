import { getRouteApi } from "@tanstack/react-router";

import { CostsScreen } from "@/features/costs/costs-screen";

const route = getRouteApi("/app/costs");

export function CostsPage() {
  const navigate = route.useNavigate();
  return <CostsScreen search={route.useSearch()} onSearch={(search) => void navigate({ search })} />;
}
