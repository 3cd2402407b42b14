import { useBlocker, useRouter } from "@tanstack/react-router";

interface Props {
  /** Somebody wanted to go back, and was held. */
  onBlocked: () => void;
}

/** The browser's Back and Forward do not leave what was written in a dialog. */
export function BackGuard(props: Props) {
  // The gallery of the design system shows dialogs without addresses.
  const router: unknown = useRouter({ warn: false });
  return router === undefined || router === null ? null : <Blocker {...props} />;
}

function Blocker({ onBlocked }: Props) {
  useBlocker({
    shouldBlockFn: ({ action }) => {
      const isByBrowser = action === "BACK" || action === "FORWARD" || action === "GO";
      if (isByBrowser) onBlocked();
      return isByBrowser;
    },
    enableBeforeUnload: false,
  });
  return null;
}
