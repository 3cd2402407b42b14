import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";

import { SourceChips } from "@/components/run/source-chips";
import { TestLanguage } from "@/test-language";

const SOURCES = [
  { title: "Handbook", location: "https://example.com/handbook", quote: "Nests are built in spring." },
  { title: "Trap", location: "javascript:alert(1)", quote: "" },
];

it("numbers sources, and shows the passage and a link to where it is", async () => {
  render(<SourceChips sources={SOURCES} />, { wrapper: TestLanguage });

  await userEvent.click(screen.getByRole("button", { name: "Source 1: Handbook" }));

  expect(screen.getAllByText("Nests are built in spring.").length).toBeGreaterThan(0);
  expect(screen.getByRole("link", { name: "Handbook" }).getAttribute("href")).toBe("https://example.com/handbook");
});

it("makes no link of an address that could run", async () => {
  render(<SourceChips sources={SOURCES} />, { wrapper: TestLanguage });

  await userEvent.click(screen.getByRole("button", { name: "Source 2: Trap" }));

  expect(screen.queryByRole("link")).toBeNull();
});
