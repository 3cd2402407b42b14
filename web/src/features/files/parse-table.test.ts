import { describe, expect, it } from "vitest";

import { fileKind } from "@/features/files/file-kind";
import { parseTable, separatorOf } from "@/features/files/parse-table";

describe("parseTable", () => {
  it("keeps separators, quotes and line breaks of quoted fields", () => {
    const text = 'name,note\r\nAda,"said ""hi"", twice\nand left"\n';

    expect(parseTable(text, ",", 10)).toEqual([
      ["name", "note"],
      ["Ada", 'said "hi", twice\nand left'],
    ]);
  });

  it("stops after the rows that were asked for", () => {
    expect(parseTable("a\nb\nc\nd", ",", 2)).toEqual([["a"], ["b"]]);
  });

  it("leaves out empty lines, and takes a last line without an end", () => {
    expect(parseTable("a,b\n\n1,2", ",", 9)).toEqual([
      ["a", "b"],
      ["1", "2"],
    ]);
  });
});

describe("separatorOf", () => {
  it.each([
    ["a,b,c\n1;2;3", ","],
    ["a;b;c", ";"],
    ["a\tb\n", "\t"],
  ])("finds the separator of %j", (text, separator) => {
    expect(separatorOf(text)).toBe(separator);
  });
});

describe("fileKind", () => {
  it.each([
    ["text/csv", "sales.csv", "table"],
    ["text/html", "page.html", "text"],
    ["application/octet-stream", "notes.md", "text"],
    ["image/svg+xml", "mark.svg", "text"],
    ["application/pdf", "paper.pdf", "other"],
  ])("shows %s as %s → %s", (media_type, name, kind) => {
    expect(fileKind({ media_type, name })).toBe(kind);
  });
});
