const MOST_PAGES = 50;

interface Page<Row> {
  items: Row[];
  next_cursor: string | null;
}

/** Every row of a list that is short by nature, page by page. Throws when it turns out not to be short. */
export async function allPages<Row>(read: (after: string | null) => Promise<Page<Row>>): Promise<Row[]> {
  const rows: Row[] = [];
  let cursor: string | null = null;
  for (let count = 0; count < MOST_PAGES; count++) {
    const page: Page<Row> = await read(cursor);
    rows.push(...page.items);
    if (page.next_cursor === null) return rows;
    cursor = page.next_cursor;
  }
  throw new Error(`The list has more than ${MOST_PAGES} pages.`);
}
