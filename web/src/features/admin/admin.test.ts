import { describe, expect, it } from "vitest";

import { readAuditSearch } from "@/features/admin/audit-search";
import { deviceName } from "@/features/admin/device";
import { parseHosts } from "@/features/admin/host-list";

describe("readAuditSearch", () => {
  it("keeps what can be searched for", () => {
    const search = { actor: "01a1fcfc-9ce3-7000-a7bc-fcc4ddf5b6cc", action: "key.", from: "2026-11-20" };

    expect(readAuditSearch(search)).toMatchObject(search);
  });

  it("leaves out ids and days that are none", () => {
    const search = readAuditSearch({ actor: "somebody", from: "2026-13-40", to: "yesterday" });

    expect(Object.values(search).filter((value) => value !== undefined)).toEqual([]);
  });
});

describe("parseHosts", () => {
  it("takes lines and commas, and none twice", () => {
    expect(parseHosts("API.example.com\n *.example.org, api.example.com\n\n")).toEqual([
      "api.example.com",
      "*.example.org",
    ]);
  });
});

describe("deviceName", () => {
  it.each([
    ["Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) Chrome/142.0 Safari/537.36 Edg/142.0", "Edge · macOS"],
    ["Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) Version/19.0 Safari/604.1", "Safari · iOS"],
    ["curl/8.9", "curl/8.9"],
  ])("says what %s is", (agent, name) => {
    expect(deviceName(agent)).toBe(name);
  });
});
