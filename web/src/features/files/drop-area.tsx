import { Upload } from "lucide-react";
import { type DragEvent, type ReactNode, useState } from "react";

import { useT } from "@/lib/i18n/context";
import { filesText } from "@/lib/i18n/en/files";

interface Props {
  /** Null: files can't be dropped here. */
  onDrop: ((files: readonly File[]) => void) | null;
  children: ReactNode;
}

/** A part of the page that takes files which are dragged onto it. */
export function DropArea({ onDrop, children }: Props) {
  const t = useT(filesText);
  const [isOver, setOver] = useState(false);
  const over = (event: DragEvent) => {
    if (onDrop === null || !event.dataTransfer.types.includes("Files")) return;
    event.preventDefault();
    setOver(true);
  };
  const leave = (event: DragEvent) => {
    if (event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget)) return;
    setOver(false);
  };
  const drop = (event: DragEvent) => {
    if (onDrop === null) return;
    event.preventDefault();
    setOver(false);
    onDrop([...event.dataTransfer.files]);
  };
  return (
    <div className="relative flex min-h-0 flex-1 flex-col" onDragOver={over} onDragLeave={leave} onDrop={drop}>
      {children}
      {isOver && (
        <div className="pointer-events-none absolute inset-3 z-20 flex items-center justify-center gap-3 rounded-lg border-2 border-dashed border-accent bg-surface/90 text-lg font-medium text-accent">
          <Upload className="size-5" aria-hidden />
          {t("files.drop")}
        </div>
      )}
    </div>
  );
}
