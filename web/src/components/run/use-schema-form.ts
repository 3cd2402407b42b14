import { useState } from "react";

import { givenValues } from "@/components/run/given-values";
import { useT } from "@/lib/i18n/context";
import { type FormSchema, type FormValue, initialValue } from "@/lib/json-schema";
import { validateForm } from "@/lib/validate-form";

/** The state of a form made from a schema. Errors are said once somebody has tried to submit. */
export function useSchemaForm(schema: FormSchema, given: FormValue) {
  const t = useT();
  const [value, setValue] = useState(() => initialValue(schema, given));
  const [isTried, setTried] = useState(false);
  const errors = validateForm(schema, value, t);
  const submit = (act: (value: FormValue) => void) => {
    setTried(true);
    if (Object.keys(errors).length === 0) act(givenValues(schema, value));
  };
  return { value, setValue, errors: isTried ? errors : {}, submit };
}
