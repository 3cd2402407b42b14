/** An answer that was asked for before the script of the start was there. */
interface Early {
  answer: Promise<Response>;
  stop: AbortController;
}

declare global {
  interface Window {
    /** What before-paint.js asked for, by address. */
    early?: Map<string, Early>;
  }
}

/** The answer to a reading that is already under way; undefined when it isn't. Each is given once. */
export function takeEarly(address: string, signal: AbortSignal): Promise<Response> | undefined {
  const early = window.early?.get(address);
  if (early === undefined) return undefined;
  window.early?.delete(address);
  signal.addEventListener("abort", () => early.stop.abort(), { once: true });
  return early.answer;
}

/** Give up what nobody took: whoever asks from now on wants to know how it is then. */
export function forgetEarly(): void {
  window.early?.forEach(({ stop }) => stop.abort());
  window.early?.clear();
}
