import { describe, expect, it } from 'vitest';
import type { BlockContent } from '../../../shared/domain/block.ts';
import { correctContent } from '../../../shared/domain/correct-content.ts';
import { decisionIdSchema } from '../../../shared/ids.ts';

const id = decisionIdSchema.parse('0192f0c0-0000-7000-8000-00000000dec1');

describe('correctContent', () => {
  it('puts words right across runs, and keeps the forms around them', () => {
    const content: BlockContent = {
      kind: 'paragraph',
      runs: [{ text: 'It was ' }, { text: 'agreed on 4', bold: true }, { text: ' May.' }],
    };
    expect(correctContent(content, 'on 4 May', 'on 5 June')).toEqual({
      ok: true,
      value: {
        kind: 'paragraph',
        runs: [{ text: 'It was ' }, { text: 'agreed on 5 June', bold: true }, { text: '.' }],
      },
    });
  });

  it('keeps the mark of a decision whose words it changes, and leaves words out', () => {
    const content: BlockContent = {
      kind: 'paragraph',
      runs: [{ text: 'The CSC ' }, { text: 'NOTED the long report', decision: { id, verb: 'NOTED' } }],
    };
    expect(correctContent(content, 'long ', '')).toEqual({
      ok: true,
      value: {
        kind: 'paragraph',
        runs: [{ text: 'The CSC ' }, { text: 'NOTED the report', decision: { id, verb: 'NOTED' } }],
      },
    });
  });

  it('puts words of a table right, whatever signs the new ones have', () => {
    const content: BlockContent = { kind: 'table', rows: [['Cost', '40 pounds']] };
    expect(correctContent(content, '40 pounds', '$& $1')).toEqual({
      ok: true,
      value: { kind: 'table', rows: [['Cost', '$& $1']] },
    });
  });

  it('refuses words that are not there, or more than once', () => {
    const content: BlockContent = { kind: 'bullet', runs: [{ text: 'one and one' }] };
    expect(correctContent(content, 'two', 'x')).toEqual({ ok: false, error: 'missing' });
    expect(correctContent(content, 'one', 'x')).toEqual({ ok: false, error: 'ambiguous' });
    expect(correctContent(content, 'one and', 'x').ok).toBe(true);
  });
});
