/** Wait; less when the network comes back or the page is looked at again, and not at all once `signal` is aborted. */
export function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const listening = new AbortController();
    const done = () => {
      clearTimeout(timer);
      listening.abort();
      resolve();
    };
    const timer = setTimeout(done, milliseconds);
    const options = { signal: listening.signal };
    const seen = () => document.visibilityState === "visible" && done();
    signal.addEventListener("abort", done, options);
    window.addEventListener("online", done, options);
    document.addEventListener("visibilitychange", seen, options);
    if (signal.aborted) done();
  });
}
