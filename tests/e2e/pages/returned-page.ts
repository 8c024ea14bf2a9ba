import type { Locator, Page } from 'playwright-core';

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** What came back, by what a secretary sees and does on it. */
export const returnedPage = (page: Page) => {
  const changes = page.getByRole('list', { name: 'Changes' }).getByRole('listitem');
  return {
    changes,
    comments: page.getByRole('list', { name: 'Comments' }).getByRole('listitem') as Locator,
    /** Reads a Word file back on the screen Record. */
    receive: async (sender: string, name: string, bytes: Uint8Array): Promise<void> => {
      const field = page.getByRole('textbox', { name: 'From whom' });
      await field.fill(sender);
      const chooser = page.waitForEvent('filechooser');
      await field.press('Enter');
      await (await chooser).setFiles({ name, mimeType: WORD, buffer: Buffer.from(bytes) });
    },
    open: async (name: string): Promise<void> => {
      await page.getByRole('link', { name }).press('Enter');
      await changes.first().waitFor();
    },
    /** Waits until a change is said to be in a state. */
    state: (at: number, words: string): Promise<void> => changes.nth(at).getByText(words, { exact: true }).waitFor(),
  };
};
