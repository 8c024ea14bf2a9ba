import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { createFakeClock } from '../../../helpers/fake-clock.ts';
import { openOffice } from '../../../helpers/in-process.ts';
import { renderApp } from '../../../helpers/render-app.tsx';
import { unwrap } from '../../../helpers/unwrap.ts';

const open = async () => {
  const office = await openOffice();
  const store = renderApp(office, office.desk(), createFakeClock(), '/settings/writing');
  await screen.findByRole('checkbox', { name: 'Underline words that are not known' });
  const book = async () => unwrap(await office.desk().client.call('settings.get', {}));
  const field = () => screen.getByRole('combobox', { name: 'Add a correction' });
  return { book, store, field };
};

test('each switch is kept in the book, and undo switches it back', async () => {
  const { book, store } = await open();
  for (const name of [/^Underline/, /^Correct slips/, /^Quotation marks/]) {
    await userEvent.click(screen.getByRole('checkbox', { name }));
  }
  await waitFor(async () =>
    expect(await book()).toMatchObject({ spelling: false, autocorrect: false, typography: false }),
  );
  await store.getState().undoEdit();
  expect(await book()).toMatchObject({ autocorrect: false, typography: true });
});

test('a correction of one’s own is added, takes the place of one for the same slip, and is taken out', async () => {
  const { book, field } = await open();
  await userEvent.type(field(), 'wb Weir Board{Enter}');
  await userEvent.type(field(), 'hwg Harbour Group{Enter}');
  await userEvent.type(field(), 'wb Weir Bench{Enter}');
  await waitFor(async () =>
    expect((await book()).corrections).toEqual([
      { typed: 'hwg', meant: 'Harbour Group' },
      { typed: 'wb', meant: 'Weir Bench' },
    ]),
  );
  const list = screen.getByRole('list', { name: 'Your own corrections' });
  await userEvent.click(within(list).getByRole('button', { name: 'Take out “hwg”' }));
  await waitFor(async () => expect((await book()).corrections).toEqual([{ typed: 'wb', meant: 'Weir Bench' }]));
});

test.each(['teh', 'THE the', 'a/b c', '7 seven'])(
  'what is no correction is refused with what to write: %s',
  async (text) => {
    const { book, field } = await open();
    await userEvent.type(field(), `${text}{Enter}`);
    await screen.findByText(/^Write the slip, a blank, and what is meant/);
    expect((await book()).corrections).toEqual([]);
  },
);
