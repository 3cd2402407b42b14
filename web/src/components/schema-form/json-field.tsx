import { useState } from "react";

import type { FieldControl } from "@/components/ui/field";
import { Textarea } from "@/components/ui/textarea";
import { UnreadableJson } from "@/lib/validate-form";

interface Props {
  control: FieldControl;
  value: unknown;
  onChange: (value: unknown) => void;
}

function read(text: string): unknown {
  if (text.trim() === "") return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return new UnreadableJson(text); // said beside the field; the text stays as it is
  }
}

/** A value that no simple control fits, as JSON. */
export function JsonField({ control, value, onChange }: Props) {
  const [text, setText] = useState(() => (value === undefined ? "" : JSON.stringify(value, null, 2)));
  return (
    <Textarea
      {...control}
      spellCheck={false}
      className="font-mono text-sm"
      value={text}
      onChange={(event) => {
        setText(event.target.value);
        onChange(read(event.target.value));
      }}
    />
  );
}
