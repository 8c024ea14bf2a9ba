import { afterEach, describe, expect, it } from 'vitest';
import type { BlockContent } from '../../shared/domain/block.ts';
import { action, decision, marked, paragraph } from '../helpers/builders.ts';
import { openReturnedDesk } from '../helpers/returned-desk.ts';

const DECISION = '00000000-0000-7000-8000-0000000000d1';
const CONTENTS: readonly BlockContent[] = [
  paragraph('The pump by the gate is broken.'),
  marked('The Trust looked at it and ', [DECISION, 'AGREED', 'AGREED to mend it'], ' in spring.'),
  action('Otis Bell to ask for a price', { owners: ['Otis Bell'], due: { words: 'by May' } }),
  paragraph('Nobody spoke of the fence.'),
  decision('AGREED', 'to paint the shed'),
];

describe('what a file that came back asks for', () => {
  let desk: Awaited<ReturnType<typeof openReturnedDesk>>;
  const open = async () => {
    desk = await openReturnedDesk(CONTENTS);
    return desk;
  };
  const lineAt = (at: number) => {
    const id = desk.lines[at];
    if (!id) throw new Error(`There is no line ${at}`);
    return id;
  };
  afterEach(() => desk.close());

  it('is written otherwise beside what was typed meanwhile, and refused where that is in the same place', async () => {
    const { comeBack, decide, write, texts, refused, comment } = await open();
    comeBack((hand) => hand.replace('broken', 'out of order'));
    const base = 'The pump by the gate is broken.';
    write(lineAt(0), { content: paragraph(`${base} Ms Vane offered to pay.`) });
    decide(0, 'accepted', 'The pump by the gate is beyond repair.', base);
    expect(texts()[0]).toBe('The pump by the gate is beyond repair. Ms Vane offered to pay.');
    const answer = comment(lineAt(3));
    const began = 'Nobody spoke of the fence.';
    write(lineAt(3), { content: paragraph('Nobody spoke of the railing.') });
    const late = () => answer({ state: 'taken', wording: { base: began, words: 'Nobody spoke of the hedge.' } });
    expect(refused(late)).toContain('changed since you began');
    expect(texts()[3]).toBe('Nobody spoke of the railing.');
  });

  it('can be written otherwise from the whole line where it is not placed, and not where that would do nothing', async () => {
    const { comeBack, changes, decide, refused, texts } = await open();
    comeBack((hand) => {
      hand.replace('AT 3/01', 'AT 3/07');
      hand.addParagraph('Nobody spoke', 'The hedge was praised.');
    });
    expect(changes().map(({ proposal, words }) => [proposal.kind, words])).toEqual([
      ['unplaced', 'Otis Bell to ask for a price'],
      ['added', undefined],
    ]);
    const before = texts();
    expect(refused(() => decide(1, 'accepted', 'The hedge was scorned.'))).toContain('can’t be written otherwise here');
    expect(refused(() => decide(0, 'rejected', 'Otis Bell to ask'))).toContain('is accepted so');
    expect(texts()).toEqual(before);
  });

  it('puts a paragraph that came in place of one that was struck out where that one stood', async () => {
    const { comeBack, changes, decide, texts } = await open();
    comeBack((hand) => {
      hand.addParagraph('Nobody spoke', 'The fence is new since 2026.');
      hand.removeParagraph('Nobody spoke');
    });
    expect(changes().map(({ proposal: { kind }, fit }) => [kind, fit])).toEqual([
      ['removed', 'fits'],
      ['added', 'fits'],
    ]);
    decide(0, 'accepted');
    decide(1, 'accepted');
    expect(texts()).toEqual([
      'The pump by the gate is broken.',
      'The Trust looked at it and AGREED to mend it in spring.',
      'Otis Bell to ask for a price',
      'The fence is new since 2026.',
      'to paint the shed',
    ]);
  });

  it('takes no line out whose owner or date was changed since', async () => {
    const { comeBack, changes, decide, write, refused, block } = await open();
    comeBack((hand) => hand.cutParagraph('Otis Bell to ask'));
    expect(changes()[0]).toMatchObject({ proposal: { kind: 'removed' }, fit: 'fits' });
    const content = action('Otis Bell to ask for a price', { owners: ['Hester Crane'], due: { words: 'by May' } });
    write(lineAt(2), { content });
    expect(changes()[0]?.fit).toBe('clash');
    expect(refused(() => decide(0, 'accepted'))).toContain('changed since');
    expect(block(lineAt(2))?.content).toEqual(content);
  });

  it('says which decision it would end', async () => {
    const { comeBack, changes } = await open();
    comeBack((hand) => {
      hand.replace('AGREED', 'agreed');
      hand.replace('broken', 'out of order');
    });
    expect(changes().map(({ ends }) => ends)).toEqual([[], ['AGREED to mend it']]);
  });

  it('can be written otherwise where it is of a title that was changed since', async () => {
    const { comeBack, changes, decide, title, retitle } = await open();
    comeBack((hand) => hand.replace('Water', 'Wells'));
    retitle('Ponds');
    expect(changes()[0]).toMatchObject({ fit: 'clash', words: 'Ponds' });
    decide(0, 'accepted', 'Wells and ponds');
    expect(title()).toBe('Wells and ponds');
    decide(0, 'open');
    expect(title()).toBe('Ponds');
  });
});
