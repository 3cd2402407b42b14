import { CopyText } from "@/components/ui/copy-text";
import { useT } from "@/lib/i18n/context";

/** The id of an object: short to look at, whole to copy. */
export function CopyId({ id }: { id: string }) {
  const t = useT();
  return (
    <span className="inline-flex items-center gap-0.5 text-muted">
      <code className="text-xs" title={id}>
        {id.length > 12 ? `…${id.slice(-8)}` : id}
      </code>
      <CopyText text={id} label={t("copy.id", { id })} />
    </span>
  );
}
