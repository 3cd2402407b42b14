import { expect, it } from "vitest";

import { csv } from "@/lib/export/csv";

it.each([
  [["a", 1, null], "a,1,\r\n"],
  [['say "hi", now'], '"say ""hi"", now"\r\n'],
  [["two\nlines"], '"two\nlines"\r\n'],
  [["=1+1"], "'=1+1\r\n"],
  [["@cmd", "-2", -2], "'@cmd,'-2,-2\r\n"],
])("writes %j", (row, expected) => {
  expect(csv([row])).toBe(expected);
});
