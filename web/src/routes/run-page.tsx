import { getRouteApi } from "@tanstack/react-router";

import { RunScreen } from "@/features/runs/run-screen";
import { shownSections } from "@/routes/shown-sections";

const route = getRouteApi("/app/runs/$runId");

export function RunPage() {
  const { runId } = route.useParams();
  const { tab, seq } = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <RunScreen
      key={runId}
      runId={runId}
      tab={tab ?? "steps"}
      onTab={(next) => void navigate({ search: (old) => ({ ...old, tab: next }), replace: true })}
      seq={seq ?? null}
      onSeq={(next) => void navigate({ search: (old) => ({ ...old, seq: next ?? undefined }), replace: true })}
      agentsAddress={shownSections().find(({ id }) => id === "agents")?.to ?? null}
    />
  );
}
