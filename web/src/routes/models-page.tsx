import { getRouteApi } from "@tanstack/react-router";

import { ModelsScreen } from "@/features/models/models-screen";

const route = getRouteApi("/app/models");

export function ModelsPage() {
  const navigate = route.useNavigate();
  return <ModelsScreen search={route.useSearch()} onSearch={(search) => void navigate({ search })} />;
}
