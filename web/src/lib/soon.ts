/** As long as a screen waits for its data before it shows the shape of what will be there. */
const PATIENCE_MS = 150;

/**
 * Wait for what is being read, but not for long: a screen whose data is nearly here is drawn once, with it, and not first
 * without. Whether it comes is the business of those who show it.
 */
export async function soon(...reading: readonly Promise<unknown>[]): Promise<void> {
  const late = new Promise((resolve) => setTimeout(resolve, PATIENCE_MS));
  await Promise.race([late, Promise.allSettled(reading)]);
}
