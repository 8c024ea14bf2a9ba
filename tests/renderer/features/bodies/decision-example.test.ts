import { expect, test } from 'vitest';
import { decisionExample } from '../../../../renderer/features/bodies/decision-example.ts';
import { newBody } from '../../../../renderer/features/bodies/new-body-defaults.ts';
import { bodyIdSchema } from '../../../../shared/ids.ts';
import { plainText } from '../../../../shared/minutes-document/build/line.ts';

const body = {
  id: bodyIdSchema.parse('0192f0c0-0000-7000-8000-00000000b0d1'),
  ...newBody('HLC', 'Harbour Lights Committee'),
};

test('says one decision as a sentence, in the short name and a verb of the body', () => {
  expect(plainText(decisionExample(body, 1).leadIn)).toBe('The HLC APPROVED the minutes as written.');
  const other = { ...body, shortName: 'Keepers', verbs: ['RATIFIED'] };
  expect(plainText(decisionExample(other, 1).leadIn)).toBe('The Keepers RATIFIED the minutes as written.');
});

test('joins three decisions in the way of the body', () => {
  const ends = (decisionJoin: 'last-and' | 'each-and') =>
    decisionExample({ ...body, decisionJoin }, 3).lines.map((line) =>
      plainText(line)
        .split(/\b(?=;|\.)/)
        .at(-1),
    );
  expect(ends('last-and')).toEqual([';', '; and', '.']);
  expect(ends('each-and')).toEqual(['; and', '; and', '.']);
});
