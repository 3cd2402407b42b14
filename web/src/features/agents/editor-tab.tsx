import { Button } from "@/components/ui/button";
import { DraftFields } from "@/features/agents/draft-fields";
import { SaveBar } from "@/features/agents/save-bar";
import { TestPanel } from "@/features/agents/test-panel";
import type { Edit } from "@/features/agents/use-edit";
import { useKeep } from "@/features/agents/use-keep";
import type { AgentOut } from "@/lib/api/schema";
import { useT } from "@/lib/i18n/context";
import { agentsText } from "@/lib/i18n/en/agents";

interface Props {
  agent: AgentOut;
  edit: Edit;
  /** The version that the editor began with. */
  base: number;
  onSaved: (number: number) => void;
  onReload: () => void;
}

/** The editor with its test panel beside it. */
export function EditorTab({ agent, edit, base, onSaved, onReload }: Props) {
  const t = useT(agentsText);
  const keep = useKeep(agent, edit, onSaved);
  return (
    <div className="flex min-h-0 flex-1 max-lg:flex-col max-lg:overflow-y-auto">
      <div className="flex min-w-0 flex-1 flex-col lg:min-h-0">
        {agent.latest > base && (
          <div
            role="alert"
            className="flex shrink-0 flex-wrap items-center gap-3 border-b border-line bg-wait-wash px-4 py-2 md:px-6"
          >
            <p className="flex-1">{t("agents.newer", { number: agent.latest })}</p>
            <Button size="small" onClick={onReload}>
              {t("agents.reload")}
            </Button>
          </div>
        )}
        <div className="min-h-0 flex-1 lg:overflow-y-auto">
          <DraftFields draft={edit.draft} validation={edit.validation} change={edit.change} />
        </div>
        <div className="max-lg:sticky max-lg:bottom-0 max-lg:z-10">
          <SaveBar edit={edit} {...keep} />
        </div>
      </div>
      <TestPanel agent={agent} isDifferent={edit.isDirty || agent.published !== agent.latest} />
    </div>
  );
}
