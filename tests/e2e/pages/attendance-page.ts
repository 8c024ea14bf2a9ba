import type { MeetingFile } from '../../../shared/interchange/schema.ts';
import { nameLine, type Person } from './body-page.ts';
import type { Hands } from './hands.ts';

type Category = MeetingFile['body']['categories'][number];

const KEYS = { present: 'p', apologies: 'a', absent: 'x' } as const;

/** What one line says of a visitor. */
const visitorLine = (person: Person): string =>
  [nameLine(person), person.capacity].filter((part) => part !== undefined).join(', ');

/** What the line of somebody reads like to a screen reader. */
const labelOf = ({ name, state, initials, organisation, capacity, qualifier }: Person): string => {
  const about = [organisation, capacity].filter(Boolean).join(', ');
  return [name, state, initials, about, qualifier].filter(Boolean).join(', ');
};

/** The roll call, by keyboard. */
export const attendancePage = (hands: Hands) => {
  const { page, press, type, goTo, fill, choose } = hands;
  const lines = page.locator('[data-line]');
  const current = page.locator('[data-line][tabindex="0"]');
  const names = (): Promise<string[]> => lines.getByRole('rowheader').allInnerTexts();
  const visitorField = page.getByRole('textbox', { name: 'Add a visitor' });
  const detail = (name: string) =>
    page.getByRole('complementary', { name: 'Details' }).getByRole('textbox', { name, exact: true });

  const goToLine = async (name: string): Promise<void> => {
    await goTo(current);
    await press('Home');
    const at = (await names()).findIndex((text) => text === name || text.startsWith(`${name} (`));
    if (at < 0) throw new Error(`${name} is not on the list`);
    await press('j', at);
    await page.locator('[data-line]:focus').filter({ hasText: name }).waitFor();
  };

  /** One key each, from the first line to the last. */
  const mark = async (people: readonly Person[]): Promise<void> => {
    await goTo(current);
    await press('Home');
    for (const name of await names()) {
      const person = people.find((one) => one.name === name);
      if (!person) throw new Error(`Nobody asked for ${name}`);
      await press(KEYS[person.state]);
    }
  };

  const visitors = async (people: readonly Person[], categories: readonly Category[]): Promise<void> => {
    await goTo(visitorField);
    for (const { name } of categories.filter(({ table }) => table === 'others')) {
      const here = people.filter(({ category }) => category === name);
      const list = page.getByRole('combobox', { name: 'Category of the visitor' });
      if (here.length > 0 && (await list.inputValue()) !== name) {
        await choose(list, name);
        await goTo(visitorField, 'Shift+Tab');
      }
      for (const person of here) {
        await type(visitorLine(person));
        await press('Enter');
      }
    }
  };

  /** Puts right what a line says otherwise than the minutes shall. */
  const correct = async (person: Person): Promise<void> => {
    await goToLine(person.name);
    if ((await page.locator('[data-line]:focus').getAttribute('aria-label')) === labelOf(person)) return;
    if ((await page.locator('[data-line]:focus').getAttribute('data-state')) !== person.state) {
      await press(KEYS[person.state]);
      await goToLine(person.name);
    }
    await press('Enter');
    await fill(detail('Initials'), person.initials ?? '');
    await fill(detail('In brackets'), person.qualifier ?? '');
    await fill(page.getByRole('combobox', { name: 'Organisation' }), person.organisation ?? '');
    await fill(detail('Capacity'), person.capacity ?? '');
    await goTo(current, 'Shift+Tab');
    await page.getByRole('row', { name: labelOf(person), exact: true }).waitFor();
  };

  return {
    take: async (people: readonly Person[], categories: readonly Category[]): Promise<void> => {
      const tableOf = (person: Person) => categories.find(({ name }) => name === person.category)?.table;
      const seated = people.filter((person) => tableOf(person) === 'members');
      await lines.first().waitFor();
      await mark(seated);
      await visitors(
        people.filter((person) => tableOf(person) === 'others'),
        categories,
      );
      for (const person of people) await correct(person);
    },
  };
};
