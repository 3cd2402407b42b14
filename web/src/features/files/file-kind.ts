import type { FileOut } from "@/lib/api/schema";

export type FileKind = "table" | "text" | "other";

const TEXTS = /^(text\/|application\/(json|xml|yaml|x-yaml|x-ndjson|javascript|toml|sql)|.*\+(json|xml|yaml)$)/;

/** How a file can be looked at: as rows, as text, or only by saving it. */
export function fileKind({ media_type, name }: Pick<FileOut, "media_type" | "name">): FileKind {
  if (/^text\/(csv|tab-separated-values)/.test(media_type) || /\.(csv|tsv)$/i.test(name)) return "table";
  return TEXTS.test(media_type) || /\.(md|log|ya?ml|toml|ini|jsonl)$/i.test(name) ? "text" : "other";
}
