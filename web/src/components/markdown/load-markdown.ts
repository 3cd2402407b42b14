import type { Markdown } from "@/components/markdown/markdown";

/** What reads Markdown, once it is here: then a text needs no moment in which it is plain, and nothing moves. */
export const here: { Markdown?: typeof Markdown } = {};

/** Load it. */
export async function loadMarkdown(): Promise<{ default: typeof Markdown }> {
  const { Markdown } = await import("@/components/markdown/markdown");
  here.Markdown = Markdown;
  return { default: Markdown };
}

/** For screens that will show texts: they wait for it with their own code. Whether it arrives is the business of the texts. */
export async function markdownIsHere(): Promise<void> {
  await loadMarkdown().catch(() => undefined);
}
