import { beforeEach, describe, expect, it } from 'vitest';
import type { BlockContent } from '../../shared/domain/block.ts';
import { changeStateSchema } from '../../shared/domain/returned.ts';
import { decision, marked, paragraph } from '../helpers/builders.ts';
import { openReturnedDesk } from '../helpers/returned-desk.ts';

const DECISION = '00000000-0000-7000-8000-0000000000d9';
const CONTENTS: readonly BlockContent[] = [
  paragraph('The pump by the gate is broken.'),
  paragraph('Nobody spoke of the fence.'),
  decision('AGREED', 'to paint the shed'),
];

describe('a decision that is taken back', () => {
  let desk: Awaited<ReturnType<typeof openReturnedDesk>>;
  const [pump, shed] = [() => desk.lines[0] ?? desk.lines[1], () => desk.lines[2] ?? desk.lines[1]];
  const put = (id: (typeof desk.lines)[number] | undefined, text: string): void => {
    if (id) desk.write(id, { content: paragraph(text) });
  };

  beforeEach(async () => {
    desk = await openReturnedDesk(CONTENTS);
    return desk.close;
  });

  it.each([
    ['by undo', (opened: ReturnType<typeof desk.undo>) => desk.undo(opened)],
    ['by accepting it again', () => desk.decide(0, 'accepted')],
    [
      'by accepting it after it was rejected',
      () => ['rejected', 'accepted'].map((state) => desk.decide(0, changeStateSchema.parse(state))),
    ],
  ])('brings a new line back as confidential as it was, with its decisions, %s', (_how, again) => {
    desk.comeBack((hand) => hand.addParagraph('Nobody spoke', 'AGREED to look at the fence.'));
    desk.decide(0, 'accepted');
    const made = desk.line('AGREED to look');
    const content = marked([DECISION, 'AGREED', 'AGREED to look at the fence'], '.');
    if (made) desk.write(made.id, { visibility: 'confidential', content });
    const opened = desk.decide(0, 'open');
    expect(desk.line('AGREED to look')).toBeUndefined();
    expect(desk.changes()[0]?.confidential).toBe(true);
    again(opened);
    expect(desk.line('AGREED to look')).toEqual({ ...made, visibility: 'confidential', content });
  });

  it('is put in again beside what was typed since, and refused where that is in the same place', () => {
    desk.comeBack((hand) => hand.replace('broken', 'out of order'));
    desk.decide(0, 'accepted', 'The pump is beyond repair.');
    put(pump(), 'The pump is beyond repair. Ms Vane offered to pay.');
    const opened = desk.decide(0, 'open');
    expect(desk.texts()[0]).toBe('The pump by the gate is broken. Ms Vane offered to pay.');
    const undone = desk.undo(opened);
    expect(desk.texts()[0]).toBe('The pump is beyond repair. Ms Vane offered to pay.');
    desk.undo(undone);
    put(pump(), 'The well by the gate is very broken indeed. Ms Vane offered to pay.');
    expect(desk.refused(() => desk.undo(opened))).toContain('were changed there since');
    expect(desk.texts()[0]).toContain('The well');
  });

  it('of a comment keeps what was typed since', () => {
    const id = pump();
    if (!id) throw new Error('There is no line');
    const answer = desk.comment(id);
    answer({ state: 'taken', wording: { base: 'The pump by the gate is broken.', words: 'The pump is mended.' } });
    put(id, 'The pump is mended. It cost 40.');
    const opened = answer({ state: 'open' });
    desk.undo(opened);
    expect(desk.texts()[0]).toBe('The pump is mended. It cost 40.');
    expect(desk.comments()[0]).toMatchObject({ state: 'taken', wording: 'The pump is mended.' });
  });

  it('gives a decision the verb back that it had, whatever was typed behind it', () => {
    desk.comeBack((hand) =>
      hand.editPart('word/document.xml', (xml) => {
        const at = xml.lastIndexOf('>AGREED<');
        return `${xml.slice(0, at)}>RESOLVED<${xml.slice(at + '>AGREED<'.length)}`;
      }),
    );
    desk.decide(0, 'accepted');
    const id = shed();
    if (!id) throw new Error('There is no line');
    expect(desk.block(id)?.content).toMatchObject({ verb: 'RESOLVED' });
    desk.write(id, { content: decision('RESOLVED', 'to paint the shed green') });
    desk.decide(0, 'open');
    expect(desk.block(id)?.content).toEqual(decision('AGREED', 'to paint the shed green'));
  });
});
