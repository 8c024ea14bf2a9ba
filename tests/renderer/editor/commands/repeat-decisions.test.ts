import { describe, expect, test } from 'vitest';
import { lastDecisions, repeatDecisions } from '../../../../renderer/editor/commands/repeat-decisions.ts';
import { ITEM_A, ITEM_B, openWritingDesk, paragraph, storedBlock } from '../../../helpers/writing-desk.ts';

const decision = (number: number, verb: string, text: string, item = ITEM_A) =>
  storedBlock(number, item, { kind: 'decision', verb, runs: [{ text }] });

describe('repeating the last decisions', () => {
  test('puts the whole group where the caret is, each a decision of its own', () => {
    const desk = openWritingDesk([
      decision(1, 'AGREED', 'old'),
      paragraph(2, 'between'),
      decision(3, 'NOTED', 'the report'),
      decision(4, 'AGREED', 'to go on'),
      paragraph(5, 'SW05'),
      paragraph(6, ''),
    ]);
    desk.caret(5, 0);
    desk.run(repeatDecisions(() => []));
    expect(desk.lines().slice(4)).toEqual([
      'paragraph: SW05',
      'decision[NOTED]: the report',
      'decision[AGREED]: to go on',
    ]);
    expect(new Set(desk.ids()).size).toBe(7);
    desk.type('!');
    expect(desk.lines().at(-1)).toBe('decision[AGREED]: to go on!');
    desk.press('Ctrl+z');
    desk.press('Ctrl+z');
    expect(desk.lines().slice(4)).toEqual(['paragraph: SW05', 'paragraph: ']);
  });

  test('goes below words, and leaves confidential words confidential', () => {
    const hidden = storedBlock(1, ITEM_A, { kind: 'decision', verb: 'NOTED', runs: [{ text: 'x' }] }, 'confidential');
    const desk = openWritingDesk([hidden, paragraph(2, 'words')]);
    desk.caret(1, 2);
    desk.run(repeatDecisions(() => []));
    expect(desk.lines().slice(1)).toEqual(['paragraph: words', 'decision[NOTED]: x']);
    expect(desk.visibilities()).toEqual(['confidential', null, 'confidential']);
  });

  test('looks into the items before when this one has none', () => {
    const desk = openWritingDesk([decision(1, 'NOTED', 'it'), paragraph(2, '', ITEM_B)]);
    const elsewhere = () => lastDecisions(desk.minutes.state(ITEM_A).doc);
    desk.goTo(ITEM_B);
    desk.run(repeatDecisions(elsewhere));
    expect(desk.lines()).toEqual(['decision[NOTED]: it']);
  });

  test('does nothing where nothing was decided', () => {
    const desk = openWritingDesk([paragraph(1, 'one')]);
    expect(desk.run(repeatDecisions(() => []))).toBe(false);
  });
});
