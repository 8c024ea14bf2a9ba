import type { Locator, Page } from 'playwright-core';

/** The live screen, by what a secretary sees and does on it. */
export const livePage = (page: Page) => {
  const text = page.getByRole('textbox', { name: /^Minutes of item/ });
  return {
    page,
    text,
    agenda: page.getByRole('navigation', { name: 'Agenda' }),
    side: page.getByRole('complementary', { name: 'People and actions' }),
    status: page.getByRole('region', { name: 'Status' }),
    card: (reference: string): Locator => page.getByRole('group', { name: `Action ${reference}` }),
    open: async (url: string, meetingId: string): Promise<void> => {
      await page.goto(url);
      await page.goto(`${new URL(url).origin}/#/meetings/${meetingId}/live`);
      await text.waitFor();
    },
    goToItem: async (title: string): Promise<void> => {
      await page.getByRole('button', { name: title }).click();
    },
    /** A new line at the end of the item that is open. */
    newLine: async (): Promise<void> => {
      await text.focus();
      await page.keyboard.press('Control+End');
      await page.keyboard.press('Enter');
    },
    type: (words: string, delay = 5): Promise<void> => page.keyboard.type(words, { delay }),
    press: (keys: string): Promise<void> => page.keyboard.press(keys),
    saved: (): Promise<void> => page.locator('[data-save="saved"]').filter({ hasText: 'Saved ' }).waitFor(),
  };
};

export type LivePage = ReturnType<typeof livePage>;
