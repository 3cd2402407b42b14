import { type KeyboardEvent, useId, useRef, useState } from "react";

import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { FormError } from "@/components/ui/form-error";
import { Kbd } from "@/components/ui/kbd";
import { Panel } from "@/components/ui/panel";
import { Select } from "@/components/ui/select";
import { Textarea } from "@/components/ui/textarea";
import { useExplainRoute } from "@/features/routing/api/explain-route";
import { DecisionView } from "@/features/routing/decision-view";
import { useT } from "@/lib/i18n/context";
import { routingText } from "@/lib/i18n/en/routing";

interface Props {
  /** The route that is asked. */
  route: string;
  names: readonly string[];
  onChoose: (route: string) => void;
}

/** Type a prompt, and see what a route makes of it; nothing is called and nothing is spent. */
export function ExplainPanel({ route, names, onChoose }: Props) {
  const t = useT(routingText);
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const explain = useExplainRoute();
  const [input, setInput] = useState("");
  const [isLocal, setLocal] = useState(false);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || !(event.metaKey || event.ctrlKey)) return;
    event.preventDefault();
    form.current?.requestSubmit();
  };
  return (
    <Panel title={t("routes.explain")}>
      <form
        ref={form}
        className="flex flex-col gap-4"
        onKeyDown={onKeyDown}
        onSubmit={(event) => {
          event.preventDefault();
          explain.mutate({ route, input, local_only: isLocal });
        }}
      >
        <Field label={t("routes.explain.prompt")} help={t("routes.explain.help")}>
          {(control) => (
            <Textarea
              {...control}
              required
              maxLength={200_000}
              placeholder={t("routes.explain.placeholder")}
              value={input}
              onChange={(event) => setInput(event.target.value)}
            />
          )}
        </Field>
        <div className="flex flex-wrap items-center gap-x-4 gap-y-3">
          <Select
            aria-label={t("routes.explain.route")}
            className="w-44"
            options={names.map((name) => ({ value: name, label: name }))}
            value={route}
            onChange={(event) => {
              explain.reset();
              onChoose(event.target.value);
            }}
          />
          <span className="flex items-center gap-2">
            <Checkbox id={id} checked={isLocal} onChange={(event) => setLocal(event.target.checked)} />
            <label htmlFor={id}>{t("routes.explain.local")}</label>
          </span>
          <span className="flex-1" />
          <Button type="submit" look="primary" isBusy={explain.isPending}>
            {t("routes.explain.action")}
            <span className="max-md:hidden">
              <Kbd keys="mod+enter" />
            </span>
          </Button>
        </div>
        <FormError error={explain.error} fields={[]} />
      </form>
      <div role="status">{explain.data !== undefined && <DecisionView decision={explain.data} />}</div>
    </Panel>
  );
}
