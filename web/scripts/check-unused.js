// Finds files that nothing leads to, and messages that nothing says.
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const SOURCE = join(ROOT, "src");
const files = ["src", "gallery"].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(tsx?|css)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name)),
);
const known = new Set(files);
const text = new Map(files.map((file) => [file, readFileSync(file, "utf8")]));

function target(from, specifier) {
  const base = specifier.startsWith("@/") ? join(SOURCE, specifier.slice(2)) : resolve(dirname(from), specifier);
  return ["", ".ts", ".tsx"].map((ending) => base + ending).find((path) => known.has(path));
}

const isEntry = (file) =>
  /\.test\.tsx?$/.test(file) || /(src\/main\.tsx|src\/test-setup\.ts|gallery\/main\.tsx)$/.test(file);
const reached = new Set();
const waiting = files.filter(isEntry);
while (waiting.length > 0) {
  const file = waiting.pop();
  if (reached.has(file)) continue;
  reached.add(file);
  for (const match of text.get(file).matchAll(/(?:from|import|@import)\s*\(?\s*["']((?:@\/|\.)[^"']+)["']/g)) {
    const next = target(file, match[1]);
    if (next !== undefined) waiting.push(next);
  }
}

const complaints = files
  .filter((file) => !reached.has(file))
  .map((file) => `${relative(ROOT, file)}: nothing imports it`);

const catalogue = (file) => file.includes("/lib/i18n/en/");
const code = files
  .filter((file) => !file.includes("/lib/i18n/"))
  .map((file) => text.get(file))
  .join("\n");
const templates = [...code.matchAll(/`([a-z][\w.-]*\.)\$\{/g)].map((match) => match[1]);
for (const file of files.filter(catalogue)) {
  for (const [, key] of text.get(file).matchAll(/^ {2}"?([\w.-]+)"?:/gm)) {
    if (!code.includes(`"${key}"`) && !templates.some((start) => key.startsWith(start))) {
      complaints.push(`${relative(ROOT, file)}: nothing says ${key}`);
    }
  }
}
for (const complaint of complaints) console.error(complaint);
process.exit(complaints.length ? 1 : 0);
