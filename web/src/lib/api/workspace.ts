import { readStored, writeStored } from "@/lib/stored";

const KEY = "eyrie.workspace";

/** The id of the workspace that was chosen in this browser; null for the server's choice. */
export function currentWorkspace(): string | null {
  return readStored(KEY);
}

/** Work in another workspace from now on. Whatever was read before belongs to the old one: load the page anew. */
export function chooseWorkspace(id: string | null): void {
  writeStored(KEY, id);
}
