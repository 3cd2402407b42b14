/** What reads Markdown: screens on which it will be needed ask for it before the first text is there. */
export const loadMarkdown = async () => ({ default: (await import("@/components/markdown/markdown")).Markdown });
