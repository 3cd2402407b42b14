import { render, screen } from "@testing-library/react";
import { expect, it } from "vitest";

import { VirtualList } from "@/components/virtual-list/virtual-list";

const show = (count: number, isKept?: (index: number) => boolean) =>
  render(
    <div style={{ overflowY: "auto" }}>
      <VirtualList
        label="Steps"
        count={count}
        itemKey={String}
        estimate={32}
        render={(index) => `Step ${index}`}
        {...(isKept && { isKept })}
      />
    </div>,
  );

it("draws all of a few items", () => {
  show(30);

  expect(screen.getAllByRole("listitem")).toHaveLength(30);
});

it("draws of many only those in view, and says how many there are", () => {
  show(1_000);

  const items = screen.getAllByRole("listitem");
  expect(items.length).toBeLessThan(60);
  expect(items[0]?.getAttribute("aria-setsize")).toBe("1000");
});

it("keeps what would be lost out of view", () => {
  show(1_000, (index) => index === 700);

  expect(screen.getByText("Step 700").getAttribute("aria-posinset")).toBe("701");
});
