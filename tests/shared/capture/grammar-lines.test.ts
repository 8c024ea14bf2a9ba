import { expect, it } from 'vitest';
import { captureContext } from '../../../shared/capture/context.ts';
import { grammarLines } from '../../../shared/capture/grammar-lines.ts';
import { type Opening, readLineOpening } from '../../../shared/capture/opening.ts';
import { attendanceIdSchema } from '../../../shared/ids.ts';

const context = captureContext(
  {
    shortName: 'HWG',
    verbs: ['AGREED', 'NOTED'],
    actionLabel: 'ACTION',
    actionPrefix: 'HWG',
    actionPattern: '{prefix} {meeting}/{seq:2}',
    categories: [],
  },
  { number: '7' },
  [{ id: attendanceIdSchema.parse('0192f0c0-0000-7000-8000-0000000a77e4'), name: 'Ann Bell', initials: 'AB' }],
  { rules: {}, agenda: ['1', '2'], references: ['HWG 6/02'] },
);

const readings = grammarLines.flatMap(({ example }) => (example ? [example] : []));

it.each(readings)('what people are told of lines is so: %s', (line, kind) => {
  expect(readLineOpening(line, context)?.kind).toBe(kind);
});

/** Each form once: one that is missing, or is none, does not compile. */
const FORMS: Readonly<Record<Opening['kind'], true>> = {
  decision: true,
  action: true,
  heading: true,
  bullet: true,
  numbered: true,
  postMeetingNote: true,
  privateNote: true,
  attribution: true,
  plain: true,
  attendanceEvent: true,
  interest: true,
  vote: true,
  outstanding: true,
};

it('every form that a line can begin with is told of', () => {
  expect(readings.map(([, kind]) => kind).toSorted()).toEqual(Object.keys(FORMS).toSorted());
});
