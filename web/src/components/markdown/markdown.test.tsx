import { render, screen } from "@testing-library/react";
import { expect, it } from "vitest";

import { Markdown } from "@/components/markdown/markdown";
import { TestLanguage } from "@/test-language";

const draw = (text: string) => render(<Markdown text={text} />, { wrapper: TestLanguage }).container;

it.each([
  "<img src=x onerror=alert(1)>",
  "<script>alert(1)</script>",
  "<iframe src='javascript:alert(1)'></iframe>",
  "text <b onmouseover=alert(1)>bold</b>",
  "<svg><script>alert(1)</script></svg>",
  "[a](javascript:alert(1))",
  "[a](JaVaScRiPt:alert(1))",
  "[a](java\nscript:alert(1))",
  "[a](data:text/html,<script>alert(1)</script>)",
  "[a](vbscript:x)",
  "![a](javascript:alert(1))",
  "<javascript:alert(1)>",
  "[a]: javascript:alert(1)\n\n[a]",
])("makes nothing that runs of %j", (text) => {
  const drawn = draw(text);

  expect(drawn.querySelector("script, img, iframe, svg script, [onerror], [onmouseover]")).toBeNull();
  const addresses = [...drawn.querySelectorAll("a")].map((link) => link.protocol);
  expect(addresses.filter((protocol) => !["http:", "https:", "mailto:"].includes(protocol))).toEqual([]);
});

it("opens links to elsewhere apart, and tells them nothing", () => {
  draw("See [the page](https://example.com/a?b=c).");

  const link = screen.getByRole("link", { name: "the page" });
  expect(link.getAttribute("rel")).toBe("noopener noreferrer nofollow");
  expect(link.getAttribute("href")).toBe("https://example.com/a?b=c");
});

it("draws lists, tables, code and emphasis", () => {
  const drawn = draw("# Title\n\n1. one & `a < b`\n2. **two**\n\n| a | b |\n|---|--:|\n| 1 | 2 |\n\n```\nx < 1\n```");

  expect(screen.getByRole("heading", { name: "Title", level: 3 })).toBeTruthy();
  expect(screen.getAllByRole("listitem").map((item) => item.textContent)).toEqual(["one & a < b", "two"]);
  expect(screen.getByRole("cell", { name: "2" })).toBeTruthy();
  expect(drawn.querySelector("pre")?.textContent).toBe("x < 1");
});

it("skips no level of headings, whatever depths a text uses", () => {
  draw("## One\n\n#### Two\n\n## Three");

  expect(screen.getByRole("heading", { name: "One", level: 3 })).toBeTruthy();
  expect(screen.getByRole("heading", { name: "Two", level: 4 })).toBeTruthy();
  expect(screen.getByRole("heading", { name: "Three", level: 3 })).toBeTruthy();
});
