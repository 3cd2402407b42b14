import { getRouteApi, useNavigate } from "@tanstack/react-router";

import { PlaygroundScreen } from "@/features/playground/playground-screen";

const route = getRouteApi("/app/playground");

export function PlaygroundPage() {
  const navigate = useNavigate();
  return (
    <PlaygroundScreen
      search={route.useSearch()}
      onSearch={(search) => void navigate({ to: "/playground", search, replace: true })}
      onAgent={(agentId) => void navigate({ to: "/agents/$agentId", params: { agentId } })}
    />
  );
}
