import { fileURLToPath } from "node:url";

import tailwindcss from "@tailwindcss/vite";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

import { compressed } from "./scripts/compressed.ts";
import { early } from "./scripts/early.ts";

const SERVER = "http://127.0.0.1:8700";
const SERVED_THERE = ["/api", "/v1", "/health", "/docs", "/problems", "/openapi.json"];

/** A file of its own, however small: what the page asks for, and what the list of the built files begins with. */
const isEntry = (id: string) => /\/(index\.html|main\.tsx)$/.test(id);

/** What only long lists need, and what only tables do: a chat and an inbox have neither. */
const VIRTUAL = /@tanstack\/(react-virtual|virtual-core)\/|components\/virtual-list\//;
const TABLE = /components\/data-table\//;

export default defineConfig({
  plugins: [react(), tailwindcss(), early(), compressed()],
  resolve: { alias: { "@": fileURLToPath(new URL("./src", import.meta.url)) } },
  build: {
    outDir: "../src/eyrie/web",
    emptyOutDir: true,
    manifest: true,
    // The server's content security policy allows neither inline scripts nor data: fonts.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: "es2023",
    rolldownOptions: {
      output: {
        chunkFileNames: ({ name }) => `assets/${name.split("~")[0]}-[hash].js`,
        // Left to itself the build makes a file of each module that two screens share: a screen waited for a hundred of them.
        codeSplitting: {
          groups: [
            // Two files of about the same size come sooner than one.
            {
              name: "react",
              tags: ["$initial"],
              test: /node_modules\/(react|react-dom|scheduler)\//,
              priority: 9,
            },
            { name: "libraries", tags: ["$initial"], test: /node_modules/, priority: 8 },
            { name: "start", tags: ["$initial"], test: (id) => !isEntry(id), priority: 7 },
            { name: "administration", test: /i18n\/en\/admin/, priority: 6 },
            { name: "virtual", test: VIRTUAL, priority: 5 },
            // Few files, with little in them that a screen doesn't need: each takes a kilobyte of headers, and a turn on the network.
            { name: "common", minShareCount: 3, test: (id) => !TABLE.test(id), priority: 4 },
            { name: "table", test: TABLE, priority: 3 },
            { name: "parts", minShareCount: 2, entriesAware: true, entriesAwareMergeThreshold: 3000, priority: 2 },
          ],
        },
      },
    },
  },
  server: {
    host: "127.0.0.1",
    port: 5173,
    proxy: Object.fromEntries(SERVED_THERE.map((path) => [path, { target: SERVER }])),
  },
  test: {
    environment: "happy-dom",
    include: ["src/**/*.test.{ts,tsx}", "lint/**/*.test.js"],
    setupFiles: ["src/test-setup.ts"],
    restoreMocks: true,
  },
});
