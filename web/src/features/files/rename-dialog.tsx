import { useId, useState } from "react";

import { Button } from "@/components/ui/button";
import { CancelButton } from "@/components/ui/cancel-button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { useRenameFile } from "@/features/files/api/rename-file";
import { errorText } from "@/lib/api/error-text";
import type { FileOut } from "@/lib/api/schema";
import { useT } from "@/lib/i18n/context";
import { filesText } from "@/lib/i18n/en/files";

/** Gives a file another name. */
export function RenameDialog({ file, onClose }: { file: FileOut | null; onClose: () => void }) {
  const t = useT(filesText);
  const form = useId();
  const rename = useRenameFile(onClose);
  const close = () => {
    rename.reset();
    onClose();
  };
  const footer = (
    <>
      <CancelButton />
      <Button type="submit" form={form} look="primary" isBusy={rename.isPending}>
        {t("files.rename.action")}
      </Button>
    </>
  );
  return (
    <Dialog
      isOpen={file !== null}
      onClose={close}
      title={t("files.rename", { name: file?.name ?? "" })}
      footer={footer}
    >
      {file !== null && (
        <NameForm
          id={form}
          initial={file.name}
          problem={rename.error === null ? null : errorText(rename.error, t)}
          onSubmit={(name) => rename.mutate({ file, name })}
        />
      )}
    </Dialog>
  );
}

interface NameFormProps {
  id: string;
  initial: string;
  problem: string | null;
  onSubmit: (name: string) => void;
}

function NameForm({ id, initial, problem, onSubmit }: NameFormProps) {
  const t = useT(filesText);
  const [name, setName] = useState(initial);
  return (
    <form
      id={id}
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit(name);
      }}
    >
      <Field label={t("files.name")} error={problem}>
        {(control) => (
          <Input {...control} required maxLength={255} value={name} onChange={(event) => setName(event.target.value)} />
        )}
      </Field>
    </form>
  );
}
