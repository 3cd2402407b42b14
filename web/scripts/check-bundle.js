// The script that a first visit loads stays small: the entry, what it imports at once, and the largest screen on top.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";

const BUDGET_KB = 200;
const build = process.argv[2] ?? fileURLToPath(new URL("../../src/eyrie/web", import.meta.url));
const manifest = JSON.parse(readFileSync(join(build, ".vite/manifest.json"), "utf8"));
const size = (name) => gzipSync(readFileSync(join(build, manifest[name].file))).length;

function loaded(name, seen = new Set()) {
  if (!seen.has(name)) {
    seen.add(name);
    for (const next of manifest[name].imports ?? []) loaded(next, seen);
  }
  return seen;
}

const kilobytes = (names) => [...names].reduce((sum, name) => sum + size(name), 0) / 1000;
const entry = Object.keys(manifest).find((name) => manifest[name].isEntry);
const screens = Object.keys(manifest).filter((name) => /(-screen|-page)\.tsx$/.test(name));
const visits = screens.map((name) => [name, kilobytes(loaded(name, loaded(entry)))]).sort((a, b) => b[1] - a[1]);
const [largest, most] = visits[0] ?? [entry, kilobytes(loaded(entry))];

console.log(`First load: ${most.toFixed(0)} kB gzip of script (${largest}); budget ${BUDGET_KB} kB.`);
process.exit(most <= BUDGET_KB ? 0 : 1);
