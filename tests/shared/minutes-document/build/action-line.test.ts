import { describe, expect, it } from 'vitest';
import { captureContext } from '../../../../shared/capture/context.ts';
import { readLine } from '../../../../shared/capture/line.ts';
import { attendanceIdSchema } from '../../../../shared/ids.ts';
import { type ActionContent, actionLine } from '../../../../shared/minutes-document/build/action-line.ts';
import { plainText } from '../../../../shared/minutes-document/build/line.ts';
import { aBody, runs } from '../records.ts';

type Case = Partial<ActionContent> & {
  readonly text?: string;
  readonly reference?: string | null;
  readonly label?: string;
  readonly draft?: boolean;
};

const line = ({
  text = 'to light the lamp',
  reference = 'LKP7/01',
  label = 'ACTION',
  draft = true,
  ...content
}: Case) =>
  actionLine({
    body: aBody({ actionLabel: label }),
    content: { kind: 'action', runs: runs(text), ...content },
    reference: reference ?? undefined,
    draft,
  });

/** What the line grammar of the body reads in a printed line. */
const readBack = (printed: string, actionLabel: string) =>
  readLine(
    printed,
    captureContext(
      aBody({ actionLabel, actionPrefix: 'LKP', actionPattern: '{prefix}{meeting}/{seq:2}' }),
      { number: '7' },
      [{ id: attendanceIdSchema.parse('0192f0c0-0000-7000-8000-0000000a0001'), name: 'Clerk' }],
    ),
  );

const read = (given: Case): string => plainText(line(given));

describe('actionLine', () => {
  it.each(['ACTION', '', 'Action point', 'Action', 'Beschluss Nr.'])(
    'is read back as the action that it prints, with the label %j',
    (label) => {
      expect(readBack(read({ owners: ['Clerk'], label }), label)).toMatchObject({
        opening: { kind: 'action', owners: ['Clerk'], reference: 'LKP7/01' },
        rest: 'to light the lamp.',
      });
      expect(readBack(read({ owners: ['Clerk'], label, reference: null }), label)).toMatchObject({
        opening: { kind: 'action', owners: ['Clerk'] },
        rest: 'to light the lamp.',
      });
    },
  );

  it('says label, reference, owner and words, all in bold', () => {
    expect(line({ owners: ['SECAS'], text: 'to invite them' })).toEqual([
      { text: 'ACTION LKP7/01: SECAS to invite them.', bold: true },
    ]);
  });

  it('leaves the label out where the body has none, and says ACTION where there is neither label nor reference', () => {
    expect(read({ owners: ['Clerk'], label: '' })).toBe('LKP7/01: Clerk to light the lamp.');
    expect(read({ owners: ['Clerk'], label: '', reference: null })).toBe('ACTION: Clerk to light the lamp.');
    expect(read({ owners: ['Clerk'], reference: null })).toBe('ACTION: Clerk to light the lamp.');
  });

  it('joins several owners', () => {
    expect(read({ owners: ['SECAS', 'DCC'] })).toContain('SECAS and DCC to light');
    expect(read({ owners: ['SECAS', 'DCC', 'Clerk'] })).toContain('SECAS, DCC and Clerk to light');
  });

  it('shows the gap where no owner is settled, in a draft only', () => {
    expect(read({})).toBe('ACTION LKP7/01: [owner to be settled] to light the lamp.');
    expect(read({ owners: [] })).toContain('[owner to be settled]');
    expect(read({ draft: false })).toBe('ACTION LKP7/01: to light the lamp.');
  });

  it('does not repeat an owner that the text begins with', () => {
    expect(read({ owners: ['SECAS'], text: 'SECAS to light it' })).toBe('ACTION LKP7/01: SECAS to light it.');
    expect(read({ owners: ['SECAS', 'DCC'], text: 'SECAS and the DCC to meet' })).toBe(
      'ACTION LKP7/01: SECAS and the DCC to meet.',
    );
    expect(read({ owners: ['Clerk'], text: 'The clerk will light it' })).toBe(
      'ACTION LKP7/01: The clerk will light it.',
    );
  });

  it('says an owner whom the text only mentions, or whose name only begins another', () => {
    expect(read({ owners: ['SECAS', 'DCC'], text: 'SECAS to ask the DCC' })).toContain('SECAS and DCC – SECAS to ask');
    expect(read({ owners: ['SEC'], text: 'SECAS to light it' })).toContain(': SEC – SECAS to light it');
    expect(read({ owners: ['Clerk'], text: 'Ask the clerk' })).toContain(': Clerk – Ask the clerk.');
  });

  it('keeps the words of the date, and prints no date that they do not say', () => {
    expect(read({ owners: ['Clerk'], due: { date: '2031-07-04' } })).toBe('ACTION LKP7/01: Clerk to light the lamp.');
  });

  it('does not double a full stop', () => {
    expect(read({ owners: ['Clerk'], text: 'to light it.' })).toBe('ACTION LKP7/01: Clerk to light it.');
  });

  it('shows the gap of an action without words', () => {
    expect(read({ text: '' })).toBe('ACTION LKP7/01: [owner to be settled] [what is to be done to be settled].');
    expect(read({ text: '', draft: false, owners: ['Clerk'] })).toBe('ACTION LKP7/01: Clerk.');
  });

  it('takes names that mean something in a pattern', () => {
    expect(read({ owners: ['C++ (Ltd.) [x]', '-'], text: 'to look' })).toContain('C++ (Ltd.) [x] and - to look.');
  });
});
