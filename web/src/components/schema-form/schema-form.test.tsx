import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { expect, it, vi } from "vitest";

import { SchemaForm } from "@/components/schema-form/schema-form";
import { useT } from "@/lib/i18n/context";
import { type FormSchema, type FormValue, initialValue } from "@/lib/json-schema";
import { validateForm } from "@/lib/validate-form";
import { TestLanguage } from "@/test-language";

const SCHEMA: FormSchema = {
  type: "object",
  required: ["to", "count", "place"],
  properties: {
    to: { type: "string", title: "Recipient", description: "Who gets it." },
    count: { type: "integer", minimum: 1, maximum: 9, default: 2 },
    tone: { enum: ["calm", "brisk"] },
    is_urgent: { type: "boolean" },
    tags: { type: "array", items: { type: "string" } },
    place: { $ref: "#/$defs/Place" },
    extra: { type: "array", items: { type: "number" } },
    note: { anyOf: [{ type: "string" }, { type: "null" }] },
  },
  $defs: { Place: { type: "object", required: ["city"], properties: { city: { type: "string" } } } },
};

function Form({ onChange = () => undefined }: { onChange?: (value: FormValue) => void }) {
  const t = useT();
  const [value, setValue] = useState(initialValue(SCHEMA));
  const change = (next: FormValue) => {
    setValue(next);
    onChange(next);
  };
  return <SchemaForm schema={SCHEMA} value={value} errors={validateForm(SCHEMA, value, t)} onChange={change} />;
}

it("makes a control for each kind of value, and an object of what is filled in", async () => {
  const onChange = vi.fn();
  render(<Form onChange={onChange} />, { wrapper: TestLanguage });

  await userEvent.type(screen.getByRole("textbox", { name: /Recipient/ }), "Ada");
  await userEvent.type(screen.getByRole("textbox", { name: "City" }), "Bern");
  await userEvent.selectOptions(screen.getByRole("combobox", { name: /Tone/ }), "calm");
  await userEvent.click(screen.getByRole("switch", { name: "Is urgent" }));
  await userEvent.click(screen.getByRole("button", { name: /Add|Tags/ }));
  await userEvent.type(screen.getByRole("textbox", { name: /Tags/ }), "x");
  await userEvent.type(screen.getByRole("textbox", { name: /Extra/ }), "[[1, 2]");

  expect(onChange).toHaveBeenLastCalledWith({
    to: "Ada",
    count: 2,
    tone: "calm",
    is_urgent: true,
    tags: ["x"],
    place: { city: "Bern" },
    extra: [1, 2],
  });
  expect(screen.queryByText("Fill this in.")).toBeNull();
});

it("says beside each field what is wrong", async () => {
  render(<Form />, { wrapper: TestLanguage });

  await userEvent.clear(screen.getByRole("spinbutton", { name: "Count" }));
  await userEvent.type(screen.getByRole("spinbutton", { name: "Count" }), "12");
  await userEvent.type(screen.getByRole("textbox", { name: /Extra/ }), "nonsense");

  expect(screen.getAllByText("Fill this in.")).toHaveLength(2);
  expect(screen.getByText("At most 9.")).toBeTruthy();
  expect(screen.getByText("This is not valid JSON.")).toBeTruthy();
  expect(screen.getByRole("textbox", { name: /Recipient/ }).getAttribute("aria-invalid")).toBe("true");
});
