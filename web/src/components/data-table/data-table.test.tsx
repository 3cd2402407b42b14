import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { describe, expect, it, vi } from "vitest";

import { DataTable } from "@/components/data-table/data-table";
import { listenForShortcuts } from "@/lib/keyboard/shortcuts";
import { TestLanguage } from "@/test-language";

interface Row {
  id: string;
  name: string;
}

const ROWS: Row[] = Array.from({ length: 1_000 }, (_, index) => ({ id: `r${index}`, name: `Row ${index}` }));
const COLUMNS = [
  { id: "name", title: "Name", cell: (row: Row) => row.name },
  { id: "id", title: "Id", cell: (row: Row) => row.id, isOptional: true },
];

function Table({ onOpen, onPeek }: { onOpen: (row: Row) => void; onPeek: (row: Row) => void }) {
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const shared = { columns: COLUMNS, rows: ROWS, rowId: (row: Row) => row.id, rowName: (row: Row) => row.name };
  return (
    <TestLanguage>
      <DataTable
        name="test"
        label="Rows"
        {...shared}
        onOpen={onOpen}
        onPeek={onPeek}
        selected={selected}
        onSelect={setSelected}
      />
    </TestLanguage>
  );
}

describe("DataTable", () => {
  it("draws only a part of many rows, and says how many there are", () => {
    render(<Table onOpen={vi.fn()} onPeek={vi.fn()} />);

    const table = screen.getByRole("table", { name: "Rows" });
    expect(within(table).getAllByRole("row").length).toBeLessThan(60);
    expect(table.getAttribute("aria-rowcount")).toBe("1001");
  });

  it("moves by j and k, opens by Enter and peeks by Space", async () => {
    const [onOpen, onPeek] = [vi.fn(), vi.fn()];
    render(<Table onOpen={onOpen} onPeek={onPeek} />);
    const row = (name: string) => screen.getByRole("row", { name: new RegExp(`${name}$`) });

    row("Row 0").focus();
    await userEvent.keyboard("jjk");
    await vi.waitFor(() => expect(document.activeElement).toBe(row("Row 1")));
    await userEvent.keyboard("{Enter} ");

    expect(onOpen).toHaveBeenCalledExactlyOnceWith(ROWS[1]);
    expect(onPeek).toHaveBeenCalledExactlyOnceWith(ROWS[1]);
  });

  it("is entered by j from anywhere on the page", async () => {
    const end = listenForShortcuts();
    render(<Table onOpen={vi.fn()} onPeek={vi.fn()} />);

    await userEvent.keyboard("jj");
    end();

    await vi.waitFor(() => expect(document.activeElement?.getAttribute("data-index")).toBe("1"));
  });

  it("selects rows, and all of them", async () => {
    render(<Table onOpen={vi.fn()} onPeek={vi.fn()} />);

    await userEvent.click(screen.getByRole("checkbox", { name: "Select Row 3" }));
    expect(screen.getByText("1 selected")).toBeTruthy();
    await userEvent.click(screen.getByRole("checkbox", { name: "Select all rows" }));
    expect(screen.getByText("1,000 selected")).toBeTruthy();
  });
});
