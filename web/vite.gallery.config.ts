import { fileURLToPath } from "node:url";

import tailwindcss from "@tailwindcss/vite";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

/** Builds the page of all design-system parts, for looking at them and for accessibility tests; never shipped. */
export default defineConfig({
  plugins: [react(), tailwindcss()],
  root: fileURLToPath(new URL("./gallery", import.meta.url)),
  publicDir: fileURLToPath(new URL("./public", import.meta.url)),
  resolve: { alias: { "@": fileURLToPath(new URL("./src", import.meta.url)) } },
  build: {
    outDir: fileURLToPath(new URL("./build/gallery", import.meta.url)),
    emptyOutDir: true,
    assetsInlineLimit: 0,
  },
});
