import { describe, expect, it } from "vitest";

import { de } from "@/lib/i18n/de";
import { en } from "@/lib/i18n/en";
import { formatMessage, placeholders } from "@/lib/i18n/message";
import { pseudo } from "@/lib/i18n/pseudo";

const FILES = "{count, plural, =0 {no files} one {# file} other {# files}} of {name}";

describe("formatMessage", () => {
  it.each([
    [0, "no files of Ada"],
    [1, "1 file of Ada"],
    [1234, "1,234 files of Ada"],
  ])("chooses the plural for %d", (count, text) => {
    expect(formatMessage(FILES, { count, name: "Ada" }, "en")).toBe(text);
  });

  it("says which value is missing", () => {
    expect(() => formatMessage("Hello {name}", {}, "en")).toThrow("no value for {name}");
  });
});

describe("catalogues", () => {
  it("have the same messages in every language", () => {
    expect(Object.keys(de).sort()).toEqual(Object.keys(en).sort());
  });

  it("have the same placeholders in every language", () => {
    const different = Object.keys(en).filter((key) => {
      const name = key as keyof typeof en;
      return placeholders(en[name]).join() !== placeholders(de[name]).join();
    });

    expect(different).toEqual([]);
  });

  it("are followed by the pseudo-locale without touching placeholders", () => {
    expect(placeholders(pseudo(FILES))).toEqual(["count", "name"]);
    expect(pseudo("Sign in")).toBe("[Sîgñ îñ···]");
  });
});
