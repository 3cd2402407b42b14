import { expect, it } from "vitest";

import { diffFields, diffLines } from "@/lib/diff";

const shown = (before: string, after: string) =>
  diffLines(before, after).map(({ kind, text }) => ({ same: " ", added: "+", removed: "-" })[kind] + text);

it.each([
  ["a\nb\nc", "a\nb\nc", [" a", " b", " c"]],
  ["a\nb\nc", "a\nx\nc", [" a", "-b", "+x", " c"]],
  ["a\nc", "a\nb\nc", [" a", "+b", " c"]],
  ["a\na", "a", [" a", "-a"]],
])("leads from %j to %j", (before, after, lines) => expect(shown(before, after)).toEqual(lines));

it("gives back both texts", () => {
  const [before, after] = ["the\nquick\nbrown\nfox\nruns", "a\nquick\nfox\nbrown\nruns\nfar"];
  const lines = diffLines(before, after);

  expect(
    lines
      .filter(({ kind }) => kind !== "added")
      .map(({ text }) => text)
      .join("\n"),
  ).toBe(before);
  expect(
    lines
      .filter(({ kind }) => kind !== "removed")
      .map(({ text }) => text)
      .join("\n"),
  ).toBe(after);
});

it("finds the fields that differ", () => {
  expect(
    diffFields({ to: "a", deep: { x: 1, y: 2 }, gone: true }, { to: "a", deep: { x: 1, y: 3 }, list: [1] }),
  ).toEqual([
    { path: "deep.y", before: 2, after: 3 },
    { path: "gone", before: true, after: undefined },
    { path: "list", before: undefined, after: [1] },
  ]);
});
