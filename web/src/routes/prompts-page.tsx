import { getRouteApi } from "@tanstack/react-router";

import { PromptsScreen } from "@/features/prompts/prompts-screen";

const route = getRouteApi("/app/prompts");

export function PromptsPage() {
  const navigate = route.useNavigate();
  return <PromptsScreen onOpen={(promptId) => void navigate({ to: "/prompts/$promptId", params: { promptId } })} />;
}
