import { contentAddress } from "@/features/files/api/content-address";
import { download } from "@/lib/api/download";
import type { FileOut } from "@/lib/api/schema";

/** Saves a file on this device. */
export function saveFile({ id, name }: FileOut): void {
  download(contentAddress(id), name);
}
