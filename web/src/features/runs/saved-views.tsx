import { Bookmark } from "lucide-react";
import { useId, useState } from "react";

import { Button } from "@/components/ui/button";
import { CancelButton } from "@/components/ui/cancel-button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Menu, type MenuGroup } from "@/components/ui/menu";
import { isFiltered, type RunFilter } from "@/features/runs/run-filter";
import { useSavedViews } from "@/features/runs/use-saved-views";
import { useT } from "@/lib/i18n/context";
import { runsText } from "@/lib/i18n/en/runs";

const LONGEST = 60;

interface Props {
  filter: RunFilter;
  onChoose: (filter: RunFilter) => void;
}

/** Filters by name: chosen, saved and removed in one menu. */
export function SavedViews({ filter, onChoose }: Props) {
  const t = useT(runsText);
  const form = useId();
  const { views, current, save, remove } = useSavedViews(filter);
  const [name, setName] = useState<string | null>(null);
  const canSave = isFiltered(filter) && current === null;
  const groups: MenuGroup[] = [
    {
      items: [
        { label: t("runs.view.all"), isChosen: !isFiltered(filter), onSelect: () => onChoose({}) },
        ...views.map((view) => ({
          label: view.name,
          isChosen: view === current,
          onSelect: () => onChoose(view.filter),
        })),
      ],
    },
    {
      items: [
        { label: t("runs.view.save"), onSelect: canSave ? () => setName("") : null },
        ...(current === null
          ? []
          : [{ label: t("runs.view.remove", { name: current.name }), onSelect: () => remove(current) }]),
      ],
    },
  ];
  const trigger = (
    <Button size="small" look="quiet">
      <Bookmark aria-hidden />
      {current?.name ?? t("runs.views")}
    </Button>
  );
  const footer = (
    <>
      <CancelButton />
      <Button type="submit" form={form} look="primary">
        {t("action.save")}
      </Button>
    </>
  );
  return (
    <>
      <Menu trigger={trigger} label={t("runs.views")} align="end" groups={groups} />
      <Dialog isOpen={name !== null} onClose={() => setName(null)} title={t("runs.view.save")} footer={footer}>
        <form
          id={form}
          onSubmit={(event) => {
            event.preventDefault();
            save((name ?? "").trim());
            setName(null);
          }}
        >
          <Field label={t("runs.view.name")} help={t("runs.view.help")}>
            {(control) => (
              <Input
                {...control}
                required
                maxLength={LONGEST}
                value={name ?? ""}
                onChange={(event) => setName(event.target.value)}
              />
            )}
          </Field>
        </form>
      </Dialog>
    </>
  );
}
