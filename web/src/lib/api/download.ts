import { currentProject, currentWorkspace } from "@/lib/api/workspace";

/** Save what is at an address of the server as a file. The browser writes it to the disk as it comes, whatever its size. */
export function download(address: string, name: string, query: Readonly<Record<string, string | null>> = {}): void {
  const link = document.createElement("a");
  const asked = Object.entries({ workspace: currentWorkspace(), project: currentProject(), ...query })
    .filter((entry): entry is [string, string] => entry[1] !== null)
    .map(([part, value]) => `${part}=${encodeURIComponent(value)}`);
  link.href = asked.length === 0 ? address : `${address}?${asked.join("&")}`;
  link.download = name;
  link.click();
}
