import { SchemaField } from "@/components/schema-form/schema-field";
import { type FormSchema, type FormValue } from "@/lib/json-schema";
import type { FormErrors } from "@/lib/validate-form";

interface Props {
  schema: FormSchema;
  value: FormValue;
  errors: FormErrors;
  onChange: (value: FormValue) => void;
}

/** The fields for an object that a JSON Schema describes. State and submission belong to whoever shows it. */
export function SchemaForm({ schema, value, errors, onChange }: Props) {
  return <ObjectFields schema={schema} root={schema} at="" value={value} errors={errors} onChange={onChange} />;
}

interface ObjectProps extends Props {
  root: FormSchema;
  at: string;
}

function ObjectFields({ schema, root, at, value, errors, onChange }: ObjectProps) {
  return (
    <div className="flex flex-col gap-5">
      {Object.entries(schema.properties ?? {}).map(([name, property]) => (
        <SchemaField
          key={name}
          name={name}
          schema={property}
          root={root}
          isRequired={schema.required?.includes(name) === true}
          error={errors[`${at}/${name}`] ?? null}
          value={value[name]}
          onChange={(changed) => onChange({ ...value, [name]: changed })}
          renderObject={(inner, own, onInner) => (
            <ObjectFields
              schema={inner}
              root={root}
              at={`${at}/${name}`}
              value={own}
              errors={errors}
              onChange={onInner}
            />
          )}
        />
      ))}
    </div>
  );
}
