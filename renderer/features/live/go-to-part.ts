/** The text, or where one is in a list, or else the first thing that can be pressed. */
const INSIDE = ['[contenteditable="true"]', '[aria-current="true"]', 'button, a'] as const;

const focusIn = (part: HTMLElement | undefined): void => {
  const [inside] = INSIDE.flatMap((selector) => part?.querySelector<HTMLElement>(selector) ?? []);
  (inside ?? part)?.focus();
};

const partsOf = (screen: HTMLElement | null): HTMLElement[] => [
  ...(screen?.querySelectorAll<HTMLElement>('[data-region]') ?? []),
];

const nameOf = (part: HTMLElement): string => part.dataset['region'] ?? '';

/** Puts the focus into a part of the screen: where one is in it, or its first button. */
export const goInto = (screen: HTMLElement | null, name: string): void =>
  focusIn(partsOf(screen).find((part) => nameOf(part) === name));

/**
 * Goes round the parts of the screen, as F6 does in Windows and in browsers. `show` brings one into sight that is not;
 * without it, what is not in sight is passed over.
 */
export const goToPart = (screen: HTMLElement | null, by: 1 | -1, show?: (name: string) => void): void => {
  const parts = partsOf(screen).filter((part) => show !== undefined || part.offsetParent !== null);
  const current = parts.findIndex((part) => part.contains(document.activeElement));
  const next = parts.at((Math.max(current, by === 1 ? -1 : 0) + by) % parts.length);
  if (next && next.offsetParent === null) show?.(nameOf(next));
  focusIn(next);
};
