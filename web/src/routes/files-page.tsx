import { getRouteApi } from "@tanstack/react-router";

import { FilesScreen } from "@/features/files/files-screen";

const route = getRouteApi("/app/files");

export function FilesPage() {
  const navigate = route.useNavigate();
  return <FilesScreen search={route.useSearch()} onSearch={(search) => void navigate({ search, replace: true })} />;
}
