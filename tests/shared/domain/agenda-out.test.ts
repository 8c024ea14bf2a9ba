import { expect, test } from 'vitest';
import { agendaOutWords } from '../../../shared/domain/agenda-out.ts';

const out = { at: Date.UTC(2027, 5, 3, 9), numbers: { a: '1', b: '2', c: '3', d: '4', e: '5', f: '6' } };

test('says nothing while both agree, nor of an agenda that never went out', () => {
  expect(agendaOutWords(undefined, [{ id: 'a', number: '2' }])).toBeUndefined();
  expect(
    agendaOutWords(out, [
      { id: 'a', number: '1' },
      { id: 'new', number: '7' },
    ]),
  ).toBeUndefined();
});

test('says when the agenda went out, and which numbers others have', () => {
  const items = [
    { id: 'b', number: '1' },
    { id: 'a', number: '2' },
    { id: 'c', number: '' },
  ];
  expect(agendaOutWords(out, items)).toBe(
    'The agenda went out on Thu 3 Jun 2027, and its numbers differ from these: 2 is 1 now, 1 is 2 now and 3 has no number now. Hand it out again, or put the items back.',
  );
});

test('counts what would be too much to name', () => {
  const items = ['a', 'b', 'c', 'd', 'e', 'f'].map((id, at) => ({ id, number: String(at + 2) }));
  expect(agendaOutWords(out, items)).toContain('4 is 5 now and 2 more are others');
});
