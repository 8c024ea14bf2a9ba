import { expect, onTestFinished, test } from 'vitest';
import { createAppStore } from '../../../renderer/store/store.ts';
import { usualSettings } from '../../../shared/domain/settings.ts';
import { createFakeClock } from '../../helpers/fake-clock.ts';
import { openOffice } from '../../helpers/in-process.ts';
import { unwrap } from '../../helpers/unwrap.ts';

/** Two windows on a book that keep what is set in step with it. */
const open = async () => {
  const office = await openOffice();
  onTestFinished(() => office.app.close());
  const clock = createFakeClock();
  const window = () => {
    const desk = office.desk();
    const store = createAppStore({ client: desk.client, clock, makeId: office.makeId, files: desk.files });
    store.getState().keepFresh(['setting'], store.getState().fetchSettings);
    return { desk, store, settings: () => store.getState().settings };
  };
  const book = async () => unwrap(await office.desk().client.call('settings.get', {}));
  return { clock, mine: window(), other: window(), book };
};

test('a change holds here at once, and in every other window when it is saved', async () => {
  const { mine, other, book } = await open();
  const changing = mine.store.getState().changeSettings(() => ({ theme: 'dark' }));
  expect(mine.settings().theme).toBe('dark');
  expect(await changing).toBeUndefined();
  await expect.poll(() => other.settings().theme).toBe('dark');
  expect(await book()).toEqual({ ...usualSettings, theme: 'dark' });
});

test('changes of two windows at once are both kept', async () => {
  const { mine, other, book } = await open();
  const key = (id: string, now: string) => (keys: Record<string, string[]>) => ({ ...keys, [id]: [now] });
  await Promise.all([
    mine.store.getState().changeSettings(({ keys }) => ({ keys: key('text.bold', 'F8')(keys) })),
    mine.store.getState().changeSettings(({ textSize }) => ({ textSize: textSize + 10 })),
  ]);
  await other.store.getState().changeSettings(({ keys }) => ({ keys: key('text.italic', 'F9')(keys) }));
  expect(await book()).toMatchObject({ keys: { 'text.bold': ['F8'], 'text.italic': ['F9'] }, textSize: 110 });
});

test('is among what Ctrl+Z takes back when something is said of it, and not otherwise', async () => {
  const { mine, book } = await open();
  const { changeSettings, undoEdit } = mine.store.getState();
  await changeSettings(() => ({ theme: 'dark' }), 'The theme is dark');
  await changeSettings(() => ({ textSize: 150 }));
  expect(mine.store.getState().editNotice?.text).toBe('The theme is dark');
  await undoEdit();
  expect(await book()).toEqual({ ...usualSettings, textSize: 150 });
  expect(mine.store.getState().editNotice?.text).toBe('Undone: The theme is dark');
});

test('a change that the host did not hear is sent again', async () => {
  const { clock, mine, book } = await open();
  mine.desk.line = 'request lost';
  const changing = mine.store.getState().changeSettings(() => ({ theme: 'dark' }));
  await expect.poll(() => mine.store.getState().waitingEdits).toBe(1);
  expect(mine.settings().theme).toBe('dark');
  mine.desk.line = 'good';
  await clock.advance(60_000);
  expect(await changing).toBeUndefined();
  expect((await book()).theme).toBe('dark');
});
