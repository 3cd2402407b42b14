import { getRouteApi } from "@tanstack/react-router";

import type { PromptAddress } from "@/features/prompts/address";
import { PromptScreen } from "@/features/prompts/prompt-screen";

const route = getRouteApi("/app/prompts/$promptId");

export function PromptPage() {
  const { promptId } = route.useParams();
  const navigate = route.useNavigate();
  const go = (change: PromptAddress) => void navigate({ search: (old) => ({ ...old, ...change }), replace: true });
  const leave = () => void navigate({ to: "/prompts", ignoreBlocker: true });
  return <PromptScreen key={promptId} promptId={promptId} address={route.useSearch()} go={go} onDeleted={leave} />;
}
