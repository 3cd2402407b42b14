import { ApiError } from "@/lib/api/api-error";
import { currentWorkspace } from "@/lib/api/workspace";

const KEPT_MS = 60_000;

/** Save what is at an address of the server as a file. Not by a plain link: that could not name the workspace. */
export async function saveFrom(address: string, name: string): Promise<void> {
  const headers = new Headers();
  const workspace = currentWorkspace();
  if (workspace !== null) headers.set("X-Eyrie-Workspace", workspace);
  const response = await fetch(address, { headers }).catch(() => {
    throw ApiError.unreachable();
  });
  if (!response.ok) throw await ApiError.of(response);
  const url = URL.createObjectURL(await response.blob());
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), KEPT_MS);
}
