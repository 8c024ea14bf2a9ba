import type { Page } from 'playwright-core';

/** The preview, by what a secretary sees and does on it. */
export const previewPage = (page: Page) => {
  const panel = page.getByRole('complementary', { name: 'Hand-out' });
  const question = page.getByRole('dialog', { name: /^Hand out/ });
  return {
    page,
    panel,
    question,
    /** What stands on the paper, and the sheets it stands on. */
    paper: page.getByRole('region', { name: 'The minutes as they will look' }),
    sheets: page.locator('.sheet'),
    open: async (url: string, meetingId: string): Promise<void> => {
      await page.goto(url);
      await page.goto(`${new URL(url).origin}/#/meetings/${meetingId}/preview`);
      await page.locator('.sheet').first().waitFor();
    },
    handOut: async (as = 'Word'): Promise<void> => {
      await panel.getByRole('combobox', { name: 'Format' }).selectOption(as);
      await panel.getByRole('button', { name: new RegExp(`^Hand out .*\\(${as}\\)$`) }).click();
    },
    /** Goes from the version that is shown to the next one, by the keyboard. */
    nextVersion: async (): Promise<void> => {
      await page.getByRole('radiogroup', { name: 'Which version' }).locator('input:checked').focus();
      await page.keyboard.press('ArrowRight');
    },
    /** Presses the button that does more than look: whether it fixes numbers, or only lets gaps go out. */
    agree: (): Promise<void> => question.getByRole('button', { name: /hand (?:it )?out/i }).click(),
  };
};

export type PreviewPage = ReturnType<typeof previewPage>;
