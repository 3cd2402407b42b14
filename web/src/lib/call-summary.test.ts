import { expect, it } from "vitest";

import { callSummary, spokenName } from "@/lib/call-summary";

it("says a single argument bare, and several by name", () => {
  expect(callSummary({ expression: "15 / 100 * 80" })).toBe("15 / 100 * 80");
  expect(callSummary({ method: "POST", max_size: 3, body: "" })).toBe("method: POST · max size: 3");
});

it("stays in one line and short", () => {
  const summary = callSummary({ text: `a\n  b ${"x".repeat(500)}` });

  expect(summary.startsWith("a b x")).toBe(true);
  expect(summary).toHaveLength(160);
});

it("says nothing of what was erased", () => expect(callSummary(undefined)).toBe(""));

it("names tools in words", () => expect(spokenName("http_request")).toBe("HTTP request"));
