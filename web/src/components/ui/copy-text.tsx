import { Check, Copy } from "lucide-react";
import { useEffect, useState } from "react";

import { IconButton } from "@/components/ui/icon-button";
import { useT } from "@/lib/i18n/context";

const SHOWN_MS = 1_500;

/** A small button that copies a text. */
export function CopyText({ text, label }: { text: string; label: string }) {
  const t = useT();
  const [isCopied, setCopied] = useState(false);
  // A timer: the tick goes away by itself.
  useEffect(() => {
    if (!isCopied) return;
    const timer = setTimeout(() => setCopied(false), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [isCopied]);
  const copy = () => {
    navigator.clipboard.writeText(text).then(
      () => setCopied(true),
      () => setCopied(false), // the browser forbids it here; the text can still be selected
    );
  };
  return (
    <IconButton
      icon={isCopied ? Check : Copy}
      label={isCopied ? t("action.copied") : label}
      onClick={copy}
      className="size-6"
    />
  );
}
