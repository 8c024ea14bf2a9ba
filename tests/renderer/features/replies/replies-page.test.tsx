import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { smallFile } from '../../../helpers/builders.ts';
import { createFakeClock } from '../../../helpers/fake-clock.ts';
import { openOffice } from '../../../helpers/in-process.ts';
import { renderApp } from '../../../helpers/render-app.tsx';
import { unwrap } from '../../../helpers/unwrap.ts';

const actions = (texts: readonly string[]) =>
  texts.map((text, at) => ({ kind: 'action' as const, reference: `AT 3/0${at + 1}`, text }));

const fileOf = (code: string, texts: readonly string[]) => {
  const file = smallFile();
  return {
    ...file,
    body: { ...file.body, code, name: code, shortName: code },
    agenda: [{ number: '1', title: 'Water', blocks: actions(texts) }],
  };
};

/** Two bodies that count alike: the first two references are of either, the others of one alone. */
const open = async (pasted: string) => {
  const office = await openOffice();
  const desk = office.desk();
  await office.load(fileOf('AT', ['to mend the tap', 'to paint the fence', 'to oil the gate', 'to lock the shed']));
  await office.load(fileOf('BK', ['to feed the bees', 'to paint the hives']));
  renderApp(office, desk, createFakeClock(), '/replies');
  await userEvent.click(await screen.findByRole('textbox', { name: 'What owners answered' }));
  await userEvent.paste(pasted);
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  await screen.findByRole('region', { name: 'What was understood' });
  await screen.findAllByRole('textbox', { name: 'Update' });
  const kept = async (): Promise<Record<string, string[]>> => {
    const { rows } = unwrap(await desk.client.call('actions.list', {}));
    const sheets = await Promise.all(rows.map(({ id }) => desk.client.call('actions.get', { actionId: id })));
    return Object.fromEntries(
      sheets.map(unwrap).flatMap(({ action, updates }) => {
        const said = [...updates.map(({ text }) => text), ...(action.state === 'open' ? [] : [action.state])];
        return said.length === 0 ? [] : [[`${action.bodyCode} ${action.text}`, said]];
      }),
    );
  };
  const keep = () => userEvent.keyboard('{Control>}{Enter}{/Control}');
  return { keep, kept };
};

const asked = (reference: string) =>
  screen.findByRole('group', { name: `${reference} fits several actions. Which one is meant?` });

const pressEnterOn = async (element: HTMLElement): Promise<void> => {
  element.focus();
  await userEvent.keyboard('{Enter}');
};

test('asks which body is meant, by the keyboard alone, and keeps the reply with that action', async () => {
  const { keep, kept } = await open('AT 3/01: the queen is well\nAT 3/02: done, in green\nAT 3/03: oil is ordered');
  expect(screen.getByText('1 update to keep. 2 wait for your choice of an action.')).toBeTruthy();
  const first = await asked('AT 3/01');
  expect(
    within(first)
      .getAllByRole('button')
      .map(({ textContent }) => textContent),
  ).toEqual(['AT to mend the tap', 'BK to feed the bees', 'None of these']);
  await pressEnterOn(within(first).getByRole('button', { name: 'BK to feed the bees' }));
  // The keyboard stands on what is asked next, and then on the reply that was chosen for last.
  expect(document.activeElement?.textContent).toBe('AT to paint the fence');
  await userEvent.tab();
  await userEvent.keyboard('{Enter}');
  expect(document.activeElement).toBe(screen.getAllByRole('checkbox', { name: 'Keep' })[1]);
  expect(screen.getByText('3 updates to keep.')).toBeTruthy();
  await keep();
  await screen.findByText(/^3 updates taken out of replies/);
  expect(await kept()).toEqual({
    'AT to oil the gate': ['oil is ordered'],
    'BK to feed the bees': ['the queen is well'],
    'BK to paint the hives': ['done, in green', 'proposed for closure'],
  });
});

test('keeps no reply of which it is still asked what is meant', async () => {
  const { keep, kept } = await open('AT 3/01, 3/03: both in May\nAT 3/03: oil is ordered');
  await asked('AT 3/01');
  await keep();
  await screen.findByText(/^1 update taken out of replies/);
  expect(await kept()).toEqual({ 'AT to oil the gate': ['oil is ordered'] });
  expect(await asked('AT 3/01')).toBeTruthy();
  expect(screen.getByRole('textbox', { name: 'Update' })).toHaveProperty('value', 'both in May');
});

test('goes on asking of a reference when the rest of its reply was kept', async () => {
  const { keep, kept } = await open('AT 3/01, 3/03: both in May');
  await asked('AT 3/01');
  await userEvent.click(screen.getByRole('checkbox', { name: 'Keep' }));
  await keep();
  await screen.findByText(/^1 update taken out of replies/);
  expect(await kept()).toEqual({ 'AT to oil the gate': ['both in May'] });
  await pressEnterOn(within(await asked('AT 3/01')).getByRole('button', { name: /^AT/ }));
  await keep();
  expect((await screen.findAllByText(/^1 update taken out of replies/)).length).toBeGreaterThan(0);
  await screen.findByDisplayValue('');
  expect(await kept()).toEqual({ 'AT to mend the tap': ['both in May'], 'AT to oil the gate': ['both in May'] });
});

test('keeps a number that may be a day with its words, until it is said to be an action', async () => {
  const { keep, kept } = await open('3/03 oil is ordered\n\n3/04 we met the locksmith');
  const words = () => screen.getAllByRole('textbox', { name: 'Update' });
  expect(words().map((field) => field instanceof HTMLTextAreaElement && field.value)).toEqual([
    '3/03 oil is ordered',
    '3/04 we met the locksmith',
  ]);
  const meant = (reference: string) =>
    screen.findByRole('group', { name: `${reference} may be this action. Is it meant?` });
  await pressEnterOn(within(await meant('3/03')).getByRole('button', { name: /oil the gate/ }));
  expect(words()[0]).toHaveProperty('value', 'oil is ordered');
  await pressEnterOn(within(await meant('3/04')).getByRole('button', { name: 'No, something else is meant' }));
  expect(words()[1]).toHaveProperty('value', '3/04 we met the locksmith');
  expect(screen.getByText('1 update to keep. 1 is put to no action.')).toBeTruthy();
  await keep();
  await screen.findByText(/^1 update taken out of replies/);
  expect(await kept()).toEqual({ 'AT to oil the gate': ['oil is ordered'] });
});

test('leaves a reply with its action, and puts it to one that it mentions only when that is said', async () => {
  const { keep, kept } = await open('AT 3/03: oil is ordered.\nIt settles BK 4/01 too.\n\nNothing else.');
  expect(screen.queryByRole('group', { name: /May it be an update/ })).toBeNull();
  await userEvent.clear(screen.getByRole('textbox', { name: 'What owners answered' }));
  await userEvent.paste('AT 3/03: oil is ordered.\nIt settles AT 3/04 too.');
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  await screen.findByText('1 update to keep. 1 may be an update of another action as well: say so where it is.');
  const offer = await screen.findByRole('group', {
    name: 'May it be an update of this as well?',
  });
  await pressEnterOn(within(offer).getByRole('button', { name: 'AT 3/04 to lock the shed' }));
  expect(screen.getByRole('textbox', { name: 'Actions' })).toHaveProperty('value', 'AT 3/03, AT 3/04');
  expect(screen.getByText('2 updates to keep.')).toBeTruthy();
  await keep();
  await screen.findByText(/^2 updates taken out of replies|^1 update taken out of replies/);
  const words = 'oil is ordered. It settles AT 3/04 too.';
  expect(await kept()).toEqual({ 'AT to oil the gate': [words], 'AT to lock the shed': [words] });
});

test('keeps nothing for an action that a reply mentions, where nobody said so: the control', async () => {
  const { keep, kept } = await open('AT 3/03: oil is ordered.\nIt settles AT 3/04 too.');
  await keep();
  await screen.findByText(/updates? taken out of replies/);
  expect(await kept()).toEqual({ 'AT to oil the gate': ['oil is ordered. It settles AT 3/04 too.'] });
});

test('offers the action of a quoted line to what is written below it', async () => {
  const { keep, kept } = await open('> AT 3/03: to oil the gate (due 3 June)\n\nOil is ordered.');
  const offer = await screen.findByRole('group', { name: 'Is it an update of this?' });
  await pressEnterOn(within(offer).getByRole('button', { name: 'AT 3/03 to oil the gate' }));
  await keep();
  await screen.findByText(/update taken out of replies/);
  expect(await kept()).toEqual({ 'AT to oil the gate': ['Oil is ordered.'] });
});
