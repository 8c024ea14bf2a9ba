/** Goes round the parts of the screen, as F6 does in Windows and in browsers. */
export const goToPart = (screen: HTMLElement | null, by: 1 | -1): void => {
  const found = screen?.querySelectorAll<HTMLElement>('[data-region]') ?? [];
  const parts = [...found].filter((part) => part.offsetParent !== null);
  const current = parts.findIndex((part) => part.contains(document.activeElement));
  const next = parts.at((Math.max(current, by === 1 ? -1 : 0) + by) % parts.length);
  const inside = next?.querySelector<HTMLElement>('[contenteditable="true"], [aria-current="true"], button, a');
  (inside ?? next)?.focus();
};
