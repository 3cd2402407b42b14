import { readStored, writeStored } from "@/lib/stored";

const WORKSPACE = "eyrie.workspace";
const PROJECT = "eyrie.project";

/** The id of the workspace that was chosen in this browser; null for the server's choice. */
export function currentWorkspace(): string | null {
  return readStored(WORKSPACE);
}

/** Work in another workspace from now on. Whatever was read before belongs to the old one: load the page anew. */
export function chooseWorkspace(id: string | null): void {
  writeStored(WORKSPACE, id);
  writeStored(PROJECT, null);
}

/** The id of the project that was chosen in this browser; null for the workspace's default one. */
export function currentProject(): string | null {
  return readStored(PROJECT);
}

/** Work in another project of the workspace from now on. Whatever was read before belongs to the old one: load the page anew. */
export function chooseProject(id: string | null): void {
  writeStored(PROJECT, id);
}

/** The headers that say where we work. */
export function whereabouts(): Record<string, string> {
  const workspace = currentWorkspace();
  const project = currentProject();
  return {
    ...(workspace !== null && { "X-Eyrie-Workspace": workspace }),
    ...(project !== null && { "X-Eyrie-Project": project }),
  };
}
