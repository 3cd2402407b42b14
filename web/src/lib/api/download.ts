import { currentProject, currentWorkspace } from "@/lib/api/workspace";

/** Save what is at an address of the server as a file. The browser writes it to the disk as it comes, whatever its size. */
export function download(address: string, name: string): void {
  const link = document.createElement("a");
  const place = Object.entries({ workspace: currentWorkspace(), project: currentProject() })
    .filter((entry): entry is [string, string] => entry[1] !== null)
    .map(([part, id]) => `${part}=${encodeURIComponent(id)}`);
  link.href = place.length === 0 ? address : `${address}?${place.join("&")}`;
  link.download = name;
  link.click();
}
