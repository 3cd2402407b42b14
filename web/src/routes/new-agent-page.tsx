import { useNavigate } from "@tanstack/react-router";

import { NewAgentScreen } from "@/features/agents/new-agent-screen";

export function NewAgentPage() {
  const navigate = useNavigate();
  return (
    <NewAgentScreen
      onCreated={(agentId) => void navigate({ to: "/agents/$agentId", params: { agentId }, ignoreBlocker: true })}
    />
  );
}
