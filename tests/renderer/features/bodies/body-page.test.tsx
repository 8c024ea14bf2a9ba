import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { BodyPage } from '../../../../renderer/features/bodies/body-page.tsx';
import { formGroups, unknownPlace } from '../../../../renderer/features/bodies/form-groups.ts';
import { newBody, newBodyRules } from '../../../../renderer/features/bodies/new-body-defaults.ts';
import { defaultForms } from '../../../../shared/domain/body-forms.ts';
import { bodyIdSchema } from '../../../../shared/ids.ts';
import { createFakeClock } from '../../../helpers/fake-clock.ts';
import { openOffice } from '../../../helpers/in-process.ts';
import { renderApp } from '../../../helpers/render-app.tsx';
import { renderScreen } from '../../../helpers/render-screen.tsx';
import { unwrap } from '../../../helpers/unwrap.ts';

/** The screen of a new body of an invented harbour, and what the book has of it. */
const open = async () => {
  const office = await openOffice();
  const desk = office.desk();
  const body = { id: bodyIdSchema.parse(office.makeId()), ...newBody('HLC', 'Harbour Lights Committee') };
  unwrap(await desk.client.call('bodies.save', { editId: office.makeEditId(), body, rules: newBodyRules }));
  const store = renderScreen(office, desk, <BodyPage bodyId={body.id} />);
  await screen.findByRole('heading', { name: 'Names' });
  const book = async () => unwrap(await office.desk().client.call('bodies.get', { bodyId: body.id }));
  const saved = () => waitFor(() => expect(store.getState().hasPendingEdits()).toBe(false));
  return { office, desk, store, book, saved };
};

const section = (name: string) => within(screen.getByRole('region', { name }));
const field = (name: string | RegExp) => screen.getByRole('textbox', { name });
const addTo = (name: string) => screen.getByRole('combobox', { name: `Add a person to ${name}` });

const write = async (name: string | RegExp, text: string): Promise<void> => {
  await userEvent.clear(field(name));
  await userEvent.type(field(name), text);
  await userEvent.tab();
};

describe('the names of a body', () => {
  test('show a sentence while somebody types, and are saved on leaving the field', async () => {
    const { book, saved } = await open();
    await userEvent.clear(field(/Short name/));
    await userEvent.type(field(/Short name/), 'Committee');
    expect(section('Names').getByText('APPROVED').closest('.example')?.textContent).toContain(
      'The Committee APPROVED the minutes as written.',
    );
    expect((await book()).body.shortName).toBe('HLC');
    await userEvent.tab();
    await saved();
    expect((await book()).body.shortName).toBe('Committee');
  });

  test('that were the code follow it', async () => {
    const { book, saved } = await open();
    await write(/^Code/, 'HLX');
    await saved();
    expect((await book()).body).toMatchObject({ code: 'HLX', shortName: 'HLX', actionPrefix: 'HLX' });
    await write(/Short name/, 'Committee');
    await write(/^Code/, 'HLZ');
    await saved();
    expect((await book()).body).toMatchObject({ code: 'HLZ', shortName: 'Committee', actionPrefix: 'HLZ' });
  });

  test('that are only spaces are refused beside the field, and the book keeps what it had', async () => {
    const { book, saved } = await open();
    await write(/Full name/, '   ');
    expect(section('Names').getByText('Write the full name.')).toBeTruthy();
    expect(field(/Full name/)).toHaveProperty('value', '   ');
    await userEvent.type(field(/Full name/), '{Escape}');
    expect(field(/Full name/)).toHaveProperty('value', 'Harbour Lights Committee');
    await saved();
    expect((await book()).body.name).toBe('Harbour Lights Committee');
  });

  test('of another body are refused by the book, with the text kept', async () => {
    const { office, saved } = await open();
    const other = { id: bodyIdSchema.parse(office.makeId()), ...newBody('PGC', 'Pilots Guild Council') };
    const client = office.desk().client;
    unwrap(await client.call('bodies.save', { editId: office.makeEditId(), body: other, rules: newBodyRules }));
    await write(/^Code/, 'pgc');
    await saved();
    expect(field(/^Code/)).toHaveProperty('value', 'pgc');
    expect(field(/^Code/).getAttribute('aria-invalid')).toBe('true');
  });

  test('that the host did not get are sent again, and nothing is lost meanwhile', async () => {
    const { desk, store, book, saved } = await open();
    desk.line = 'request lost';
    await write(/Full name/, 'Harbour Lights and Buoys Committee');
    await waitFor(() => expect(store.getState().waitingEdits).toBe(1));
    expect(field(/Full name/)).toHaveProperty('value', 'Harbour Lights and Buoys Committee');
    desk.line = 'good';
    desk.tell('connected');
    await saved();
    expect((await book()).body.name).toBe('Harbour Lights and Buoys Committee');
  });
});

describe('the references of actions', () => {
  test('show the first and the hundredth while a pattern is typed', async () => {
    await open();
    const actions = section('Actions');
    expect(actions.getByText('HLC 15/100')).toBeTruthy();
    await userEvent.clear(field(/Pattern of references/));
    await userEvent.type(field(/Pattern of references/), '{{prefix}-{{seq:3}');
    expect(actions.getByText('HLC-001', { selector: 'strong' })).toBeTruthy();
    expect(actions.getByText(/Counted on from meeting to meeting/)).toBeTruthy();
  });

  test('are refused without a sequence, with the text kept', async () => {
    const { book, saved } = await open();
    await write(/Pattern of references/, '{{prefix} {{meeting}');
    await saved();
    expect(section('Actions').getByText(/Write \{seq\} once/)).toBeTruthy();
    expect(field(/Pattern of references/)).toHaveProperty('value', '{prefix} {meeting}');
    expect((await book()).body.actionPattern).toBe('{prefix} {meeting}/{seq:2}');
    await userEvent.click(screen.getByRole('button', { name: 'HLC15/01' }));
    await saved();
    expect((await book()).body.actionPattern).toBe('{prefix}{meeting}/{seq:2}');
    expect(section('Actions').queryByText(/Write \{seq\} once/)).toBeNull();
  });
});

test('decision verbs become capitals, and the group of three follows the joiner', async () => {
  const { book, saved } = await open();
  await userEvent.type(screen.getByRole('combobox', { name: 'Decision verbs' }), 'ratified{Enter}');
  await userEvent.click(screen.getByRole('radio', { name: /after each but the last/ }));
  await saved();
  expect((await book()).body).toMatchObject({
    verbs: ['AGREED', 'APPROVED', 'NOTED', 'RATIFIED'],
    decisionJoin: 'each-and',
  });
  expect(section('Decisions').getByText(/the minutes as written; and/)).toBeTruthy();
});

test('a code that is tried becomes a pattern', async () => {
  const { book, saved } = await open();
  const matters = section('Matters');
  await userEvent.type(field('Try a code'), 'LP014');
  expect(matters.getByText('No code is found in this.')).toBeTruthy();
  await userEvent.click(matters.getByRole('button', { name: String.raw`Add the pattern LP\d{3}` }));
  expect(matters.getByText('LP014 is found.')).toBeTruthy();
  await saved();
  expect((await book()).body.matterPatterns).toEqual([String.raw`LP\d{3}`]);
});

test('a pattern that is no regular expression is refused, with the text kept', async () => {
  const { book, saved } = await open();
  await write('Patterns of codes', 'LP(');
  await saved();
  expect(field('Patterns of codes')).toHaveProperty('value', 'LP(');
  expect(field('Patterns of codes').getAttribute('aria-invalid')).toBe('true');
  expect((await book()).body.matterPatterns).toEqual([]);
});

test('standing items are numbered as the agenda will be, and moved by keyboard', async () => {
  const { book, saved } = await open();
  const items = field('Items, one to a line');
  await userEvent.type(items, 'Welcome{Enter}- Apologies{Enter}Lamps');
  const agenda = screen.getByRole('list', { name: 'The agenda begins with' });
  expect(
    within(agenda)
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent),
  ).toEqual(['1 Welcome', '1.1 Apologies', '2 Lamps']);
  await userEvent.keyboard('{Alt>}{ArrowUp}{/Alt}');
  await userEvent.tab();
  await saved();
  expect((await book()).rules.standingItems).toEqual(['Welcome', 'Lamps', '- Apologies']);
});

describe('the quorum', () => {
  test('is said back as a sentence and counted', async () => {
    const { book, saved } = await open();
    await userEvent.click(screen.getByRole('radio', { name: 'a number' }));
    await userEvent.click(await screen.findByRole('checkbox', { name: /Chair or the deputy/ }));
    await saved();
    const quorum = section('Quorum');
    expect(quorum.getByText(/3 of the seats, the Chair or the deputy among them\./)).toBeTruthy();
    expect(quorum.getByText(/There are only 0 seats with a vote now/)).toBeTruthy();
    await write('Members', '2');
    await saved();
    expect((await book()).rules.quorum).toMatchObject({
      needed: { number: 3 },
      needsChair: true,
      minimumPerCategory: [{ category: 'Members', number: 2 }],
    });
    await userEvent.click(screen.getByRole('radio', { name: 'not set' }));
    await saved();
    expect((await book()).rules.quorum).toBeUndefined();
  });

  test('asks for a whole number', async () => {
    const { book, saved } = await open();
    await userEvent.click(screen.getByRole('radio', { name: 'a number' }));
    await saved();
    await write('Needed', 'half');
    expect(section('Quorum').getByText('Write a whole number from 1 to 999.')).toBeTruthy();
    expect((await book()).rules.quorum?.needed).toEqual({ number: 3 });
  });
});

describe('categories', () => {
  const names = async (book: () => Promise<{ body: { categories: { name: string }[] } }>) =>
    (await book()).body.categories.map(({ name }) => name);

  test('are added by Enter one after the other, renamed with their seats, and moved', async () => {
    const { book, saved } = await open();
    await userEvent.type(screen.getByRole('combobox', { name: 'Add a category' }), 'Pilots{Enter}Owners{Enter}');
    await saved();
    expect(await names(book)).toEqual(['Members', 'Pilots', 'Owners', 'Other participants']);
    await userEvent.click(screen.getByRole('button', { name: 'Add a vacant seat to Pilots' }));
    await write('Category 2', 'Harbour pilots');
    await saved();
    expect((await book()).seats).toMatchObject([{ category: 'Harbour pilots', role: 'member', voting: true }]);
    field('Category 2').focus();
    await userEvent.keyboard('{Alt>}{ArrowUp}{/Alt}');
    await saved();
    expect(await names(book)).toEqual(['Harbour pilots', 'Members', 'Owners', 'Other participants']);
    await waitFor(() => expect(document.activeElement).toBe(field('Category 1')));
  });

  test('get their old name back, and their seats with them, by one undo', async () => {
    const { book, saved, store } = await open();
    await userEvent.click(screen.getByRole('button', { name: 'Add a vacant seat to Members' }));
    await write('Category 1', 'Keepers');
    await saved();
    expect((await book()).seats).toMatchObject([{ category: 'Keepers' }]);
    await act(() => store.getState().undoEdit());
    expect(await names(book)).toEqual(['Members', 'Other participants']);
    expect((await book()).seats).toMatchObject([{ category: 'Members' }]);
  });

  test('of one name are refused, and the seats of one that goes stay', async () => {
    const { book, saved } = await open();
    await userEvent.type(screen.getByRole('combobox', { name: 'Add a category' }), 'members{Enter}');
    expect(await screen.findByText(/There is a category called members already/)).toBeTruthy();
    expect(screen.getByRole('combobox', { name: 'Add a category' })).toHaveProperty('value', 'members');
    await userEvent.click(screen.getByRole('button', { name: 'Add a vacant seat to Members' }));
    await userEvent.click(screen.getByRole('button', { name: 'Remove Members' }));
    await saved();
    expect(await names(book)).toEqual(['Other participants']);
    expect((await book()).seats).toHaveLength(1);
    expect(screen.getByText('Without a category')).toBeTruthy();
  });
});

describe('seats', () => {
  test('are given by name: somebody new is put into the book, somebody known is found', async () => {
    const { office, book, saved } = await open();
    await userEvent.type(addTo('Members'), 'Ida Quist (Port of Sund){Enter}Tomasz Lind{Enter}');
    await userEvent.type(addTo('Other participants'), 'ida quist{Enter}');
    await saved();
    const { seats } = await book();
    expect(seats.map(({ name, role, voting }) => [name, role, voting])).toEqual([
      ['Ida Quist', 'member', true],
      ['Tomasz Lind', 'member', true],
      ['Ida Quist', 'observer', false],
    ]);
    const people = unwrap(await office.desk().client.call('people.list', {}));
    expect(people.rows.map(({ name, organisation }) => [name, organisation])).toEqual([
      ['Ida Quist', 'Port of Sund'],
      ['Tomasz Lind', undefined],
    ]);
  });

  test('ask which of two namesakes is meant', async () => {
    const { book, saved } = await open();
    await userEvent.type(addTo('Members'), 'Ann Bell (Keepers){Enter}Ann Bell (Pilots Guild){Enter}');
    await saved();
    await userEvent.type(addTo('Members'), 'Ann Bell{Enter}');
    expect(await screen.findByText(/Several people are called Ann Bell/)).toBeTruthy();
    await userEvent.type(addTo('Members'), '{ArrowDown}{Enter}');
    await saved();
    expect((await book()).seats).toHaveLength(3);
    expect((await book()).seats[2]?.personId).toBe((await book()).seats[0]?.personId);
  });

  test('can be vacant, have days, and keep a day that is not in the calendar in the field', async () => {
    const { book, saved } = await open();
    await userEvent.type(addTo('Members'), 'Ida Quist{Enter}');
    await saved();
    await userEvent.clear(screen.getByRole('combobox', { name: 'Person, Members, seat 1' }));
    await userEvent.tab();
    await write('From, Members, seat 1', '1/4/27');
    await write('To, Members, seat 1', '31 April 2028');
    await saved();
    expect(screen.getByText(/31 April 2028 is not in the calendar/)).toBeTruthy();
    expect(field('From, Members, seat 1')).toHaveProperty('value', '1 Apr 2027');
    const [seat] = (await book()).seats;
    expect(seat).toMatchObject({ validFrom: '2027-04-01' });
    expect(seat?.personId).toBeUndefined();
    expect(seat?.validTo).toBeUndefined();
  });

  test('are moved and removed by the menu, and come back by undo', async () => {
    const { store, book, saved } = await open();
    await userEvent.type(addTo('Members'), 'Ida Quist{Enter}');
    await saved();
    await userEvent.click(screen.getByRole('button', { name: 'More, Members, seat 1' }));
    await userEvent.click(await screen.findByRole('menuitem', { name: 'Move to Other participants' }));
    await saved();
    expect((await book()).seats).toMatchObject([{ category: 'Other participants' }]);
    await userEvent.click(screen.getByRole('button', { name: 'More, Other participants, seat 1' }));
    await userEvent.click(await screen.findByRole('menuitem', { name: 'Remove this seat' }));
    await saved();
    expect((await book()).seats).toEqual([]);
    await store.getState().undoEdit();
    expect((await book()).seats).toHaveLength(1);
    await waitFor(() => screen.getByRole('combobox', { name: 'Person, Other participants, seat 1' }));
  });
});

describe('what stands in a field and was not left', () => {
  const openApp = async () => {
    const office = await openOffice();
    const desk = office.desk();
    const body = { id: bodyIdSchema.parse(office.makeId()), ...newBody('HLC', 'Harbour Lights Committee') };
    unwrap(await desk.client.call('bodies.save', { editId: office.makeEditId(), body, rules: newBodyRules }));
    renderApp(office, desk, createFakeClock(), `/bodies/${body.id}`);
    await screen.findByRole('heading', { name: 'Names' });
    await userEvent.type(field(/Full name/), ' of Sund');
    const name = async () => unwrap(await office.desk().client.call('bodies.get', { bodyId: body.id })).body.name;
    return { name };
  };

  test('is saved when another screen is opened', async () => {
    const { name } = await openApp();
    window.location.hash = '/people';
    await screen.findByRole('heading', { name: 'No people yet' });
    await waitFor(async () => expect(await name()).toBe('Harbour Lights Committee of Sund'));
  });

  test('is saved when the window is closed, which asks first', async () => {
    const { name } = await openApp();
    const closing = new Event('beforeunload', { cancelable: true });
    window.dispatchEvent(closing);
    expect(closing.defaultPrevented).toBe(true);
    await waitFor(async () => expect(await name()).toBe('Harbour Lights Committee of Sund'));
    const again = new Event('beforeunload', { cancelable: true });
    window.dispatchEvent(again);
    expect(again.defaultPrevented).toBe(false);
  });
});

test('says that an address names no body', async () => {
  const office = await openOffice();
  renderScreen(office, office.desk(), <BodyPage bodyId="nowhere" />);
  expect(await screen.findByText(/This address names no body/)).toBeTruthy();
});

describe('the words of a body', () => {
  test('are added and taken out one by one', async () => {
    const { book, saved } = await open();
    const words = section('Words').getByRole('combobox', { name: 'Words that are right' });
    await userEvent.type(words, 'Vlierhaven{Enter}gunwale{Enter}');
    await saved();
    expect((await book()).rules.words).toEqual(['Vlierhaven', 'gunwale']);
    await userEvent.type(words, '{Backspace}');
    await saved();
    expect((await book()).rules.words).toEqual(['Vlierhaven']);
  });
});

describe('the sentences of a body', () => {
  test('show how they will read, and are the usual ones where nothing is written', async () => {
    const { book, saved } = await open();
    const arrival = field('Arrival, with its time');
    const example = () => arrival.closest('.mantine-InputWrapper-root')?.textContent;
    expect(arrival).toHaveProperty('value', '');
    expect(example()).toContain('Alma Bright joined the meeting at 10:40.');
    await userEvent.type(arrival, '{{organisation} ({{initials}) came at {{time}.');
    expect(example()).toContain('Coast Survey (AB) came at 10:40.');
    await userEvent.tab();
    await saved();
    expect((await book()).rules.forms).toEqual({ arrivedAt: '{organisation} ({initials}) came at {time}.' });
    expect(screen.getByText('Coming and going').textContent).toContain('1 of its own');
    await userEvent.clear(arrival);
    await userEvent.tab();
    await saved();
    expect((await book()).rules.forms).toBeUndefined();
  });

  test('are refused with a place that nothing fills, and the words stay in the field', async () => {
    const { book, saved } = await open();
    await userEvent.type(field('No apologies'), 'None, said {{nmae}.');
    await userEvent.tab();
    expect(section('Sentences').getByText(/Nothing fills \{nmae\}/)).toBeTruthy();
    expect(field('No apologies')).toHaveProperty('value', 'None, said {nmae}.');
    await saved();
    expect((await book()).rules.forms).toBeUndefined();
  });

  test('each have a field of their own', () => {
    const names = formGroups.flatMap(({ forms }) => forms.map(([name]) => name));
    expect(names.toSorted()).toEqual(Object.keys(defaultForms).toSorted());
    expect(Object.values(defaultForms).filter((form) => unknownPlace(form) !== undefined)).toEqual([]);
  });
});

describe('the texts of a body', () => {
  test('are added in one line, changed and taken out', async () => {
    const { book, saved } = await open();
    const add = screen.getByRole('combobox', { name: 'Add a text' });
    await userEvent.type(add, ';noted NOTED the contents of [[the paper].{Enter}');
    await userEvent.type(add, 'close The Chair closed the meeting.{Enter}');
    await saved();
    expect((await book()).rules.modules).toEqual([
      { name: 'noted', text: 'NOTED the contents of [the paper].' },
      { name: 'close', text: 'The Chair closed the meeting.' },
    ]);
    await write('Name of the text close', 'end');
    await write('Text of end', 'The Chair thanked all.');
    await userEvent.click(screen.getByRole('button', { name: 'Remove the text noted' }));
    await saved();
    expect((await book()).rules.modules).toEqual([{ name: 'end', text: 'The Chair thanked all.' }]);
  });

  test('need a name and words, and no name twice', async () => {
    const { book, saved } = await open();
    const add = screen.getByRole('combobox', { name: 'Add a text' });
    await userEvent.type(add, 'noted{Enter}');
    expect(section('Texts').getByText(/Write a name of one word, and behind it the text/)).toBeTruthy();
    await userEvent.clear(add);
    await userEvent.type(add, 'noted One.{Enter}');
    await saved();
    await userEvent.type(add, 'noted Two.{Enter}');
    expect(await section('Texts').findByText(/"noted" stands twice/)).toBeTruthy();
    expect((await book()).rules.modules).toEqual([{ name: 'noted', text: 'One.' }]);
  });
});

test('the quorum says what becomes of those with an interest', async () => {
  const { book, saved } = await open();
  await userEvent.click(screen.getByRole('radio', { name: 'a number' }));
  await saved();
  const list = screen.getByRole('combobox', { name: 'Who has an interest in the item' });
  await userEvent.selectOptions(list, 'does not count for the item');
  await saved();
  expect((await book()).rules.quorum?.interested).toBe('never');
  expect(section('Quorum').getByText(/without those who have an interest in the item/)).toBeTruthy();
});
