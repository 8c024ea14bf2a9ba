import { expect, it } from 'vitest';
import { cardLists, keyListsAt } from '../../../../renderer/features/keys/key-lists.ts';
import { noChanges } from '../../../../shared/keys/bindings.ts';

const titles = (address: string): string[] =>
  keyListsAt(address, { changes: noChanges, keyboard: 'other' }).map(({ title }) => title);
const keysFor = (address: string, id: string, changes = noChanges): readonly string[] | undefined =>
  keyListsAt(address, { changes, keyboard: 'other' })
    .flatMap(({ lines }) => lines)
    .find((line) => line.id === id)?.keys;

it('lists the keys of the screen, and below them those of every screen', () => {
  const live = titles('/meetings/1/live/2');
  expect(live.slice(0, 3)).toEqual(['What a line becomes', 'In the text', 'On the live screen']);
  expect(live.at(-1)).toBe('Everywhere');
  expect(live).toContain('Who is in the room');
  expect(live).not.toContain('In the agenda');
  expect(titles('/meetings/1/plan')).toEqual([
    'In the agenda',
    'In the papers of an item',
    'Of the meeting',
    'On the plan of a meeting',
    'Everywhere',
  ]);
  expect(titles('/')).toEqual(['Everywhere']);
});

it('shows the keys as they are now', () => {
  expect(keysFor('/', 'everywhere.undo')).toEqual(['Ctrl+Z']);
  expect(keysFor('/meetings/1/live', 'text.undo')).toEqual(['Ctrl+Z']);
  const changes = { 'everywhere.undo': ['Mod+U'], 'text.bold': [] };
  expect(keysFor('/meetings/1/live', 'text.undo', changes)).toEqual(['Ctrl+U']);
  expect(keysFor('/meetings/1/live', 'text.bold', changes)).toBeUndefined();
});

it('has every key once on the card, those of the menu where there is one', () => {
  const ids = (hasMenu: boolean): string[] =>
    cardLists({ changes: noChanges, keyboard: 'other' }, hasMenu).flatMap(({ lines }) => lines.map(({ id }) => id));
  expect(ids(false)).toEqual(expect.arrayContaining(['text.bold', 'everywhere.undo', 'roll.present']));
  expect(ids(false)).not.toEqual(expect.arrayContaining(['text.undo']));
  expect(ids(false).filter((id) => id.startsWith('menu.'))).toEqual([]);
  expect(ids(true)).toEqual(expect.arrayContaining(['menu.newMeeting']));
  expect(new Set(ids(true)).size).toBe(ids(true).length);
});

it('says once on the card what several lists say in the same words, and apart what has another key now', () => {
  const card = (changes = noChanges) => cardLists({ changes, keyboard: 'other' }, false);
  const titlesWith = (does: string, changes = noChanges): string[] =>
    card(changes).flatMap(({ title, lines }) => lines.filter((line) => line.does === does).map(() => title));
  expect(titlesWith('down')).toEqual(['In several lists']);
  expect(titlesWith('down', { 'register.next': ['Shift+H'] })).toEqual([
    'In several lists',
    'In the register of actions',
  ]);
});

it('puts on the card under one heading what is alone in its list', () => {
  const lists = cardLists({ changes: noChanges, keyboard: 'other' }, false);
  expect(lists.filter(({ lines }) => lines.length === 1)).toEqual([]);
  const singles = lists.find(({ title }) => title === 'Each in one place')?.lines.map(({ id }) => id);
  expect(singles).toEqual(expect.arrayContaining(['plan.pack', 'handOver.save', 'replies.go']));
});
