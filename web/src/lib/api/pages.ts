interface Part<Row> {
  items: readonly Row[];
  next_cursor: string | null;
}

/** Every page of a list, one after the other, as they are asked for. */
export async function* pages<Row>(read: (after: string | null) => Promise<Part<Row>>): AsyncIterable<readonly Row[]> {
  let after: string | null = null;
  do {
    const part: Part<Row> = await read(after);
    yield part.items;
    after = part.next_cursor;
  } while (after !== null);
}
