import { type ChangeEvent, type SyntheticEvent, useEffect, useRef, useState } from "react";

import { enterDialog } from "@/lib/open-dialogs";

type Field = HTMLInputElement | HTMLTextAreaElement;

/** What gets the focus: the first field, else the first (harmless) answer or action, else the button that closes. */
const FIRST = [
  "[data-content] :is(input, textarea, select)",
  "footer button",
  "[data-content] button",
  "header button",
];

/** So much was written that even a button which is meant to discard it asks first. */
const MUCH = 80; // characters
const MANY_FIELDS = 4;

/** Shows and hides the browser's dialog, and asks before what was written in a form of it is lost. */
export function useDialog(isOpen: boolean, onClose: () => void) {
  const ref = useRef<HTMLDialogElement>(null);
  const [state, setState] = useState<"untouched" | "touched" | "asking">("untouched");
  const fields = useRef(new Set<Field>());
  if (!isOpen && state !== "untouched") setState("untouched");
  // The browser shows and hides a modal dialog by calls only.
  useEffect(() => {
    const element = ref.current;
    if (element === null) return;
    if (isOpen && !element.open) {
      element.showModal();
      FIRST.map((wanted) => element.querySelector<HTMLElement>(wanted))
        .find((found) => found !== null)
        ?.focus();
    } else if (!isOpen && element.open) element.close();
    if (!isOpen) fields.current.clear();
  }, [isOpen]);
  // Toasts stand in the dialog that is above all else.
  useEffect(() => (ref.current !== null && isOpen ? enterDialog(ref.current) : undefined), [isOpen]);
  const leave = () => {
    if (state === "untouched") onClose();
    else setState("asking");
  };
  const isMuch = () => {
    const written = [...fields.current].filter((field) => field.isConnected);
    return written.length >= MANY_FIELDS || written.reduce((sum, { value }) => sum + value.length, 0) >= MUCH;
  };
  return {
    ref,
    isTouched: isOpen && state !== "untouched",
    isAsking: state === "asking",
    /** Escape, a click beside it, the button that closes, the browser's Back: these happen unmeant. */
    leave,
    cancel: () => {
      if (isMuch()) leave();
      else onClose();
    },
    stay: () => setState("touched"),
    /** Something was written: it counts when it belongs to a form, and not to a search. */
    onChange: ({ target }: ChangeEvent<HTMLElement>) => {
      if (target.closest("form") === null) return;
      if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) fields.current.add(target);
      if (state === "untouched") setState("touched");
    },
    /** Escape; a file chooser in the dialog that is cancelled is none of its business. */
    onCancel: (event: SyntheticEvent) => {
      if (event.target !== event.currentTarget || state === "untouched") return;
      event.preventDefault();
      leave();
    },
    /** The browser closed it. */
    onClosed: ({ target, currentTarget }: SyntheticEvent) => {
      if (target === currentTarget) onClose();
    },
  };
}
