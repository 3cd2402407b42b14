/** Where a file's content is; the server always sends it as something to save, never as a page. */
export function contentAddress(id: string): string {
  return `/api/v1/files/${encodeURIComponent(id)}/content`;
}
