/** Wait until the browser has done what is more urgent: drawing, and answering to a hand. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
