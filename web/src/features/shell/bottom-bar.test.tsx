import { readFileSync } from "node:fs";

import { render } from "@testing-library/react";
import { Menu } from "lucide-react";
import { expect, it } from "vitest";

import { SECTIONS } from "@/features/shell/sections";

/** The points and curves of each icon. */
const shapes = (root: ParentNode) =>
  [...root.querySelectorAll("svg")].map((icon) =>
    [...icon.children].map((shape) => [
      shape.tagName,
      ...shape.getAttributeNames().map((name) => shape.getAttribute(name)),
    ]),
  );

it("is drawn by index.html before its script is there", () => {
  const page = new DOMParser().parseFromString(readFileSync("index.html", "utf8"), "text/html");
  const first = SECTIONS.filter(({ id }) => id !== "overview").slice(0, 4);

  const { container } = render(
    <>
      {[...first.map(({ icon }) => icon), Menu].map((Icon, index) => (
        <Icon key={index} />
      ))}
    </>,
  );

  const drawn = page.querySelector("#root > div > :last-child");
  expect(drawn).not.toBeNull();
  expect(shapes(drawn ?? page)).toEqual(shapes(container));
});
