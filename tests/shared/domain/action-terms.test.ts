import { describe, expect, it } from 'vitest';
import {
  filterOfTerms,
  finishedTerms,
  readTerms,
  termWords,
  unknownTerm,
  withTerm,
  wordsOf,
} from '../../../shared/domain/action-terms.ts';
import { unwrap } from '../../helpers/unwrap.ts';

const TODAY = '2020-05-26';
const read = (typed: string) => unwrap(readTerms(typed, TODAY));
const asked = (typed: string) => filterOfTerms(read(typed).terms, TODAY);
const fault = (typed: string): string | undefined => {
  const terms = readTerms(typed, TODAY);
  return terms.ok ? undefined : terms.error;
};

describe('what narrows the register, as it is typed', () => {
  it('is words, and terms that go on until the next one', () => {
    expect(read('letter owner:Pier Wardens due<30 Jun body:hlc')).toEqual({
      words: 'letter',
      terms: [
        { field: 'owner', is: ':', value: 'Pier Wardens' },
        { field: 'due', is: '<', value: '2020-06-30' },
        { field: 'body', is: ':', value: 'hlc' },
      ],
    });
    expect(read('no terms: none')).toEqual({ words: 'no terms: none', terms: [] });
    expect([wordsOf('letter ow'), wordsOf('letter owner:'), wordsOf('owner:Ida')]).toEqual(['letter ow', 'letter', '']);
  });

  it('asks the book for what it says', () => {
    expect(asked('state:in pro slips>1 confidential:yes matter:DP094 meeting:15')).toEqual({
      states: ['in progress'],
      slips: 2,
      confidential: true,
      matter: 'DP094',
      meeting: '15',
    });
    expect(asked('owner:Nobody due:none')).toEqual({ hasOwner: false, hasDay: false });
    expect(asked('due>1 Jun due<1/7/20')).toEqual({ dueFrom: '2020-06-02', dueTo: '2020-06-30' });
    expect(asked('due:today')).toEqual({ dueFrom: TODAY, dueTo: TODAY });
  });

  it('counts days from the day on which it is asked', () => {
    const { terms } = read('due<+14');
    expect(filterOfTerms(terms, TODAY)).toEqual({ dueTo: '2020-06-08' });
    expect(filterOfTerms(terms, '2020-06-01')).toEqual({ dueTo: '2020-06-14' });
    expect(terms.map(termWords)).toEqual(['due before in 14 days']);
  });

  it('says what it can’t read', () => {
    expect(fault('owner:')).toBe('Write what comes after owner:');
    expect(fault('state:gone')).toMatch(/There is no state ‘gone’/);
    expect(fault('due<31 Feb 2020')).toMatch(/not in the calendar/);
    expect(fault('slips>often')).toMatch(/slips>1/);
    expect(fault('confidential:perhaps')).toMatch(/yes or/);
  });

  it('says of what looks like a term and is none which there are, and does not search for it', () => {
    expect(fault('letter boddy:QSP')).toMatch(
      /^‘boddy:’ is not known here: write body:, owner:, .* and confidential:\.$/,
    );
    expect(fault('owner:Ida dew<30 Jun')).toMatch(/‘dew<’/);
    expect(wordsOf('letter boddy:QSP')).toBe('letter');
    for (const text of ['at 10:30', 'https://example.org', 'no terms: none', 'body:HLC', 'Owner:Ida']) {
      expect(unknownTerm(text), text).toBeUndefined();
    }
  });

  it('is finished by a space, unless its value may go on; every one that another follows is', () => {
    const finished = (typed: string) => finishedTerms(typed).finished;
    expect(['body:HLC ', 'letter slips>1 ', 'due<30 Jun 2020 ', 'due<+7 ', 'state:open '].map(finished)).toEqual([
      'body:HLC ',
      'letter slips>1 ',
      'due<30 Jun 2020 ',
      'due<+7 ',
      'state:open ',
    ]);
    expect(['letter ', 'body:', 'body: ', 'body:HLC', 'due<30 ', 'due<30 Jun ', 'state:in '].map(finished)).toEqual(
      Array.from({ length: 7 }, () => ''),
    );
    expect(finishedTerms('letter body:HLC state:in')).toEqual({ finished: 'letter body:HLC', rest: 'state:in' });
    expect(finishedTerms('owner:Pier ')).toEqual({ finished: '', rest: 'owner:Pier ', owner: 'Pier' });
    expect(finished('owner:nobody ')).toBe('owner:nobody ');
  });

  it('has one of each, but a first and a last day', () => {
    const [owner, other] = read('owner:Ida').terms.concat(read('owner:Otto').terms);
    const [from, to, on] = [...read('due>today').terms, ...read('due<+7').terms, ...read('due:today').terms];
    if (!owner || !other || !from || !to || !on) throw new Error('Nothing was read');
    expect(withTerm([owner, from], other)).toEqual([from, other]);
    expect(withTerm([from], to)).toEqual([from, to]);
    expect(withTerm([from, to], on)).toEqual([on]);
    expect([owner, from, on].map(termWords)).toEqual(['owner: Ida', 'due after today', 'due today']);
  });
});
