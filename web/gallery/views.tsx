import { CodeEditor } from "@/components/code-editor/code-editor";
import { FieldDiff } from "@/components/diff/field-diff";
import { JsonView } from "@/components/json-view/json-view";
import { Markdown } from "@/components/markdown/markdown";
import { Panel } from "@/components/ui/panel";

const TEXT = `## Refunds last week

Three of **128** orders were refunded, *all of them late* ([policy](https://example.com)).

| Order | Reason | Amount |
|---|---|--:|
| A-1021 | late | 42.00 |
| A-1188 | damaged | 120.50 |

1. Write to the customer
2. Check \`orders.csv\`

> Amounts above 500 need a second person.

\`\`\`sql
SELECT reason, sum(amount) FROM orders GROUP BY reason
\`\`\`
`;

const BEFORE = { to: "ada@example.com", amount: 620, text: "Dear Ada,\nwe are sorry.\nBest\nNorthwind" };
const AFTER = { to: "ada@example.com", amount: 500, text: "Dear Ada,\nwe are sorry for the delay.\nBest\nNorthwind" };

export function Views() {
  return (
    <>
      <Panel title="Markdown">
        <Markdown text={TEXT} />
      </Panel>
      <Panel title="Differences and JSON">
        <FieldDiff before={BEFORE} after={AFTER} />
        <div className="mt-6">
          <JsonView
            value={{
              ok: true,
              rows: [
                { id: 1, name: "late" },
                { id: 2, name: null },
              ],
              nested: { deep: { deeper: "text" } },
            }}
          />
        </div>
      </Panel>
      <div className="md:col-span-2">
        <Panel title="Editor">
          <CodeEditor
            label="Manifest"
            language="yaml"
            initial={
              "name: assistant\nmodel: offline\nlimits:\n  steps: 20 # at most\ninstructions: |\n  Answer briefly.\n"
            }
            onChange={() => undefined}
            check={() => [{ line: 4, message: "At most 10" }]}
          />
        </Panel>
      </div>
    </>
  );
}
