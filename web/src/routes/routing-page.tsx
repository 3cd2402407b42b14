import { getRouteApi } from "@tanstack/react-router";

import { RoutesScreen } from "@/features/routing/routes-screen";

const route = getRouteApi("/app/routes");

export function RoutingPage() {
  const navigate = route.useNavigate();
  return (
    <RoutesScreen
      route={route.useSearch().route}
      onRoute={(name) => void navigate({ search: { route: name }, replace: true })}
    />
  );
}
