import { describe, expect, test } from 'vitest';
import type { Voice } from '../../../shared/domain/attribution.ts';
import { formsOf } from '../../../shared/domain/body-forms.ts';
import {
  attendanceSentence,
  interestSentence,
  itemsInWords,
  voteSentence,
} from '../../../shared/domain/fact-sentence.ts';
import { ada, otto, weirBoard } from '../capture/example.ts';

const { voice } = weirBoard;
const agenda = ['1', '2', '3', '4', '5', '6', '7', '8'];
const own = (forms: Parameters<typeof formsOf>[0]): Voice => ({ ...voice, forms: formsOf(forms) });

describe('the sentence of an arrival or a departure', () => {
  const person = otto.id;

  test.each([
    [{ person, change: 'arrived' as const }, 'Otto Marsh joined the meeting.'],
    [{ person, change: 'arrived' as const, time: '10:25' }, 'Otto Marsh joined the meeting at 10:25.'],
    [{ person, change: 'left' as const }, 'Otto Marsh left the meeting.'],
    [{ person, change: 'left' as const, time: '10:40' }, 'Otto Marsh left the meeting at 10:40.'],
    [{ person, change: 'away' as const, items: ['4', '5', '6', '7'] }, 'Otto Marsh was not present for items 4 to 7.'],
    [{ person, change: 'away' as const, items: ['4'] }, 'Otto Marsh was not present for item 4.'],
  ])('says %j', (fact, sentence) => {
    expect(attendanceSentence(fact, otto, voice, agenda)).toBe(sentence);
  });

  test('is in the form of the body', () => {
    const forms = own({ arrivedAt: '[{time}] {person} of the {short} came in' });
    const fact = { person, change: 'arrived' as const, time: '10:25' };
    expect(attendanceSentence(fact, otto, forms, agenda)).toBe(
      '[10:25] Weir Board member (OM) of the Weir Board came in',
    );
  });

  test('names items that follow each other by the first and the last', () => {
    expect(itemsInWords(['1', '2', '4', '5', '6', '8'], agenda)).toBe('items 1, 2, 4 to 6 and 8');
    expect(itemsInWords(['9', '10', '11'], agenda)).toBe('items 9, 10 and 11');
  });
});

test('a declaration of interest says its ground, if there is one', () => {
  const fact = { person: ada.id, outcome: 'left' as const };
  expect(interestSentence(fact, ada, { voice, agenda, ground: 'holds shares' })).toBe(
    'Ada Winterbourne declared an interest (holds shares) and left the meeting for this item.',
  );
  expect(interestSentence({ ...fact, outcome: 'noted' }, ada, { voice, agenda, ground: '' })).toBe(
    'Ada Winterbourne declared an interest, which was noted.',
  );
  expect(interestSentence({ ...fact, items: ['4', '7'] }, ada, { voice, agenda, ground: 'holds shares' })).toBe(
    'Ada Winterbourne declared an interest (holds shares) and left the meeting for items 4 and 7.',
  );
});

test.each([
  [{ manner: 'nem con' as const }, 'Agreed without dissent.'],
  [{ manner: 'unanimous' as const }, 'Agreed unanimously.'],
  [{ for: { count: 5 }, against: { count: 2 }, abstained: { count: 1 } }, 'Vote: 5 for, 2 against and 1 abstained.'],
  [{ for: { people: [ada.id, otto.id] }, against: { count: 0 } }, 'Vote: 2 for (AW and OM) and 0 against.'],
])('a vote says its sides: %j', (fact, sentence) => {
  expect(voteSentence(fact, (id) => weirBoard.people.find((person) => person.id === id), voice)).toBe(sentence);
});
