import { currentWorkspace } from "@/lib/api/workspace";

/** Save what is at an address of the server as a file. The browser writes it to the disk as it comes, whatever its size. */
export function download(address: string, name: string): void {
  const workspace = currentWorkspace();
  const link = document.createElement("a");
  link.href = workspace === null ? address : `${address}?workspace=${encodeURIComponent(workspace)}`;
  link.download = name;
  link.click();
}
