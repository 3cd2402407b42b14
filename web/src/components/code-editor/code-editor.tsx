import { useEffect, useEffectEvent, useRef } from "react";

import { createEditor, type EditorLanguage } from "@/components/code-editor/create-editor";

interface Props {
  label: string;
  language: EditorLanguage;
  /** What the editor begins with; give it another `key` to begin anew. */
  initial: string;
  onChange: (text: string) => void;
  /** What is wrong, for the marks at the side. */
  check?: (text: string) => readonly { line: number; message: string }[];
}

/** A text with a syntax. Load it lazily: it is large. */
export function CodeEditor({ label, language, initial, onChange, check }: Props) {
  const host = useRef<HTMLDivElement>(null);
  const changed = useEffectEvent(onChange);
  const checked = useEffectEvent((text: string) => check?.(text) ?? []);
  const begin = useEffectEvent(() => initial);
  // CodeMirror lives outside of React, in a shadow root: its styles then need no inline style element.
  useEffect(() => {
    if (host.current === null) return;
    const root = host.current.shadowRoot ?? host.current.attachShadow({ mode: "open" });
    const editor = createEditor({
      root,
      label,
      language,
      text: begin(),
      onChange: (text) => changed(text),
      check: (text) => checked(text),
    });
    return () => editor.destroy();
  }, [label, language]);
  return (
    <div ref={host} dir="ltr" className="min-h-40 overflow-hidden rounded-md border border-line-strong/60 bg-raised" />
  );
}
