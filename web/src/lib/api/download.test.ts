import { afterEach, expect, it, vi } from "vitest";

import { download } from "@/lib/api/download";
import { chooseWorkspace } from "@/lib/api/workspace";

afterEach(() => chooseWorkspace(null));

it("leaves the content to the browser, and names the workspace in the address", () => {
  const followed: string[] = [];
  vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (this: HTMLAnchorElement) {
    followed.push(`${this.getAttribute("href")} ${this.download}`);
  });
  const fetched = vi.spyOn(globalThis, "fetch");

  download("/api/v1/files/1/content", "a.csv");
  chooseWorkspace("w 2");
  download("/api/v1/files/1/content", "a.csv");

  expect(followed).toEqual(["/api/v1/files/1/content a.csv", "/api/v1/files/1/content?workspace=w%202 a.csv"]);
  expect(fetched).not.toHaveBeenCalled();
});
