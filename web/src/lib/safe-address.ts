const SAFE = new Set(["http:", "https:", "mailto:"]);

/** An address that a link may lead to, or null: scripts and data never do. */
export function safeAddress(address: string): string | null {
  const text = address.trim();
  if (text.startsWith("#") || (text.startsWith("/") && !/^\/[/\\]/.test(text))) return text;
  if (!URL.canParse(text)) return null;
  return SAFE.has(new URL(text).protocol) ? text : null;
}
