import { fileURLToPath } from "node:url";

import tailwindcss from "@tailwindcss/vite";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

const SERVER = "http://127.0.0.1:8700";
const SERVED_THERE = ["/api", "/v1", "/health", "/docs", "/problems", "/openapi.json"];

export default defineConfig({
  plugins: [react(), tailwindcss()],
  resolve: { alias: { "@": fileURLToPath(new URL("./src", import.meta.url)) } },
  build: {
    outDir: "../src/eyrie/web",
    emptyOutDir: true,
    manifest: true,
    // The server's content security policy allows neither inline scripts nor data: fonts.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: "es2023",
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
