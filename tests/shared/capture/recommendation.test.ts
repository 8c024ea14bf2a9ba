import { describe, expect, it } from 'vitest';
import {
  readRecommendation,
  readRecommendations,
  recommendationToDecision,
} from '../../../shared/capture/recommendation.ts';
import { textOf } from '../../../shared/domain/block.ts';
import { recommendationText } from '../../../shared/domain/recommendation.ts';

const VERBS = [
  'AGREED',
  'AGREED IN PRINCIPLE',
  'NOTED',
  'APPROVED',
  'RATIFIED',
  'DEFERRED',
  'RECOMMENDED',
  'ENDORSED',
  'WITHDREW',
  'PERMITTED',
];

/** What a line of a paper becomes, as one text: the kind, the verb, the words. */
const become = (line: string, verbs: readonly string[] = VERBS): string => {
  const content = recommendationToDecision(readRecommendation(line), verbs);
  const words = 'runs' in content ? textOf(content.runs) : '';
  return content.kind === 'decision' ? `${content.verb} | ${words}` : `${content.kind}: ${words}`;
};

describe('a recommendation of a paper', () => {
  it.each([
    ['NOTE the contents', 'NOTED | the contents'],
    ['APPROVE the terms; and', 'APPROVED | the terms'],
    ['APPROVE the terms.', 'APPROVED | the terms'],
    ['AGREE that DP094 goes on', 'AGREED | that DP094 goes on'],
    ['AGREE IN PRINCIPLE to the wharf', 'AGREED IN PRINCIPLE | to the wharf'],
    ['RATIFY the order', 'RATIFIED | the order'],
    ['DEFER the plan', 'DEFERRED | the plan'],
    ['PERMIT the works', 'PERMITTED | the works'],
    ['RECOMMEND it to the Board', 'RECOMMENDED | it to the Board'],
    ['ENDORSE the approach', 'ENDORSED | the approach'],
    ['WITHDRAW the notice', 'WITHDREW | the notice'],
    ['Note the contents', 'NOTED | the contents'],
    ['to NOTE the contents', 'NOTED | the contents'],
    ['The Panel is asked to approve the terms', 'APPROVED | the terms'],
    ['NOTED the contents', 'NOTED | the contents'],
    ['NOTE', 'NOTED | '],
  ])('becomes what the meeting decided: %s', (line, decision) => {
    expect(become(line)).toBe(decision);
  });

  it.each([
    ['DEFENESTRATE the terms', 'paragraph: DEFENESTRATE the terms'],
    ['NOTIFY the owners', 'paragraph: NOTIFY the owners'],
    ['the terms as they stand', 'paragraph: the terms as they stand'],
    ['AGREE', 'paragraph: AGREE', ['NOTED']],
    ['', 'paragraph: '],
  ])('stays as it is when the body has no verb for it: %s', (line, text, verbs = VERBS) => {
    expect(become(line, verbs)).toBe(text);
  });

  it.each([
    ['• NOTE it', 'NOTE it'],
    ['(a) NOTE it', 'NOTE it'],
    ['b) NOTE it', 'NOTE it'],
    ['1. NOTE it', 'NOTE it'],
    ['iv. NOTE it', 'NOTE it'],
    ['- NOTE it', 'NOTE it'],
    ['A NOTE on it', 'A NOTE on it'],
    ['15 May is to be NOTED', '15 May is to be NOTED'],
  ])('is read without the mark of its list: %s', (line, words) => {
    expect(recommendationText(readRecommendation(line))).toBe(words);
  });

  it('has the word in capitals before it as its verb, and is written as it was read', () => {
    expect(readRecommendation('  NOTE the contents ')).toEqual({ verb: 'NOTE', text: 'the contents' });
    expect(readRecommendation('A wharf is wanted')).toEqual({ verb: '', text: 'A wharf is wanted' });
  });

  it('stands on a line of its own where several are pasted', () => {
    const pasted = '• NOTE the contents;\r\n\n• APPROVE the terms; and\v• to AGREE';
    expect(readRecommendations(pasted).map(recommendationText)).toEqual([
      'NOTE the contents;',
      'APPROVE the terms; and',
      'to AGREE',
    ]);
  });
});
