// Everything that can be judged without a browser; prints one line for each check, and the complaints of those that fail.
import { spawn } from "node:child_process";

const CHECKS = {
  generated: ["node", "scripts/generate.js", "--check"],
  types: ["tsc", "--project", "."],
  lint: ["eslint", "--max-warnings", "0", "."],
  format: ["prettier", "--check", "--log-level", "warn", "."],
  unused: ["node", "scripts/check-unused.js"],
  build: ["vite", "build", "--logLevel", "error", "--outDir", "build/check"],
  budget: ["node", "scripts/check-bundle.js", "build/check"],
};

function run([command, ...given]) {
  return new Promise((resolve) => {
    const child = spawn(command, given, { env: { ...process.env, PATH: `node_modules/.bin:${process.env.PATH}` } });
    let output = "";
    child.stdout.on("data", (data) => (output += data));
    child.stderr.on("data", (data) => (output += data));
    child.on("error", (error) => resolve({ code: 1, output: String(error) }));
    child.on("close", (code) => resolve({ code, output }));
  });
}

let failed = 0;
for (const [name, command] of Object.entries(CHECKS)) {
  const { code, output } = await run(command);
  console.log(`${code === 0 ? "ok  " : "FAIL"} ${name}`);
  if (code === 0) continue;
  failed += 1;
  console.log(output.trimEnd());
}
process.exit(failed ? 1 : 0);
