import { beforeEach, expect, it, vi } from "vitest";

import { saveRows } from "@/lib/export/save-rows";

const saved: Blob[] = [];

beforeEach(() => {
  saved.length = 0;
  vi.spyOn(URL, "createObjectURL").mockImplementation((blob) => {
    saved.push(blob as Blob);
    return "blob:1";
  });
});

async function* pagesOf(...pages: readonly (readonly { id: string }[])[]) {
  yield* pages;
}
const columns = [{ title: "Id", value: ({ id }: { id: string }) => id }];

it("saves every page", async () => {
  const kept = await saveRows({
    kind: "csv",
    name: "runs",
    columns,
    pages: () => pagesOf([{ id: "a" }], [{ id: "b" }]),
  });

  expect(kept).toEqual({ count: 2, isAll: true });
  expect(await saved[0]?.text()).toBe("\uFEFFId\r\na\r\nb\r\n");
});

it("saves whole rows as JSON", async () => {
  await saveRows({ kind: "json", name: "runs", columns, pages: () => pagesOf([{ id: "a" }], [{ id: "b" }]) });

  expect(JSON.parse((await saved[0]?.text()) ?? "")).toEqual([{ id: "a" }, { id: "b" }]);
});

it("ends at its limit, and says so", async () => {
  const page = Array.from({ length: 6_000 }, (_, index) => ({ id: String(index) }));
  const read = vi.fn();
  async function* endless() {
    for (;;) {
      read();
      yield page;
    }
  }

  const kept = await saveRows({ kind: "json", name: "runs", columns, pages: endless });

  expect(kept).toEqual({ count: 10_000, isAll: false });
  expect(read).toHaveBeenCalledTimes(2);
});
