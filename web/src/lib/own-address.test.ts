import { expect, it } from "vitest";

import { ownAddress } from "@/lib/own-address";

it.each([
  ["/runs?status=failed#end", "/runs?status=failed#end"],
  [undefined, "/"],
  ["https://elsewhere.example/a", "/"],
  ["//elsewhere.example/a", "/"],
  ["/\\elsewhere.example", "/"],
  ["javascript:alert(1)", "/"],
])("ownAddress(%s) is %s", (wanted, address) => expect(ownAddress(wanted)).toBe(address));
