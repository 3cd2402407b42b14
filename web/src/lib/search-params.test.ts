import { expect, it } from "vitest";

import { searchChoice, searchText } from "@/lib/search-params";

it("reads texts, numbers among them, and nothing else", () => {
  const search = { token: "abc", number: 12, empty: "", list: ["a"] };

  expect(Object.keys(search).map((name) => searchText(search, name))).toEqual(["abc", "12", undefined, undefined]);
});

it("takes only what may be chosen", () => {
  expect(searchChoice({ sort: "name" }, "sort", ["name", "-name"])).toBe("name");
  expect(searchChoice({ sort: "size" }, "sort", ["name", "-name"])).toBeUndefined();
});
