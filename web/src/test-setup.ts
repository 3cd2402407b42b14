import { cleanup } from "@testing-library/react";
import { afterEach } from "vitest";

afterEach(cleanup);

// The test browser lays nothing out; lists that draw only what is in view need a height.
for (const name of ["offsetHeight", "clientHeight", "offsetWidth", "clientWidth"]) {
  Object.defineProperty(HTMLElement.prototype, name, { configurable: true, get: () => 800 });
}

// Nor does it know a top layer.
HTMLElement.prototype.showPopover = () => undefined;

// Nor does it load fonts: they count as being there.
document.documentElement.dataset["fonts"] = "";
