import { lazy, Suspense, useState } from "react";

import { FieldDiff } from "@/components/diff/field-diff";
import { Button, buttonClasses } from "@/components/ui/button";
import { CancelButton } from "@/components/ui/cancel-button";
import { Dialog } from "@/components/ui/dialog";
import { Skeleton } from "@/components/ui/skeleton";
import { useImport } from "@/features/agents/use-import";
import type { AgentOut, ChangeOut } from "@/lib/api/schema";
import { classes } from "@/lib/classes";
import { useT } from "@/lib/i18n/context";
import { agentsText } from "@/lib/i18n/en/agents";

const CodeEditor = lazy(async () => ({ default: (await import("@/components/code-editor/code-editor")).CodeEditor }));
const MOST_BYTES = 1_000_000;

interface Props {
  isOpen: boolean;
  onClose: () => void;
  onApplied: (agent: AgentOut | null) => void;
}

/** The changes as two objects with a field for each place. */
function sides(changes: readonly ChangeOut[]): { before: object; after: object } {
  const side = (name: "before" | "after", missing: ChangeOut["kind"]) =>
    Object.fromEntries(changes.filter(({ kind }) => kind !== missing).map((change) => [change.path, change[name]]));
  return { before: side("before", "added"), after: side("after", "removed") };
}

/** Brings in a file: pasted, chosen or dropped; shows what would change before anything does. */
export function ImportDialog({ isOpen, onClose, onApplied }: Props) {
  const t = useT(agentsText);
  const file = useImport();
  const [given, setGiven] = useState({ key: 0, text: "" });
  const close = () => {
    file.reset();
    setGiven(({ key }) => ({ key: key + 1, text: "" }));
    onClose();
  };
  const apply = file.apply;
  const done = (agent: AgentOut | null) => {
    close();
    onApplied(agent);
  };
  const take = async (list: FileList | null | undefined) => {
    const [one] = list ?? [];
    if (one === undefined || one.size > MOST_BYTES) return;
    const text = await one.text();
    setGiven(({ key }) => ({ key: key + 1, text }));
    file.setText(text);
  };
  const footer = (
    <>
      <CancelButton />
      <Button onClick={file.onPreview} isBusy={file.isPreviewing}>
        {t("agents.import.preview")}
      </Button>
      <Button look="primary" onClick={apply && (() => apply(done))} isBusy={file.isApplying}>
        {t("agents.import.apply")}
      </Button>
    </>
  );
  return (
    <Dialog isOpen={isOpen} onClose={close} title={t("agents.import.title")} place="wide" footer={footer}>
      <div
        className="flex flex-col gap-3"
        onDragOver={(event) => event.preventDefault()}
        onDrop={(event) => {
          event.preventDefault();
          void take(event.dataTransfer.files);
        }}
      >
        <div className="flex flex-wrap items-center justify-between gap-2">
          <p className="text-muted">{t("agents.import.text")}</p>
          <label className={classes(buttonClasses({ size: "small" }), "cursor-pointer has-focus-visible:outline-2")}>
            {t("agents.import.choose")}
            <input
              type="file"
              accept=".yaml,.yml"
              className="sr-only"
              onChange={(event) => void take(event.target.files)}
            />
          </label>
        </div>
        <Suspense fallback={<Skeleton className="h-40 w-full" />}>
          <CodeEditor
            key={given.key}
            label={t("agents.import.editor")}
            language="yaml"
            initial={given.text}
            onChange={file.setText}
          />
        </Suspense>
        {file.errors.length > 0 && (
          <div role="alert">
            <ul className="list-inside list-disc text-sm text-bad">
              {file.errors.map(({ line, detail }) => (
                <li key={`${line}${detail}`}>
                  {line === undefined || line === null ? detail : t("agents.import.line", { line, detail })}
                </li>
              ))}
            </ul>
          </div>
        )}
        {file.preview !== null && (
          <section>
            <h3 className="mb-2 font-medium">{t(`agents.import.${file.preview.outcome}`)}</h3>
            <FieldDiff {...sides(file.preview.changes)} />
          </section>
        )}
      </div>
    </Dialog>
  );
}
