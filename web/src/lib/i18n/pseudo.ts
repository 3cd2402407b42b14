const ACCENTED = new Map(
  [..."aeioucnyAEIOUCNY"].map((letter, index) => [letter, [..."àéîöüçñýÀÉÎÖÜÇÑÝ"][index] ?? letter]),
);

/** The message in brackets, accented and a third longer; placeholders stay. */
export function pseudo(message: string): string {
  let depth = 0;
  let text = "";
  for (const letter of message) {
    if (letter === "{") depth++;
    text += depth === 0 ? (ACCENTED.get(letter) ?? letter) : letter;
    if (letter === "}") depth--;
  }
  return `[${text}${"·".repeat(Math.ceil(message.length / 3))}]`;
}
