import { expect, it } from 'vitest';
import { paperSentences, readersSentence } from '../../../../renderer/features/documents/document-words.ts';
import type { ShownDocument } from '../../../../renderer/store/documents-slice.ts';
import { paperIdSchema, presentationIdSchema } from '../../../../shared/ids.ts';
import { anItem, aRecord, nextId } from '../../../shared/minutes-document/records.ts';

const item = anItem([]);

const aPaper = (classification?: string) => ({
  id: presentationIdSchema.parse(nextId()),
  itemId: item.id,
  rank: 'a0',
  recommendations: [],
  paper: {
    id: paperIdSchema.parse(nextId()),
    title: 'The lens',
    ...(classification !== undefined && { classification }),
    attachments: [],
  },
});

const agenda = (version: 'full' | 'public', ...classes: readonly (string | undefined)[]): ShownDocument => {
  const record = aRecord({ items: [item], papers: classes.map(aPaper) });
  return {
    source: { kind: 'meeting', classes: ['White', 'Red'], expected: [], record },
    order: { kind: 'agenda', meetingId: record.meeting.id, version },
    numbers: [],
  };
};

it('says of a public agenda which papers it does not say all of, and why', () => {
  expect(paperSentences(agenda('public', 'White'))).toEqual([]);
  expect(paperSentences(agenda('full', 'Red', undefined))).toEqual([]);
  const [titled, withheld, ...more] = paperSentences(agenda('public', 'RED', undefined, 'Chair only', 'White'));
  expect(titled).toMatch(/^1 paper without a class: .* title\.$/u);
  expect(withheld).toMatch(/^2 papers of the most closed class, .* reference\.$/u);
  expect(more).toEqual([]);
});

it('says of a full agenda that it is not for publication where a paper alone is not for everybody', () => {
  expect(readersSentence(agenda('full', 'Red'))).toContain('not for publication');
  expect(readersSentence(agenda('full', 'White'))).toContain('nothing in it is confidential');
});
