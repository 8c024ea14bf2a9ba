import { expect, test } from 'vitest';
import { findInitials } from '../../../shared/capture/initials-in-text.ts';
import { nora, otto, weirBoard } from './example.ts';

const found = (text: string): string[] =>
  findInitials(text, weirBoard).map(({ start, end, person, isBracketed }) => {
    const known = person === undefined ? '?' : '';
    return isBracketed ? `(${text.slice(start, end)})${known}` : `${text.slice(start, end)}${known}`;
  });

test.each([
  ['OM asked AW about it.', ['OM', 'AW']],
  ["NO'D’s view and NO’D", ["NO'D", 'NO’D']],
  ['Member (OM) spoke; member (XY) too.', ['(OM)', '(XY)?']],
  ['LOCKSEC (JJ) and Dell Mills (KK) came.', ['(JJ)?', '(KK)?']],
  ['The Weir Board Chair (ZZ) spoke.', ['(ZZ)?']],
  ['PQ: questioned the rota', ['PQ?']],
  ['It rained.\nPQ: who says so?', ['PQ?']],
  ['asked by @PQ, (@XY) and @OM', ['PQ?', 'XY?', 'OM']],
  ['OM and PQ asked; XY, RS & OM answered', ['OM', 'PQ?', 'XY?', 'RS?', 'OM']],
  ['OM and PQ’s boat', ['OM', 'PQ?']],
  ['Lock Keeper (PQ) and the Weir Board Chair (XY) spoke', ['(PQ)?', '(XY)?']],
  ['Proposer for WP012 (PQ), Ada Winterbourne (XY)', ['(PQ)?', '(XY)?']],
  ['SR: a Service Request. WB: the board', []],
  ['LOCK: a lock. MILLSEC: an organisation. NB: a note', []],
  ['LOCK and OM, OM and LOCKSEC, OM and the WP; OM and LOCK', ['OM', 'OM', 'OM', 'OM']],
  ['BF: is two people, and so is @BF', []],
  ['The Lock Keeper (LK) is a Keeper of the Lock (KL)', []],
  ['Block Keeper (PQ)', []],
  ['mail otto@PQ or PQ@otto, @@ PQ', []],
  ['PQ and XY asked; 12 GW, MW', []],
  ['PQ:questioned, and PQ: so', []],
  ['OM and WP012 or OM, SR and IT', ['OM', 'OM']],
  ['A Request For Information (RFI) was made', []],
  ['The word (XY) is nobody', []],
  ['XY spoke of the DCC and of WP012.', []],
  ['OMX, XOM, OM-W, om and O.M.', []],
  ['(OM)', ['(OM)']],
  ['BF is two people', []],
  ['', []],
])('finds those of people, and unknown ones of speakers: %s', (text, initials) => {
  expect(found(text)).toEqual(initials);
});

test('says whose they are and where they stand', () => {
  expect(findInitials("said OM, NO'D", weirBoard)).toEqual([
    { start: 5, end: 7, initials: 'OM', isBracketed: false, person: otto.id },
    { start: 9, end: 13, initials: "NO'D", isBracketed: false, person: nora.id },
  ]);
});
