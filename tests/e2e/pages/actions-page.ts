import type { Locator, Page } from 'playwright-core';

/** The register of actions, by what a secretary sees and types on it. */
export const actionsPage = (page: Page) => {
  const panel = page.getByRole('complementary', { name: 'Action' });
  const press = (keys: string): Promise<void> => page.keyboard.press(keys);
  const type = (words: string): Promise<void> => page.keyboard.type(words);
  /** The line that says what was done last. */
  const said = (words: string): Promise<void> =>
    page.locator('.edit-notice, .mantine-Notification-description').getByText(words).first().waitFor();
  const inFocus = (field: Locator): Promise<void> => field.and(page.locator(':focus')).waitFor();
  return {
    page,
    panel,
    press,
    type,
    said,
    table: page.getByRole('table', { name: 'Actions' }),
    open: async (url: string): Promise<void> => {
      await page.goto(url);
      await page.goto(`${new URL(url).origin}/#/actions`);
      await page.getByRole('table', { name: 'Actions' }).waitFor();
    },
    opened: (reference: string): Promise<void> => panel.getByRole('heading', { name: reference, level: 2 }).waitFor(),
    writeUpdate: async (words: string): Promise<void> => {
      await press('u');
      await inFocus(panel.getByRole('textbox', { name: 'New update' }));
      await type(words);
      await press('Control+Enter');
    },
    setDue: async (words: string): Promise<void> => {
      await press('d');
      await inFocus(panel.getByRole('combobox', { name: 'Due' }));
      await press('Control+a');
      await type(words);
      await press('Enter');
    },
    addOwner: async (name: string): Promise<void> => {
      await press('o');
      await inFocus(panel.getByRole('combobox', { name: 'Owners' }));
      await type(name);
      await press('Enter');
    },
    /** Out of a field, back into the register. */
    leaveField: async (): Promise<void> => {
      while ((await page.locator('.detail :focus').count()) > 0) await press('Escape');
    },
  };
};
