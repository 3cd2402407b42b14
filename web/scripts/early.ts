// A part of the build: the script that runs first learns which files the screen of each address needs, and what it reads.
// Without that a browser asks for them when the script of the start has run, after everything else has come.
import { createHash } from "node:crypto";
import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";

import type { Plugin, Rolldown } from "vite";

const FIRST = "before-paint.js";
const MARKDOWN = "components/markdown/markdown.tsx";

/** The modules below src/ that are loaded at an address; `*` is any one part of the address. */
const SCREENS: Readonly<Record<string, readonly string[]>> = {
  "/chat": ["routes/chat-page.tsx", MARKDOWN],
  "/chat/*": ["routes/chat-page.tsx", MARKDOWN],
  "/inbox": ["routes/inbox-page.tsx"],
  "/runs": ["routes/runs-page.tsx"],
  "/runs/*": ["routes/run-page.tsx", MARKDOWN],
  "/agents": ["routes/agents-page.tsx"],
  "/agents/new": ["routes/new-agent-page.tsx"],
  "/agents/*": ["routes/agent-page.tsx"],
  "/prompts": ["routes/prompts-page.tsx"],
  "/prompts/*": ["routes/prompt-page.tsx"],
  "/models": ["routes/models-page.tsx"],
  "/routes": ["routes/routing-page.tsx"],
  "/playground": ["routes/playground-page.tsx"],
  "/cache": ["routes/cache-page.tsx"],
  "/files": ["routes/files-page.tsx"],
  "/costs": ["routes/costs-page.tsx"],
  "/budgets": ["features/budgets/budgets-screen.tsx"],
  "/overview": ["features/overview/overview-screen.tsx"],
  "/admin/members": ["routes/admin-page.tsx", "features/admin/members-screen.tsx"],
  "/admin/keys": ["routes/admin-page.tsx", "features/keys/keys-screen.tsx"],
  "/admin/audit": ["routes/admin-page.tsx", "routes/admin-audit-page.tsx"],
  "/admin/jobs": ["routes/admin-page.tsx", "routes/admin-jobs-page.tsx"],
  "/admin/settings": ["routes/admin-page.tsx", "features/admin/settings-screen.tsx"],
  "/admin/status": ["routes/admin-page.tsx", "features/admin/status-screen.tsx"],
  "/admin/account": ["routes/admin-page.tsx", "features/admin/account-screen.tsx"],
  "/login": ["routes/login-page.tsx"],
  de: ["lib/i18n/de.ts"], // at every address, for those who read German
};

/** What the screen at an address reads from the server first, beside who is signed in; `*` is the second part of the address. */
const READS: Readonly<Record<string, readonly string[]>> = {
  "/chat": ["/api/v1/agents?limit=200&sort=name"],
  "/chat/*": [
    "/api/v1/chat/sessions/*/messages?limit=60",
    "/api/v1/chat/sessions/*",
    "/api/v1/agents?limit=200&sort=name",
  ],
  "/inbox": [
    "/api/v1/approvals?status=pending&limit=100&sort=id",
    "/api/v1/agents?limit=200&sort=name",
    "/api/v1/members?limit=200",
    "/api/v1/runs?status=waiting&limit=200&fields=id%2Cagent_id",
  ],
  "/runs/*": ["/api/v1/runs/*/stream", "/api/v1/runs/*"],
  "/agents/new": [],
  "/agents/*": ["/api/v1/agents/*", "/api/v1/tools", "/api/v1/models?limit=200"],
};

type Chunks = Readonly<Record<string, Rolldown.OutputChunk>>;

/** The files that a chunk needs, itself included. */
function needed(chunks: Chunks, file: string, seen = new Set<string>()): Set<string> {
  const chunk = chunks[file];
  if (chunk === undefined || seen.has(file)) return seen;
  seen.add(file);
  for (const next of chunk.imports) needed(chunks, next, seen);
  return seen;
}

/** The files of each address that index.html doesn't ask for. Throws where a screen has no address, or is no file of its own. */
function filesOf(bundle: Rolldown.OutputBundle): Record<string, string[]> {
  const chunks = Object.fromEntries(
    Object.values(bundle).flatMap((one) => (one.type === "chunk" ? [[one.fileName, one]] : [])),
  );
  const lazy = new Map<string, string>();
  const first = new Set<string>();
  for (const chunk of Object.values(chunks)) {
    if (chunk.isEntry) needed(chunks, chunk.fileName, first);
    else if (chunk.isDynamicEntry) lazy.set(chunk.facadeModuleId?.replace(/^.*\/src\//, "") ?? "", chunk.fileName);
  }
  const named = new Set(Object.values(SCREENS).flat());
  const lost = [...lazy.keys()].find((module) => /-(page|screen)\.tsx$/.test(module) && !named.has(module));
  if (lost !== undefined) throw new Error(`scripts/early.ts names no address at which ${lost} is loaded.`);
  const files = (module: string) => {
    const file = lazy.get(module);
    if (file === undefined) throw new Error(`scripts/early.ts names ${module}, which is loaded by nobody.`);
    return [...needed(chunks, file)].filter((one) => !first.has(one));
  };
  return Object.fromEntries(
    Object.entries(SCREENS).map(([address, modules]) => [address, [...new Set(modules.flatMap(files))]]),
  );
}

/** The plugin for Vite. */
export function early(): Plugin {
  return {
    name: "early",
    apply: "build",
    async writeBundle({ dir = "." }, bundle) {
      const page = join(dir, "index.html");
      const script = (await readFile(join(dir, FIRST), "utf8"))
        .replace("FILES = {}", `FILES = ${JSON.stringify(filesOf(bundle))}`)
        .replace("READS = {}", `READS = ${JSON.stringify(READS)}`);
      const hash = createHash("sha256").update(script).digest("base64url").slice(0, 8);
      const name = `assets/${FIRST.replace(".js", `-${hash}.js`)}`;
      await writeFile(join(dir, name), script);
      await rm(join(dir, FIRST));
      const text = (await readFile(page, "utf8")).replace(`/${FIRST}`, `/${name}`);
      // What is seen first, the stylesheet and the shell, doesn't wait for the scripts' hundred kilobytes.
      await writeFile(
        page,
        text.replaceAll(/<(?=link rel="modulepreload"|script type="module")\w+/g, '$& fetchpriority="low"'),
      );
    },
  };
}
