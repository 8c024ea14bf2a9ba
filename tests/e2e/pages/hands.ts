import type { Locator, Page } from 'playwright-core';

/** As far as the Tab key is pressed before a way is given up. */
const MOST_STEPS = 250;

/** A pair of hands at the keyboard: there is no mouse in them. */
export const handsOn = (page: Page) => {
  const press = async (keys: string, times = 1): Promise<void> => {
    for (let time = 0; time < times; time += 1) await page.keyboard.press(keys);
  };
  const type = (words: string): Promise<void> => page.keyboard.type(words);
  /** Goes to something by Tab (or Shift+Tab) alone. */
  const goTo = async (target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> => {
    let node = await target.elementHandle();
    for (let step = 0; step < MOST_STEPS && node; step += 1) {
      const { isHere, hasFocus } = await node.evaluate((here) => ({
        isHere: here.isConnected,
        hasFocus: here === document.activeElement,
      }));
      if (hasFocus) return;
      if (isHere) await press(key);
      else node = await target.elementHandle();
    }
    throw new Error(`${key} does not lead to ${target}`);
  };
  /** Writes in place of what stands in a field, and leaves it by Tab. */
  const fill = async (field: Locator, words: string): Promise<void> => {
    await goTo(field);
    await press('Control+a');
    if (words === '') await press('Delete');
    else await type(words);
    await press('Tab');
  };
  /** Chooses in a list by the first letters of what it says. */
  const choose = async (list: Locator, words: string): Promise<void> => {
    await goTo(list);
    await type(words);
    await press('Tab');
  };
  /** Goes to a button or a link and presses it. */
  const use = async (target: Locator, key: 'Enter' | 'Space' = 'Enter'): Promise<void> => {
    await goTo(target);
    await press(key);
  };
  /** Sets a tick where there is none, or takes it away. */
  const tick = async (box: Locator, isTicked: boolean): Promise<void> => {
    if ((await box.isChecked()) !== isTicked) await use(box, 'Space');
  };
  return { page, press, type, goTo, fill, choose, use, tick };
};

export type Hands = ReturnType<typeof handsOn>;
