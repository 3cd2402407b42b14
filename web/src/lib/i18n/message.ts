import { pluralRules } from "@/lib/format/intl";

/** What a message's placeholders stand for. */
export type MessageValues = Record<string, string | number>;

/**
 * A message with its placeholders filled in. The syntax is the part of ICU that we need:
 * `{name}`, and `{count, plural, =0 {none} one {# file} other {# files}}`.
 */
export function formatMessage(message: string, values: MessageValues, locale: string): string {
  let text = "";
  let at = 0;
  while (at < message.length) {
    const open = message.indexOf("{", at);
    if (open < 0) return text + message.slice(at);
    const close = closingBrace(message, open);
    text += message.slice(at, open) + placeholder(message.slice(open + 1, close), values, locale);
    at = close + 1;
  }
  return text;
}

/** The names of a message's placeholders. */
export function placeholders(message: string): string[] {
  const names: string[] = [];
  for (let open = message.indexOf("{"); open >= 0; open = message.indexOf("{", open)) {
    const close = closingBrace(message, open);
    names.push(
      message
        .slice(open + 1, close)
        .split(",", 1)[0]
        ?.trim() ?? "",
    );
    open = close;
  }
  return names.sort();
}

function closingBrace(message: string, open: number): number {
  let depth = 0;
  for (let at = open; at < message.length; at++) {
    if (message[at] === "{") depth++;
    else if (message[at] === "}" && --depth === 0) return at;
  }
  throw new Error(`A brace is not closed in the message ${JSON.stringify(message)}.`);
}

function placeholder(body: string, values: MessageValues, locale: string): string {
  const [name = "", kind, ...choices] = body.split(",");
  const value = values[name.trim()];
  if (value === undefined) throw new Error(`There is no value for {${name.trim()}}.`);
  if (kind?.trim() !== "plural") return typeof value === "number" ? value.toLocaleString(locale) : value;
  return plural(choices.join(","), Number(value), locale);
}

function plural(choices: string, count: number, locale: string): string {
  const options = new Map<string, string>();
  for (const match of choices.matchAll(/(=\d+|\w+)\s*\{([^{}]*)\}/g)) options.set(match[1] ?? "", match[2] ?? "");
  const chosen = options.get(`=${count}`) ?? options.get(pluralRules(locale, {}).select(count)) ?? options.get("other");
  if (chosen === undefined) throw new Error(`A plural has no "other": ${choices}`);
  return chosen.replaceAll("#", count.toLocaleString(locale));
}
