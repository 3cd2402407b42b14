// A part of the build: beside each text that a browser loads lies the same in Brotli, so that the server need not compress it again.
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants } from "node:zlib";

import type { Plugin } from "vite";

const compress = promisify(brotliCompress);
const TEXT = /\.(js|css|svg)$/;
const LEAST = 500; // bytes

async function packed(file: string): Promise<void> {
  const content = await readFile(file);
  if (content.length < LEAST) return;
  const params = { [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT };
  await writeFile(`${file}.br`, await compress(content, { params })); // at the best quality: its default
}

/** The plugin for Vite. */
export function compressed(): Plugin {
  return {
    name: "compressed",
    apply: "build",
    writeBundle: {
      order: "post",
      sequential: true, // after every other plugin has written
      async handler({ dir = "." }) {
        const files = await readdir(dir, { recursive: true });
        await Promise.all(files.filter((name) => TEXT.test(name)).map((name) => packed(join(dir, name))));
      },
    },
  };
}
