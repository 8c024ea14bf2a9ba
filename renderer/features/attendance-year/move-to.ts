const ROWS = '[data-attendee]';

/** Puts the focus on the row so many further down, from no row at all on the first. */
export const moveTo = (page: HTMLElement | null, by: number): void => {
  const rows = [...(page?.querySelectorAll<HTMLElement>(ROWS) ?? [])];
  const here = document.activeElement;
  const at = here instanceof HTMLElement ? rows.indexOf(here) : -1;
  rows[at === -1 ? 0 : Math.max(0, Math.min(at + by, rows.length - 1))]?.focus();
};
