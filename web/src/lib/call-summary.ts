const LONGEST = 160;

function said(value: unknown): string {
  const text = typeof value === "string" ? value : (JSON.stringify(value) ?? "");
  return text.replaceAll(/\s+/g, " ").trim();
}

/** The arguments of a call in one line: the bare value of a single one, names and values of several. */
export function callSummary(given: Readonly<Record<string, unknown>> | undefined): string {
  const entries = Object.entries(given ?? {}).filter(
    ([, value]) => value !== null && value !== undefined && value !== "",
  );
  const [first] = entries;
  const text =
    entries.length === 1 && first !== undefined
      ? said(first[1])
      : entries.map(([name, value]) => `${name.replaceAll("_", " ")}: ${said(value)}`).join(" · ");
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
}

/** What a tool, or one of its parameters, is called for people: `http_request` → "HTTP request". */
export function spokenName(name: string): string {
  const words = name
    .replaceAll(/[_.-]+/g, " ")
    .replaceAll(/\b(?:http|url|api|csv|json|sql)\b/g, (word) => word.toUpperCase())
    .trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
