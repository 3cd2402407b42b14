import { getRouteApi } from "@tanstack/react-router";

import { CacheScreen } from "@/features/cache/cache-screen";

const route = getRouteApi("/app/cache");

export function CachePage() {
  const navigate = route.useNavigate();
  return <CacheScreen search={route.useSearch()} onSearch={(search) => void navigate({ search })} />;
}
