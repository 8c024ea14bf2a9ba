import { describe, expect, it } from 'vitest';
import { insertSentence } from '../../../../renderer/editor/commands/insert-sentence.ts';
import { ITEM_A, openWritingDesk, paragraph, storedBlock } from '../../../helpers/writing-desk.ts';

const put = insertSentence('No apologies were received.');

describe('insertSentence', () => {
  it('fills an empty line, and typing goes on behind it', () => {
    const desk = openWritingDesk([paragraph(1, '')]);
    desk.run(put);
    desk.type(' The Chair went on.');
    expect(desk.lines()).toEqual(['paragraph: No apologies were received. The Chair went on.']);
  });

  it('goes on in a paragraph, apart from the words before it', () => {
    const desk = openWritingDesk([paragraph(1, 'The Chair welcomed all.')]);
    desk.caret(0, -1);
    desk.run(put);
    expect(desk.lines()).toEqual(['paragraph: The Chair welcomed all. No apologies were received.']);
    desk.press('Ctrl+z');
    expect(desk.lines()).toEqual(['paragraph: The Chair welcomed all.']);
  });

  it('takes a line of its own below what is no paragraph', () => {
    const desk = openWritingDesk([storedBlock(1, ITEM_A, { kind: 'decision', verb: 'NOTED', runs: [{ text: 'it' }] })]);
    desk.caret(0, -1);
    desk.run(put);
    expect(desk.lines()).toEqual(['decision[NOTED]: it', 'paragraph: No apologies were received.']);
  });
});
