import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { createFakeClock } from '../../../helpers/fake-clock.ts';
import { openOffice } from '../../../helpers/in-process.ts';
import { renderApp } from '../../../helpers/render-app.tsx';
import { unwrap } from '../../../helpers/unwrap.ts';

const LIST = 'Release\tWhen\nSpring release\t26 March 2027\nSummer release\tsoon';

const open = async () => {
  const office = await openOffice();
  const desk = office.desk();
  const store = renderApp(office, desk, createFakeClock(), '/lists');
  await userEvent.click(await screen.findByRole('radio', { name: 'Releases' }));
  const field = await screen.findByRole('textbox', { name: 'The list of releases, with its headings' });
  const look = async (text: string) =>
    unwrap(await desk.client.call('intake.read', { kind: 'releases', text, columns: {} }));
  return { store, field, look };
};

describe('a list that is kept elsewhere', () => {
  test('is pasted, its columns matched, taken in by the keyboard, and taken back', async () => {
    const { field, look } = await open();
    await userEvent.click(field);
    await userEvent.paste(LIST);
    expect(await screen.findByText('2 new, 0 changed, 0 not in the list any more, 0 as in the book.')).toBeTruthy();
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'When' }), 'Date');
    expect(await screen.findByText(/^Line 3: When: “soon” is not read/)).toBeTruthy();
    screen.getByRole('button', { name: 'Take in 1 new, without the line that can’t be read' }).focus();
    await userEvent.keyboard('{Enter}');
    expect(await screen.findByText(/^Releases taken in: 1 row changed/)).toBeTruthy();
    expect(document.activeElement).toBe(field);
    expect(await look(LIST), 'the column is remembered').toMatchObject({ fresh: [], same: 1 });
    screen.getByRole('button', { name: /^Undo/ }).focus();
    await userEvent.keyboard('{Enter}');
    expect(await screen.findByText(/^Undone: Releases taken in/)).toBeTruthy();
    expect((await look(LIST)).fresh).toHaveLength(2);
  });

  test('is not drawn while others see the screen', async () => {
    const { store, field } = await open();
    await userEvent.click(field);
    await userEvent.paste(LIST);
    await store.getState().changeSettings(() => ({ isScreenShared: true }));
    expect(await screen.findByText(/^Lists can hold what is confidential/)).toBeTruthy();
    expect(screen.queryByText(/Spring release/)).toBeNull();
  });
});
