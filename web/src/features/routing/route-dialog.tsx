import { useId, useState } from "react";

import { Button } from "@/components/ui/button";
import { CancelButton } from "@/components/ui/cancel-button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { FormError } from "@/components/ui/form-error";
import { Input } from "@/components/ui/input";
import { useSaveRoute } from "@/features/routing/api/save-route";
import { ChoiceFields } from "@/features/routing/choice-fields";
import { emptyDraft, emptyRules, namesNothing, toBody, toDraft } from "@/features/routing/route-draft";
import { RuleList } from "@/features/routing/rule-list";
import { fieldError } from "@/lib/api/error-text";
import type { RouteOut } from "@/lib/api/schema";
import { useT } from "@/lib/i18n/context";
import { routingText } from "@/lib/i18n/en/routing";

interface Props {
  /** The route to change; null adds one. */
  route: RouteOut | null;
  /** The name of a new one, where it replaces one that is there anyway. */
  name?: string;
  known: readonly string[];
  onClose: () => void;
}

/** Adds a route, or changes one. */
export function RouteDialog({ route, name = "", known, onClose }: Props) {
  const t = useT(routingText);
  const form = useId();
  const save = useSaveRoute(route, onClose);
  const [draft, setDraft] = useState(() => (route === null ? emptyDraft(name) : toDraft(route)));
  const [isTried, setTried] = useState(false);
  const submit = () => {
    setTried(true);
    if (!namesNothing(draft) && emptyRules(draft).length === 0) save.mutate(toBody(draft));
  };
  const footer = (
    <>
      <CancelButton />
      <Button type="submit" form={form} look="primary" isBusy={save.isPending}>
        {t(route === null ? "routes.new" : "action.save")}
      </Button>
    </>
  );
  const title = route === null ? t("routes.new") : t("routes.edit", { name: route.name });
  return (
    <Dialog isOpen place="wide" onClose={onClose} title={title} footer={footer}>
      <form
        id={form}
        className="flex flex-col gap-5"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <div className="grid gap-5 sm:grid-cols-2">
          <Field label={t("routes.name")} help={t("routes.name.help")} error={fieldError(save.error, "name")}>
            {(control) => (
              <Input
                {...control}
                required
                maxLength={63}
                pattern="[a-z0-9][a-z0-9._\-]*"
                title={t("routes.name.help")}
                className="font-mono"
                value={draft.name}
                onChange={(event) => setDraft({ ...draft, name: event.target.value })}
              />
            )}
          </Field>
          <Field label={t("routes.description")} isOptional error={fieldError(save.error, "description")}>
            {(control) => (
              <Input
                {...control}
                maxLength={2_000}
                value={draft.description}
                onChange={(event) => setDraft({ ...draft, description: event.target.value })}
              />
            )}
          </Field>
        </div>
        <ChoiceFields draft={draft} known={known} onChange={setDraft} />
        {isTried && namesNothing(draft) && (
          <p role="alert" className="text-sm text-bad">
            {t("routes.names-nothing")}
          </p>
        )}
        <RuleList
          rules={draft.rules}
          known={known}
          incomplete={isTried ? emptyRules(draft) : []}
          onChange={(rules) => setDraft({ ...draft, rules })}
        />
        <FormError error={save.error} fields={["name", "description"]} />
      </form>
    </Dialog>
  );
}
