import { describe, expect, it } from "vitest";

import { formatBytes, formatDay, formatDuration, formatMoney, formatRelative, formatTokens } from "@/lib/format/format";

const NOW = new Date("2026-11-20T12:00:00Z");

describe("formats", () => {
  it.each([
    [0.0042, "4 ms"],
    [0.996, "1.0 s"],
    [1.24, "1.2 s"],
    [59.97, "1 m 00 s"],
    [184, "3 m 04 s"],
    [7500, "2 h 05 m"],
  ])("shows %d seconds as %s", (seconds, text) => expect(formatDuration(seconds, "en")).toBe(text));

  it("names days by the time that the server counts in", () => {
    expect(formatDay(new Date("2026-11-20T23:30:00Z"), "en-GB")).toBe("20 Nov");
  });

  it.each([
    [850, "850"],
    [12_412, "12.4k"],
    [999_960, "1M"],
    [3_140_000, "3.1M"],
  ])("shows %d tokens as %s", (count, text) => expect(formatTokens(count, "en")).toBe(text));

  it.each([
    [12.345, "cent", "$12.35"],
    [0.004, "cent", "<$0.01"],
    [0, "cent", "$0.00"],
    [0.004_12, "micro", "$0.004120"],
    [0.0375, "price", "$0.0375"],
    [15, "price", "$15.00"],
  ] as const)("shows %d dollars to the %s as %s", (dollars, precision, text) =>
    expect(formatMoney(dollars, "en-US", precision)).toBe(text),
  );

  it.each([
    [0, "0 B"],
    [1_400_000, "1.4 MB"],
  ])("shows %d bytes as %s", (bytes, text) => expect(formatBytes(bytes, "en")).toBe(text));

  it.each([
    [-20, "now"],
    [-180, "3 minutes ago"],
    [-3_599, "1 hour ago"],
    [2 * 86_400, "in 2 days"],
  ])("shows %d seconds from now as %s", (seconds, text) =>
    expect(formatRelative(new Date(NOW.getTime() + seconds * 1000), NOW, "en")).toBe(text),
  );

  it("uses the reader's language", () => {
    expect(formatDuration(1.24, "de")).toBe("1,2 s");
    expect(formatRelative(new Date(NOW.getTime() - 180_000), NOW, "de")).toBe("vor 3 Minuten");
  });
});
