import type { Page } from 'playwright-core';

/** Counts in the page what is done by a mouse, a pen or a finger. Has to be called before the page is opened. */
export const countPointer = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    Reflect.set(window, 'pointerEvents', 0);
    for (const kind of ['pointerdown', 'mousedown', 'touchstart', 'wheel']) {
      const count = (event: Event): void => {
        if (event.isTrusted) Reflect.set(window, 'pointerEvents', Number(Reflect.get(window, 'pointerEvents')) + 1);
      };
      addEventListener(kind, count, { capture: true, passive: true });
    }
  });

/** What was counted so far. */
export const pointerEvents = (page: Page): Promise<unknown> =>
  page.evaluate(() => Reflect.get(window, 'pointerEvents'));
