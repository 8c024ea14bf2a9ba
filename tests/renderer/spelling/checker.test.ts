import { beforeAll, describe, expect, it } from 'vitest';
import { type Checker, createChecker } from '../../../renderer/spelling/checker.ts';
import type { Dictionary } from '../../../renderer/spelling/dictionary.ts';
import { ownDictionary } from '../../helpers/spelling-check.ts';

let dictionary: Dictionary;
let checker: Checker;
beforeAll(async () => {
  dictionary = await ownDictionary();
  checker = createChecker(dictionary);
});

const faults = (text: string): string[] => checker.faultsOf(text).map(({ text: word }) => word);

describe('the checker', () => {
  it('finds what nobody means', () => {
    expect(faults('The comittee recieved the minuts and adjurned.')).toEqual([
      'comittee',
      'recieved',
      'minuts',
      'adjurned',
    ]);
  });

  it.each([
    'The Committee received the minutes, whose colour had been questioned by the Harbour Master.',
    'The Board’s budget wasn’t agreed; the members’ questions hadn’t been answered, and it’s late.',
    'They organised and organized it; the organisation and the organization recognised the programme.',
    'The outturn, a virement and the rollout were minuted; the roadmap was quorate, pro forma, ex officio.',
    'A naïve résumé in the café.',
    'Co-opted members re-elected the vice-chair, sub-committees and all.',
  ])('takes as right: %s', (text) => {
    expect(faults(text)).toEqual([]);
  });

  it('keeps to British spelling', () => {
    expect(faults('The color of the center was advertized and analyzed.')).toEqual([
      'color',
      'center',
      'advertized',
      'analyzed',
    ]);
  });

  it('does not know proper names by themselves, and knows them in any case once they are said', () => {
    expect(faults('Quistgaard and quistgaard’s sloop Vlierhaven')).toEqual([
      'Quistgaard',
      'quistgaard’s',
      'Vlierhaven',
    ]);
    const own = createChecker(dictionary);
    own.setKnown(['Quistgaard', 'VLIERHAVEN']);
    expect(own.faultsOf('Quistgaard and quistgaard’s sloop Vlierhaven')).toEqual([]);
    own.setKnown([]);
    expect(own.faultsOf('Quistgaard')).toHaveLength(1);
  });

  it('suggests the word that was meant among the first', () => {
    const meant = [
      ['comittee', 'committee'],
      ['recieved', 'received'],
      ['adjurned', 'adjourned'],
      ['procurment', 'procurement'],
      ['stakholder', 'stakeholder'],
      ['liase', 'liaise'],
    ] as const;
    for (const [typed, word] of meant) expect(checker.suggest(typed)).toContain(word);
  });

  it('suggests words as the slip was written: with its capital and its apostrophe', () => {
    expect(checker.suggest('Comittee')).toContain('Committee');
    expect(checker.suggest('comittee’s')).toContain('committee’s');
    expect(checker.suggest('doesnt')).toContain('doesn’t');
  });

  it('suggests no more than six words, and none that is rude', () => {
    expect(checker.suggest('lampe').length).toBeLessThanOrEqual(6);
    expect(dictionary.has('shit')).toBe(false);
    expect(checker.suggest('shitt')).not.toContain('shit');
  });
});
