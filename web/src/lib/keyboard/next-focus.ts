/** Which of some elements in a row gets the focus by a key: the next, the one before, an end, or the next that begins with a letter. */
export function nextFocus(
  items: readonly HTMLElement[],
  key: string,
  forward = "ArrowDown",
  back = "ArrowUp",
): HTMLElement | null {
  const current = items.findIndex((item) => item === document.activeElement);
  const at = (index: number) => items[(index + items.length) % Math.max(items.length, 1)] ?? null;
  switch (key) {
    case forward:
      return at(current + 1);
    case back:
      return at(current < 0 ? -1 : current - 1);
    case "Home":
      return at(0);
    case "End":
      return at(-1);
  }
  if (key.length !== 1 || key === " ") return null;
  const following = [...items.slice(current + 1), ...items.slice(0, current + 1)];
  return following.find((item) => item.textContent.trim().toLowerCase().startsWith(key.toLowerCase())) ?? null;
}
