import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { smallMeeting } from '../../../helpers/small-meeting.ts';
import { find, openRegister, rows } from './open-register.ts';

test('narrows the list by view, words and terms, each of which can be taken away', async () => {
  const { user } = await openRegister();
  await rows();
  await user.click(screen.getByRole('radio', { name: 'Overdue' }));
  await waitFor(async () => expect(await rows()).toEqual(['HLC 7/03']));
  await user.click(screen.getByRole('radio', { name: 'All' }));
  await user.type(find(), 'piers');
  await waitFor(async () => expect(await rows()).toEqual(['HLC 7/02', 'HLC 7/03']));
  await user.type(find(), ' owner:abernethy{Enter}');
  await waitFor(async () => expect(await rows()).toEqual(['HLC 7/02']));
  expect(find()).toHaveProperty('value', 'piers');
  await user.click(screen.getByRole('button', { name: 'Take away owner: abernethy' }));
  await waitFor(async () => expect(await rows()).toEqual(['HLC 7/02', 'HLC 7/03']));
  await user.click(screen.getByRole('button', { name: 'Clear' }));
  await waitFor(async () => expect(await rows()).toHaveLength(7));
  await user.type(find(), 'body:hwg state:closed{Enter}');
  expect(await screen.findByRole('heading', { name: 'No action fits' })).toBeTruthy();
  await user.type(find(), 'due<soon{Enter}');
  expect(await screen.findByText(/Write the date like/)).toBeTruthy();
});

test('makes a chip of a term as soon as it is finished, by a space or by leaving the field', async () => {
  const { user } = await openRegister();
  await rows();
  await user.type(find(), 'piers owner:abernethy ');
  await waitFor(async () => expect(await rows()).toEqual(['HLC 7/02']));
  expect(screen.getByRole('button', { name: 'Take away owner: abernethy' })).toBeTruthy();
  expect(find()).toHaveProperty('value', 'piers ');
  await user.click(screen.getByRole('button', { name: 'Clear' }));
  await user.type(find(), 'body:hwg');
  await user.click(screen.getByRole('radio', { name: 'All' }));
  await waitFor(async () => expect(await rows()).toEqual(['HWG 7/01']));
  expect(screen.getByRole('button', { name: 'Take away body: hwg' })).toBeTruthy();
});

test('says at once that a term is not known, and searches for none of it', async () => {
  const { user } = await openRegister();
  await rows();
  await user.type(find(), 'boddy:QSP');
  expect(await screen.findByText(/^‘boddy:’ is not known here: write body:, owner:/)).toBeTruthy();
  await waitFor(async () => expect(await rows()).toHaveLength(7));
  await user.type(find(), '{Control>}a{/Control}piers');
  expect(screen.queryByText(/is not known here/)).toBeNull();
  await waitFor(async () => expect(await rows()).toEqual(['HLC 7/02', 'HLC 7/03']));
});

test('selects all that is shown, and says how many in folded groups are not', async () => {
  const { user } = await openRegister();
  await rows();
  await user.keyboard('gg');
  await user.click(await screen.findByRole('button', { name: /^HLC/ }));
  await waitFor(async () => expect(await rows()).toEqual(['HWG 7/01']));
  await user.keyboard('a');
  expect(await screen.findByText('of 7 selected; 6 in folded groups are not', { exact: false })).toBeTruthy();
  expect(within(screen.getByRole('region', { name: 'Selected actions' })).getByText('1')).toBeTruthy();
});

test('keeps what is shown as a view, which is renamed, and removed', async () => {
  const { user } = await openRegister();
  await rows();
  await user.type(find(), 'owner:abernethy{Enter}');
  await waitFor(async () => expect(await rows()).toEqual(['HLC 7/02']));
  await user.click(screen.getByRole('button', { name: 'Keep this as a view' }));
  await user.type(screen.getByRole('textbox', { name: 'Name of the view' }), 'Piers{Enter}');
  expect(await screen.findByRole('radio', { name: 'Piers' })).toHaveProperty('checked', true);
  await user.click(screen.getByRole('radio', { name: 'All' }));
  await waitFor(async () => expect(await rows()).toHaveLength(7));
  await user.click(screen.getByRole('radio', { name: 'Piers' }));
  await waitFor(async () => expect(await rows()).toEqual(['HLC 7/02']));
  await user.click(screen.getByRole('button', { name: 'More about the view Piers' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Remove' }));
  await waitFor(() => expect(screen.queryByRole('radio', { name: 'Piers' })).toBeNull());
});

test('says what an empty register is for, and offers all actions only where there are some', async () => {
  const { user, desk } = await openRegister('/actions', async () => undefined);
  expect(await screen.findByRole('heading', { name: 'Nothing is open' })).toBeTruthy();
  await waitFor(() => expect(desk.calls.filter(({ name }) => name === 'actions.list').length).toBeGreaterThan(1));
  expect(screen.queryByRole('button', { name: 'Show all actions' })).toBeNull();
  await user.click(screen.getByRole('radio', { name: 'Snoozed' }));
  expect(await screen.findByText(/say how many days before its due/)).toBeTruthy();
});

test('leads from a view where nothing is left to all actions', async () => {
  const { user } = await openRegister('/actions', (office) => office.load(smallMeeting()));
  await rows();
  await user.keyboard('jc');
  await screen.findByRole('heading', { name: 'Nothing is open' });
  await user.click(await screen.findByRole('button', { name: 'Show all actions' }));
  await waitFor(async () => expect(await rows()).toEqual(['HWG 7/01']));
});

test('lets go of what left the view with a change of all that was selected, and keeps words that were half typed', async () => {
  const { user } = await openRegister();
  await waitFor(async () => expect((await rows()).length).toBeGreaterThan(1));
  await user.keyboard('jx');
  await screen.findByRole('region', { name: 'Selected actions' });
  await user.keyboard('u');
  const bar = () => within(screen.getByRole('region', { name: 'Selected actions' }));
  await user.type(await screen.findByRole('textbox', { name: 'Update of all that is selected' }), 'half a sen');
  await user.click(bar().getByRole('button', { name: /^Due/ }));
  await user.click(bar().getByRole('button', { name: /^Update/ }));
  expect(screen.getByDisplayValue('half a sen')).toBeTruthy();
  await user.click(bar().getByRole('button', { name: /^Close/ }));
  await waitFor(() => expect(screen.queryByRole('region', { name: 'Selected actions' })).toBeNull());
});

test('Esc closes a new action, whose words are kept', async () => {
  const { user } = await openRegister();
  await rows();
  await user.keyboard('n');
  await user.type(await screen.findByRole('textbox', { name: 'Action' }), 'to ask{Escape}');
  await waitFor(() => expect(screen.queryByRole('complementary', { name: 'New action' })).toBeNull());
  await user.keyboard('n');
  expect(await screen.findByRole('textbox', { name: 'Action' })).toHaveProperty('value', 'to ask');
});

test('tells words that were typed for a selection when it goes, and keeps them from the next one', async () => {
  const { user } = await openRegister();
  await rows();
  await user.keyboard('jxu');
  await user.type(await screen.findByRole('textbox', { name: 'Update of all that is selected' }), 'half a sen');
  await user.keyboard('{Escape}{Escape}');
  await waitFor(() => expect(screen.queryByRole('region', { name: 'Selected actions' })).toBeNull());
  expect(await screen.findByText(/^Not saved: “half a sen”/)).toBeTruthy();
  await user.keyboard('jxu');
  expect(await screen.findByRole('textbox', { name: 'Update of all that is selected' })).toHaveProperty('value', '');
});

test('raises an action for the body in view, then for the one of the last time, and comes back to its row', async () => {
  const { user } = await openRegister();
  await rows();
  await user.keyboard('n');
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('combobox', { name: 'Body' })));
  await user.keyboard('{Escape}{Escape}');
  await user.type(find(), 'body:hwg ');
  await waitFor(async () => expect(await rows()).toEqual(['HWG 7/01']));
  await user.keyboard('{Escape}{Escape}n');
  const words = await screen.findByRole('textbox', { name: 'Action' });
  expect(document.activeElement).toBe(words);
  await user.keyboard('to ask for a lamp');
  await user.click(screen.getByRole('button', { name: 'Raise the action' }));
  await screen.findByRole('complementary', { name: 'Action' });
  await waitFor(() => expect(document.activeElement?.getAttribute('data-row')).toBe(window.location.hash.slice(10)));
  await user.keyboard('{Escape}');
  await user.click(screen.getByRole('button', { name: 'Clear' }));
  await user.keyboard('n');
  await waitFor(() =>
    expect(screen.getByRole('combobox', { name: 'Body' })).toHaveProperty('value', expect.stringMatching(/^HWG/)),
  );
  await user.keyboard('half');
  await user.keyboard('{Escape}n');
  await user.keyboard(' a sentence');
  expect(await screen.findByRole('textbox', { name: 'Action' })).toHaveProperty('value', 'half a sentence');
});
