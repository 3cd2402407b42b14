import { Bell, Plus, Trash2 } from "lucide-react";
import { useState } from "react";

import { SchemaForm } from "@/components/schema-form/schema-form";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Combobox } from "@/components/ui/combobox";
import { Field } from "@/components/ui/field";
import { IconButton } from "@/components/ui/icon-button";
import { Panel } from "@/components/ui/panel";
import { Popover } from "@/components/ui/popover";
import { Progress } from "@/components/ui/progress";
import { StatusPill } from "@/components/ui/status-pill";
import { Tabs } from "@/components/ui/tabs";
import { useT } from "@/lib/i18n/context";
import { type FormSchema, initialValue } from "@/lib/json-schema";
import { validateForm } from "@/lib/validate-form";

const WORDS = [
  "queued",
  "running",
  "waiting",
  "paused",
  "parked",
  "succeeded",
  "failed",
  "cancelled",
  "offline",
  "unknown",
] as const;

const SCHEMA: FormSchema = {
  type: "object",
  required: ["to", "amount"],
  properties: {
    to: { type: "string", title: "Recipient", description: "Who gets the refund." },
    amount: { type: "number", title: "Amount", minimum: 0, maximum: 500, default: 620 },
    reason: { enum: ["damaged", "late", "other"], default: "late" },
    notify: { type: "boolean", title: "Tell the customer" },
    tags: { type: "array", items: { type: "string" }, default: ["priority"] },
    address: {
      type: "object",
      properties: { city: { type: "string" }, lines: { type: "array", items: { type: "object" } } },
    },
  },
};

const MODELS = ["offline", "gpt-5-mini", "claude-sonnet", "gemini-flash"].map((value) => ({ value, label: value }));

export function Controls() {
  const t = useT();
  const [value, setValue] = useState(initialValue(SCHEMA));
  const [model, setModel] = useState("offline");
  const [tab, setTab] = useState("one");
  return (
    <>
      <Panel title="Actions" actions={<IconButton icon={Bell} label="Notify" keys="n" />}>
        <div className="flex flex-wrap items-center gap-2">
          <Button look="primary">
            <Plus aria-hidden />
            Create agent
          </Button>
          <Button>Run again</Button>
          <Button look="quiet">Cancel</Button>
          <Button look="danger">
            <Trash2 aria-hidden />
            Delete
          </Button>
          <Button look="destroy">Delete agent</Button>
          <Button onClick={null}>Disabled</Button>
          <Popover trigger={<Button size="small">Popover</Button>} label="Details">
            <p>Some details.</p>
          </Popover>
        </div>
      </Panel>
      <Panel title="States">
        <div className="flex flex-wrap gap-2">
          {WORDS.map((word) => (
            <StatusPill key={word} status={word} />
          ))}
          <Badge>v12</Badge>
          <Badge tone="accent">3</Badge>
        </div>
        <div className="mt-4">
          <Progress value={0.4} label="Upload" />
        </div>
      </Panel>
      <Panel title="Form from a schema">
        <SchemaForm schema={SCHEMA} value={value} errors={validateForm(SCHEMA, value, t)} onChange={setValue} />
      </Panel>
      <Panel title="Choices">
        <Field label="Model">
          {(control) => <Combobox {...control} value={model} options={MODELS} onChange={setModel} />}
        </Field>
        <div className="mt-6">
          <Tabs
            label="Views"
            value={tab}
            onChange={setTab}
            tabs={[
              { value: "one", label: "Timeline", content: "What happened, in order." },
              { value: "two", label: "Events", count: 128, content: "Everything." },
            ]}
          />
        </div>
      </Panel>
    </>
  );
}
