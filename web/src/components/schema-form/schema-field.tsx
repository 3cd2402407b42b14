import type { ReactNode } from "react";

import { JsonField } from "@/components/schema-form/json-field";
import { TextsField } from "@/components/schema-form/texts-field";
import { Field, type FieldControl } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { Switch } from "@/components/ui/switch";
import { Textarea } from "@/components/ui/textarea";
import { spokenName } from "@/lib/call-summary";
import { useT } from "@/lib/i18n/context";
import { fieldKind, type FormSchema, type FormValue, isRecord, resolved } from "@/lib/json-schema";

interface Props {
  name: string;
  schema: FormSchema;
  root: FormSchema;
  isRequired: boolean;
  error: string | null;
  value: unknown;
  onChange: (value: unknown) => void;
  renderObject: (schema: FormSchema, value: FormValue, onChange: (value: FormValue) => void) => ReactNode;
}

/** One field of a form, with the control that fits its schema. */
export function SchemaField({ name, schema, root, isRequired, error, value, onChange, renderObject }: Props) {
  const field = resolved(schema, root);
  const label = field.title ?? spokenName(name);
  if (fieldKind(field) === "object") {
    return (
      <fieldset className="rounded-lg border border-line px-4 pt-2 pb-4">
        <legend className="px-1 text-sm font-medium">{label}</legend>
        {field.description !== undefined && <p className="mb-3 text-sm text-muted">{field.description}</p>}
        {renderObject(field, isRecord(value) ? value : {}, onChange)}
      </fieldset>
    );
  }
  const help = field.description === undefined ? {} : { help: field.description };
  return (
    <Field label={label} {...help} error={error} isOptional={!isRequired && fieldKind(field) !== "boolean"}>
      {(control) => (
        <Control control={control} schema={field} value={value} onChange={onChange} isRequired={isRequired} />
      )}
    </Field>
  );
}

interface ControlProps extends Pick<Props, "schema" | "value" | "onChange" | "isRequired"> {
  control: FieldControl;
}

function Control({ control, schema, value, onChange, isRequired }: ControlProps) {
  const t = useT();
  const text = typeof value === "string" ? value : "";
  switch (fieldKind(schema)) {
    case "text":
      return <Input {...control} value={text} onChange={(event) => onChange(event.target.value)} />;
    case "long-text":
      return <Textarea {...control} value={text} onChange={(event) => onChange(event.target.value)} />;
    case "number":
    case "integer":
      return (
        <Input
          {...control}
          type="number"
          step={fieldKind(schema) === "integer" ? 1 : "any"}
          className="numeric"
          value={typeof value === "number" && !Number.isNaN(value) ? value : ""}
          onChange={(event) => onChange(event.target.value === "" ? undefined : event.target.valueAsNumber)}
        />
      );
    case "boolean":
      return (
        <Switch
          id={control.id}
          aria-describedby={control["aria-describedby"]}
          isOn={value === true}
          onChange={onChange}
        />
      );
    case "choice": {
      const options = (schema.enum ?? []).map((one) => ({ value: String(one), label: String(one) }));
      const none = { value: "", label: t("select.none") };
      const shown = isRequired && text !== "" ? options : [none, ...options];
      return (
        <Select
          {...control}
          options={shown}
          value={text}
          onChange={(event) => onChange(event.target.value || undefined)}
        />
      );
    }
    case "texts":
      return <TextsField control={control} value={value} onChange={onChange} />;
    default:
      return <JsonField control={control} value={value} onChange={onChange} />;
  }
}
