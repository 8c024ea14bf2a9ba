import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { createFakeClock } from '../../../helpers/fake-clock.ts';
import { openOffice } from '../../../helpers/in-process.ts';
import { renderApp } from '../../../helpers/render-app.tsx';
import { unwrap } from '../../../helpers/unwrap.ts';

const open = async () => {
  const office = await openOffice();
  const desk = office.desk();
  const store = renderApp(office, desk, createFakeClock(), '/settings/keys');
  await screen.findByRole('heading', { name: 'In the text' });
  const keys = async () => unwrap(await office.desk().client.call('settings.get', {})).keys;
  const row = (does: string) => {
    const found = screen.getAllByText(does, { selector: '.key-does' })[0]?.closest('li');
    if (!(found instanceof HTMLElement)) throw new Error(`There is no line “${does}”`);
    return within(found);
  };
  const change = (does: string) =>
    userEvent.click(row(does).getByRole('button', { name: `Change the key of “${does}”` }));
  return { office, store, keys, row, change };
};

const SEARCH = 'go to a screen, a meeting, a body, a person or an action';

test('a command has the key that is pressed, at once and in the book', async () => {
  const { keys, row, change } = await open();
  await change(SEARCH);
  await userEvent.keyboard('{Control>}j{/Control}');
  expect(row(SEARCH).getByText('Ctrl+J')).toBeTruthy();
  expect(document.activeElement?.textContent).toBe('Change');
  await userEvent.keyboard('{Control>}k{/Control}');
  expect(screen.queryByRole('dialog')).toBeNull();
  await userEvent.keyboard('{Control>}j{/Control}');
  expect(await screen.findByRole('dialog', { name: 'Go to' })).toBeTruthy();
  expect(await keys()).toEqual({ 'everywhere.search': ['Mod+J'] });
  expect(screen.getByText('In Word Ctrl+J means “justify”.')).toBeTruthy();
});

test('another window has the key as soon as it is saved', async () => {
  const { office, row } = await open();
  const settings = { keys: { 'everywhere.search': ['Mod+Shift+F9'] } };
  unwrap(await office.desk().client.call('settings.save', { editId: office.makeEditId(), settings }));
  await waitFor(() => expect(row(SEARCH).getByText('Ctrl+Shift+F9')).toBeTruthy());
  await userEvent.keyboard('{Control>}{Shift>}{F9}{/Shift}{/Control}');
  expect(await screen.findByRole('dialog', { name: 'Go to' })).toBeTruthy();
});

test('a key that is taken is said beside the field, which goes on listening', async () => {
  const { keys, row, change } = await open();
  await change('bold');
  await userEvent.keyboard('{Control>}i{/Control}');
  expect(row('bold').getByRole('alert').textContent).toContain('Ctrl+I is taken: in the text it means “italic”.');
  await userEvent.keyboard('b');
  expect(row('bold').getByRole('alert').textContent).toBe('b is typed into the text. Hold Ctrl or Alt with it.');
  await userEvent.keyboard('{Escape}');
  expect(row('bold').queryByRole('alert')).toBeNull();
  expect(row('bold').getByText('Ctrl+B')).toBeTruthy();
  expect(await keys()).toEqual({});
});

test('a key is taken away, given back, and all are reset; Ctrl+Z takes that back too', async () => {
  const { keys, row, change } = await open();
  await change('bold');
  await userEvent.keyboard('{Delete}');
  await waitFor(async () => expect(await keys()).toEqual({ 'text.bold': [] }));
  expect(row('bold').getByText('no key')).toBeTruthy();
  await userEvent.click(row('bold').getByRole('button', { name: 'Reset the key of “bold”' }));
  await waitFor(async () => expect(await keys()).toEqual({}));
  await change('italic');
  await userEvent.keyboard('{Control>}{Shift>}{F9}{/Shift}{/Control}');
  await waitFor(async () => expect(await keys()).toEqual({ 'text.italic': ['Mod+Shift+F9'] }));
  await userEvent.click(screen.getByRole('button', { name: 'Reset all keys' }));
  await waitFor(async () => expect(await keys()).toEqual({}));
  await userEvent.keyboard('{Control>}z{/Control}');
  await waitFor(async () => expect(await keys()).toEqual({ 'text.italic': ['Mod+Shift+F9'] }));
});

test('keys that mean something else in Word are said with the reason, until they are changed', async () => {
  const { row, change } = await open();
  const said = within(screen.getByRole('region', { name: 'Other than in Word' }));
  expect(said.getByText(/^Ctrl\+Shift\+G means “count the words” in Word and “the next gap” here\./)).toBeTruthy();
  await change('the next gap');
  await userEvent.keyboard('{Control>}j{/Control}');
  expect(row('the next gap').getByText('Ctrl+J')).toBeTruthy();
  expect(said.queryByText(/^Ctrl\+Shift\+G/)).toBeNull();
});
