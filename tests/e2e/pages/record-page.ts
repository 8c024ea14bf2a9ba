import type { Locator, Page } from 'playwright-core';

/** The way of minutes to the record, by what a secretary sees and does on it. */
export const recordPage = (page: Page) => {
  const part = (name: string): Locator => page.getByRole('region', { name, exact: true });
  const agree = async (name: RegExp): Promise<void> => {
    const dialog = page.getByRole('dialog', { name });
    await dialog.getByRole('button', { name }).press('Enter');
    await dialog.waitFor({ state: 'hidden' });
  };
  return {
    page,
    part,
    versions: part('Versions').getByRole('row'),
    differences: page.locator('.difference'),
    go: async (meetingId: string, screen: 'record' | 'live'): Promise<void> => {
      await page.evaluate((hash) => {
        location.hash = hash;
      }, `/meetings/${meetingId}/${screen}`);
      await (screen === 'record'
        ? part('Versions')
        : page.getByRole('textbox', { name: /^Minutes of item 1/ })
      ).waitFor();
    },
    /** Sends the next version out by the keyboard alone. */
    circulate: async (to: 'To the Chair' | 'To everyone', purpose: string): Promise<void> => {
      await page.getByRole('radio', { name: to }).press('Space');
      const field = page.getByRole('textbox', { name: 'To whom or what for' });
      await field.fill(purpose);
      await field.press('Enter');
      await agree(/^(?:Circulate|Send) 0\.\d/);
      await part('Versions').getByRole('cell', { name: purpose }).waitFor();
    },
    approve: async (): Promise<void> => {
      await part('Approval').getByRole('button', { name: 'Approve the minutes' }).press('Enter');
      await agree(/^Approve the minutes/);
    },
  };
};
