import type { MeetingFile } from '../../../shared/interchange/schema.ts';
import type { Hands } from './hands.ts';

type Facts = MeetingFile['meeting'];
type Item = NonNullable<MeetingFile['agenda']>[number];

const capital = (word: string): string => `${word.charAt(0).toUpperCase()}${word.slice(1)}`;

/** The form of a new meeting and the screen of its plan, by keyboard. */
export const planPage = (hands: Hands) => {
  const { page, press, type, goTo, fill, choose, use } = hands;
  const field = (name: string) => page.getByRole('textbox', { name, exact: true });

  /** From the end of the title to the button beside it and back. */
  const makeConfidential = async (title: string): Promise<void> => {
    await press('ArrowRight');
    await press('Enter');
    await page.locator('[data-part="confidential"][aria-pressed="true"]:focus').waitFor();
    await press('ArrowLeft');
    await page.locator(`[data-part="title"][value="${title}"]:focus`).waitFor();
  };

  const renumber = async (number: string): Promise<void> => {
    await press('Home');
    await press('ArrowLeft');
    await press('Control+a');
    await type(number);
    await press('Enter');
    await page.locator('[data-part="title"]:focus').waitFor();
  };

  const item = async ({ number, title, confidential }: Item, at: number): Promise<void> => {
    await page.locator(`[data-part="title"]:focus:placeholder-shown`).waitFor();
    await type(title);
    const line = page.getByRole('listitem').filter({ has: page.locator('[data-part="title"]:focus') });
    const given = await line.locator('[data-part="number"]').inputValue();
    if (given !== number) await renumber(number);
    if (confidential) await makeConfidential(title);
    await press('End');
    await page.waitForFunction((count) => document.querySelectorAll('[data-part="title"]').length === count, at + 1);
  };

  return {
    make: async (meeting: Facts): Promise<void> => {
      await fill(field('Number'), meeting.number);
      await fill(field('Date'), meeting.date ?? '');
      await fill(field('Start'), meeting.startTime ?? '');
      await fill(field('End'), meeting.endTime ?? '');
      await fill(field('Venue'), meeting.venue ?? '');
      await goTo(field('Reference'));
      await type(meeting.reference ?? '');
      await press('Enter');
      await field('Next meeting').waitFor();
    },
    nextMeeting: (date: string | undefined): Promise<void> => fill(field('Next meeting'), date ?? ''),
    agenda: async (items: readonly Item[]): Promise<void> => {
      await use(page.getByRole('button', { name: 'Add an item' }));
      for (const [index, one] of items.entries()) {
        if (index > 0) await press('Enter');
        await item(one, index);
      }
      // Tab nests; after Escape it leaves the list.
      await press('Escape');
      await press('Tab');
    },
    state: (state: string): Promise<void> => choose(page.getByRole('combobox', { name: 'State' }), capital(state)),
  };
};
