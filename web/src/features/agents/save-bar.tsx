import { CircleAlert, CircleCheck, CircleDot } from "lucide-react";
import { useState } from "react";

import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/input";
import type { Edit } from "@/features/agents/use-edit";
import { useT } from "@/lib/i18n/context";
import { agentsText } from "@/lib/i18n/en/agents";

const LONGEST_NOTE = 1_000;

interface Props {
  edit: Edit;
  isBusy: boolean;
  /** Null while there is nothing to save. */
  onSave: ((note: string) => void) | null;
  onPublish: ((note: string) => void) | null;
}

/** Whether the draft is sound, a word on what changed, and the ways to keep it. */
export function SaveBar({ edit, isBusy, onSave, onPublish }: Props) {
  const t = useT(agentsText);
  const [note, setNote] = useState("");
  const { errors } = edit.validation;
  const act = (save: (note: string) => void) => () => {
    save(note.trim());
    setNote("");
  };
  return (
    <div className="flex shrink-0 items-center gap-2 border-t border-line bg-surface px-4 py-2.5 max-md:flex-wrap md:px-6">
      <p role="status" className="me-auto flex items-center gap-1.5 text-sm whitespace-nowrap">
        {errors.length > 0 ? (
          <>
            <CircleAlert className="size-4 text-bad" aria-hidden />
            <span className="text-bad">{t("agents.errors", { count: errors.length })}</span>
          </>
        ) : (
          <>
            {edit.isDirty ? (
              <CircleDot className="size-4 text-wait" aria-hidden />
            ) : (
              <CircleCheck className="size-4 text-ok" aria-hidden />
            )}
            <span className="text-muted">{t(edit.isDirty ? "agents.unsaved" : "agents.saved")}</span>
          </>
        )}
      </p>
      {edit.isDirty && (
        <>
          <Input
            aria-label={t("agents.note")}
            placeholder={t("agents.note")}
            maxLength={LONGEST_NOTE}
            className="max-w-72 flex-1 max-md:order-last max-md:max-w-none max-md:basis-full"
            value={note}
            onChange={(event) => setNote(event.target.value)}
          />
          <Button look="quiet" onClick={edit.undo}>
            {t("agents.discard")}
          </Button>
        </>
      )}
      <Button onClick={onSave && act(onSave)} isBusy={isBusy}>
        {t("agents.save")}
      </Button>
      <Button look="primary" onClick={onPublish && act(onPublish)} isBusy={isBusy}>
        {t(edit.isDirty ? "agents.save-publish" : "agents.publish")}
      </Button>
    </div>
  );
}
