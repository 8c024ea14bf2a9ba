import { describe, expect, it } from 'vitest';
import type { Body } from '../../../../shared/domain/body.ts';
import { decisionGroup, paragraphLine } from '../../../../shared/minutes-document/build/decisions.ts';
import { plainText } from '../../../../shared/minutes-document/build/line.ts';
import { aBody, decided, runs } from '../records.ts';

const decision = (verb: string, text: string) => ({ kind: 'decision' as const, verb, runs: runs(text) });

/** A group as it reads: the lead-in, then each decision. */
const read = (decisions: readonly ReturnType<typeof decision>[], body: Partial<Body> = {}): readonly string[] => {
  const block = decisionGroup(aBody(body), decisions);
  if (block.kind === 'paragraph') return [plainText(block.line)];
  return block.kind === 'decisions' ? [block.leadIn, ...block.decisions].map(plainText) : [];
};

describe('decisionGroup', () => {
  it('says one decision as a sentence with its verb in bold', () => {
    expect(decisionGroup(aBody({ shortName: 'CSC' }), [decision('NOTED', 'the update')])).toEqual({
      kind: 'paragraph',
      role: 'decision',
      line: [{ text: 'The CSC ' }, { text: 'NOTED', bold: true }, { text: ' the update.' }],
    });
  });

  const three = [decision('NOTED', 'a'), decision('AGREED', 'b'), decision('APPROVED', 'c')];

  it('puts "; and" before the last decision only where the body does', () => {
    expect(read(three)).toEqual(['The Panel:', 'NOTED a;', 'AGREED b; and', 'APPROVED c.']);
  });

  it('puts "; and" after every decision but the last where the body does', () => {
    expect(read(three, { decisionJoin: 'each-and' })).toEqual([
      'The Panel:',
      'NOTED a; and',
      'AGREED b; and',
      'APPROVED c.',
    ]);
  });

  it('does not double joins and stops that were typed', () => {
    const typed = [
      decision('NOTED', 'a; and'),
      decision('AGREED', 'b.'),
      decision('AGREED', 'c;'),
      decision('AGREED', 'd. '),
    ];
    expect(read(typed)).toEqual(['The Panel:', 'NOTED a;', 'AGREED b;', 'AGREED c; and', 'AGREED d.']);
    expect(read([decision('NOTED', 'the update; and')])).toEqual(['The Panel NOTED the update.']);
  });

  it('leaves words and marks alone that only look like a join or a stop', () => {
    expect(read([decision('NOTED', 'the band')])).toEqual(['The Panel NOTED the band.']);
    expect(read([decision('NOTED', 'rum and')])).toEqual(['The Panel NOTED rum and.']);
    expect(read([decision('NOTED', 'the list ...'), decision('AGREED', 'so')])[1]).toBe('NOTED the list ...; and');
    expect(read([decision('NOTED', 'the book “Lamps.”')])).toEqual(['The Panel NOTED the book “Lamps.”']);
    expect(read([decision('NOTED', 'the plan (part 2)')])).toEqual(['The Panel NOTED the plan (part 2).']);
    expect(read([decision('AGREED', 'the following:')])).toEqual(['The Panel AGREED the following:']);
  });

  it('says a verb without a clause, and a clause that goes on with a mark', () => {
    expect(read([decision('NOTED', '')])).toEqual(['The Panel NOTED.']);
    expect(read([decision('AGREED', ', after debate, to wait')])).toEqual(['The Panel AGREED, after debate, to wait.']);
  });

  it('does not say "The" twice', () => {
    expect(read([decision('NOTED', 'it')], { shortName: 'the Board' })).toEqual(['The Board NOTED it.']);
  });

  it('keeps the form of words in a clause and the stop out of a link', () => {
    const link = {
      kind: 'decision' as const,
      verb: 'NOTED',
      runs: [{ text: 'paper 4', href: 'https://example.org/4' }],
    };
    const block = decisionGroup(aBody(), [link]);
    expect(block.kind === 'paragraph' && block.line.slice(-2)).toEqual([
      { text: 'paper 4', href: 'https://example.org/4' },
      { text: '.' },
    ]);
  });
});

describe('paragraphLine', () => {
  it('puts the verb of a marked decision in bold where it stands', () => {
    const line = paragraphLine([{ text: 'The Panel ' }, decided('APPROVED', 'APPROVED the minutes'), { text: '.' }]);
    expect(line).toEqual([{ text: 'The Panel ' }, { text: 'APPROVED', bold: true }, { text: ' the minutes.' }]);
  });

  it('finds a verb that is cut into runs of several forms', () => {
    const id = '00000000-0000-7000-8000-999999999999';
    const cut = [decided('NOTED', 'NO', id), { ...decided('NOTED', 'TED it', id), italic: true }];
    expect(paragraphLine(cut)).toEqual([
      { text: 'NO', bold: true },
      { text: 'TED', bold: true, italic: true },
      { text: ' it', italic: true },
    ]);
  });

  it('marks each of two decisions in one sentence', () => {
    const line = paragraphLine([decided('NOTED', 'NOTED it'), { text: ' and ' }, decided('AGREED', 'AGREED to it')]);
    expect(line.filter((span) => span.bold).map((span) => span.text)).toEqual(['NOTED', 'AGREED']);
  });

  it('leaves a decision as it is when its verb was typed over, and capitals that no one marked', () => {
    expect(paragraphLine([decided('NOTED', 'noted it'), { text: ' AGREED' }])).toEqual([{ text: 'noted it AGREED' }]);
  });
});
