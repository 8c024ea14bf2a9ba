import type { MeetingFile } from '../../../shared/interchange/schema.ts';
import type { Hands } from './hands.ts';

type Body = MeetingFile['body'];
type Category = Body['categories'][number];
export type Person = NonNullable<MeetingFile['attendance']>[number];

/** What a line says of somebody: 'Ann Bell (Coast Survey)'. */
export const nameLine = ({ name, organisation }: Pick<Person, 'name' | 'organisation'>): string =>
  organisation === undefined ? name : `${name} (${organisation})`;

/** The screen of a body, as a secretary fills it in by keyboard. */
export const bodyPage = (hands: Hands) => {
  const { page, press, type, goTo, fill, use, tick } = hands;
  const textbox = (name: string) => page.getByRole('textbox', { name, exact: true });
  const combobox = (name: string) => page.getByRole('combobox', { name, exact: true });
  const categoryField = (at: number) => page.getByRole('textbox', { name: `Category ${at + 1}`, exact: true });

  /** Adds a category behind the members, and puts it where it belongs. */
  const addCategory = async ({ name, table }: Category, at: number, added: number): Promise<void> => {
    await goTo(combobox('Add a category'), 'Shift+Tab');
    await type(name);
    await press('Enter');
    await page.getByRole('button', { name: `Remove ${name}`, exact: true }).waitFor();
    if (table === 'members') return;
    await goTo(combobox(`Table of ${name}`), 'Shift+Tab');
    await type('among other');
    await press('Shift+Tab');
    for (let place = added; place < at; place += 1) {
      await press('Alt+ArrowDown');
      await page.locator(`[data-category="${place + 1}"]:focus`).waitFor();
    }
  };

  /** A new body has two categories, one for each table: they become the first of the file's. */
  const categories = async (wanted: readonly Category[]): Promise<void> => {
    const members = wanted.filter(({ table }) => table === 'members');
    const others = wanted.filter(({ table }) => table === 'others');
    await fill(categoryField(0), members[0]?.name ?? '');
    await fill(categoryField(1), others[0]?.name ?? '');
    for (const [index, category] of members.slice(1).entries()) await addCategory(category, index + 1, index + 1);
    for (const [index, category] of others.slice(1).entries()) {
      await addCategory(category, members.length + index + 1, members.length);
    }
  };

  return {
    make: async ({ code, name }: Body): Promise<void> => {
      await fill(textbox('Code'), code);
      await goTo(textbox('Full name'));
      await type(name);
      await press('Enter');
      await page.getByRole('heading', { name: `${code} – ${name}` }).waitFor();
    },
    attendanceList: async (body: Body): Promise<void> => {
      await fill(textbox('Short name in sentences'), body.shortName);
      await categories(body.categories);
      await tick(page.getByRole('checkbox', { name: 'The attendance list shows initials' }), body.initials);
    },
    seats: async (category: string, people: readonly Person[]): Promise<void> => {
      if (people.length === 0) return;
      await goTo(combobox(`Add a person to ${category}`));
      for (const person of people) {
        await type(nameLine(person));
        await press('Enter');
      }
      const last = page.getByRole('combobox', { name: `Person, ${category}, seat ${people.length}`, exact: true });
      await last.waitFor();
    },
    decisions: async ({ verbs, decisionJoin }: Body): Promise<void> => {
      const field = combobox('Decision verbs');
      await goTo(field);
      await press('Backspace', 3);
      for (const verb of verbs) {
        await type(verb.toLowerCase());
        await press('Enter');
      }
      await goTo(page.getByRole('radio', { checked: true }).first());
      if (decisionJoin === 'each-and') await press('ArrowDown');
    },
    actions: async ({ actionPattern, actionPrefix, actionLabel }: Body): Promise<void> => {
      await fill(textbox('Pattern of references'), actionPattern);
      await fill(textbox('Prefix'), actionPrefix);
      await fill(textbox('Label before it'), actionLabel);
    },
    matters: ({ matterPatterns }: Body): Promise<void> => fill(textbox('Patterns of codes'), matterPatterns.join('\n')),
    classes: async ({ classification = '', statement = '' }: Body): Promise<void> => {
      await fill(combobox('Class of a new meeting'), classification);
      await fill(textbox('Statement'), statement);
    },
    planMeeting: (): Promise<void> => use(page.getByRole('link', { name: 'New meeting', exact: true })),
  };
};
