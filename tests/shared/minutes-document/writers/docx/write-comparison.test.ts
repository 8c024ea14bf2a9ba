import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block } from '../../../../../shared/domain/block.ts';
import type { MeetingRecord } from '../../../../../shared/domain/meeting-record.ts';
import { buildMinutesDocument } from '../../../../../shared/minutes-document/build/build-minutes-document.ts';
import { alignParts } from '../../../../../shared/minutes-document/writers/docx/align-parts.ts';
import type { WordPart } from '../../../../../shared/minutes-document/writers/docx/parts.ts';
import { writeComparison } from '../../../../../shared/minutes-document/writers/docx/write-comparison.ts';
import { writeDocx } from '../../../../../shared/minutes-document/writers/docx/write-docx.ts';
import { validatorProblems } from '../../../../helpers/ooxml-validator.ts';
import { harbourMeeting, openHarbourMeeting } from '../../harbour-meeting.ts';
import { hostileMeeting } from '../../hostile.ts';
import { aBlock, aDecision, anItem, aParagraph, aRecord, runs } from '../../records.ts';
import { orderProblems } from './schema-order.ts';
import { textWhen } from './tracked-text.ts';
import { bodyOf, partsLike, readWordFile, wordsOf } from './word-file.ts';
import { findAll } from './xml.ts';

const BY = { author: 'Minutebook', date: '2026-04-02T09:30:00Z' };

const documentOf = (record: MeetingRecord) => buildMinutesDocument(record, 'full', { meetingId: record.meeting.id });
const compared = (before: MeetingRecord, after: MeetingRecord): Promise<Uint8Array> =>
  writeComparison(documentOf(before), documentOf(after), BY);
const said = async (record: MeetingRecord): Promise<readonly string[]> =>
  textWhen('accepted', readWordFile(await writeDocx(documentOf(record))));

const withBlocks = (record: MeetingRecord, change: (blocks: readonly Block[], item: number) => Block[]) => ({
  ...record,
  items: record.items.map((item, index) => ({ ...item, blocks: change(item.blocks, index) })),
});

const reworded = (block: Block, put: (text: string) => string): Block => {
  const { content } = block;
  if ('runs' in content) {
    return { ...block, content: { ...content, runs: content.runs.map((run) => ({ ...run, text: put(run.text) })) } };
  }
  if (content.kind === 'table') {
    return { ...block, content: { ...content, rows: content.rows.map((row) => row.map(put)) } };
  }
  return {
    ...block,
    content: { ...content, rows: content.rows.map((row) => ({ ...row, update: put(row.update) })) },
  };
};

const changed = (record: MeetingRecord): MeetingRecord =>
  withBlocks(record, (blocks, item) => [
    aParagraph(`A new opening of item ${item}.`),
    ...blocks
      .filter((_block, at) => at % 4 !== 3)
      .map((block, at) =>
        at % 2 === 0 ? reworded(block, (text) => text.replace(/ (\p{L}+)/u, ' first $1 later')) : block,
      )
      .toReversed(),
  ]);

const pairs: readonly (readonly [string, MeetingRecord, MeetingRecord])[] = [
  ['nothing changed', harbourMeeting, harbourMeeting],
  ['much changed', harbourMeeting, changed(harbourMeeting)],
  ['much changed back', changed(harbourMeeting), harbourMeeting],
  ['texts that try to be markup', hostileMeeting, changed(hostileMeeting)],
  ['everything gone', openHarbourMeeting, withBlocks(openHarbourMeeting, () => [])],
  ['everything new', withBlocks(openHarbourMeeting, () => []), openHarbourMeeting],
];

describe.each(pairs)('the comparison as a Word file, %s', (_name, before, after) => {
  it('gives the later text when all is accepted, the earlier when all is rejected', async () => {
    const file = readWordFile(await compared(before, after));
    expect(textWhen('accepted', file)).toEqual(await said(after));
    expect(textWhen('rejected', file)).toEqual(await said(before));
  });

  it('is sound, and the same each time', async () => {
    const bytes = await compared(before, after);
    const problems = [...readWordFile(bytes).parts.values()].flatMap(orderProblems);
    expect([...problems, ...validatorProblems(bytes)]).toEqual([]);
    expect(Buffer.from(await compared(before, after)).equals(Buffer.from(bytes))).toBe(true);
  });
});

describe('the comparison as a Word file', () => {
  it('says of each change whose it is and when, under a number of its own', async () => {
    const body = bodyOf(readWordFile(await compared(harbourMeeting, changed(harbourMeeting))));
    const changes = [...findAll(body, 'w:ins'), ...findAll(body, 'w:del')].map(({ attributes }) => attributes);
    expect(changes.length).toBeGreaterThan(10);
    expect(new Set(changes.map((each) => each['w:id'])).size).toBe(changes.length);
    expect(new Set(changes.map((each) => `${each['w:author']} ${each['w:date']}`))).toEqual(
      new Set([`${BY.author} ${BY.date}`]),
    );
  });

  it('marks the words that changed, and not their neighbours', async () => {
    const line = aParagraph('The lamp at the pier burns.');
    const item = anItem([line]);
    const before = aRecord({ items: [item] });
    const after = aRecord({ items: [{ ...item, blocks: [reworded(line, () => 'The lamp at the quay burns.')] }] });
    const body = bodyOf(readWordFile(await compared(before, after)));
    const texts = (name: string) =>
      findAll(body, name).map(
        (element) =>
          wordsOf(element) ||
          findAll(element, 'w:delText')
            .map((text) => text.children.join(''))
            .join(''),
      );
    expect([texts('w:del'), texts('w:ins')]).toEqual([['pier'], ['quay']]);
  });

  const marked = async (before: readonly Block[], after: readonly Block[]): Promise<readonly string[][]> => {
    const item = anItem([]);
    const of = (blocks: readonly Block[]) => aRecord({ items: [{ ...item, blocks: [...blocks] }] });
    const body = bodyOf(readWordFile(await compared(of(before), of(after))));
    const texts = (change: string, text: string) =>
      findAll(body, change)
        .map((element) => findAll(element, text).flatMap(({ children }) => children))
        .map((words) => words.join(''))
        .filter((words) => words.trim() !== '');
    return [texts('w:del', 'w:delText'), texts('w:ins', 'w:t')];
  };

  it('marks no line whose place in its list alone changed', async () => {
    const points = ['Buy oil for the lamp.', 'Paint the pier.', 'Mend the slip.'].map((text) =>
      aBlock({ kind: 'bullet', runs: runs(text) }),
    );
    expect(await marked(points.slice(0, 2), points)).toEqual([[], ['Mend the slip.']]);
    expect(await marked(points, points.slice(0, 2))).toEqual([['Mend the slip.'], []]);
    const decisions = [aDecision('NOTED', 'the lamp'), aDecision('NOTED', 'the oil'), aDecision('NOTED', 'the pier')];
    const [gone, come] = await marked(decisions.slice(0, 2), decisions);
    expect([gone, come].flat().join(' ')).not.toContain('lamp');
  });

  it('marks a line that became another kind of line', async () => {
    const line = aParagraph('Paint the pier.');
    const point: Block = { ...line, content: { kind: 'bullet', runs: runs('Paint the pier.') } };
    expect(await marked([line], [point])).toEqual([['Paint the pier.'], ['Paint the pier.']]);
  });

  it('lays texts over each other in good time that have nothing in common', () => {
    const of = (word: string): WordPart[] =>
      Array.from({ length: 4_000 }, (_, at) => ({
        kind: 'paragraph',
        look: {},
        line: [{ text: `${word} ${at}` }],
        source: `${word}${at}`,
      }));
    const begin = performance.now();
    const aligned = alignParts(of('lamp'), of('oil'));
    expect(performance.now() - begin).toBeLessThan(3_000);
    expect(aligned.map(({ how }) => how).filter((how, at, all) => how !== all[at - 1])).toEqual(['gone', 'come']);
    expect(aligned).toHaveLength(8_000);
  });

  it('is as confidential as the more confidential of the two', async () => {
    const secret = aParagraph('The lamp was stolen.', 'confidential');
    const before = aRecord({ items: [anItem([aParagraph('Open words.'), secret])] });
    const after = aRecord({ items: [anItem([aParagraph('Open words.')])] });
    const heads = async (bytes: Uint8Array) =>
      partsLike(readWordFile(bytes), /^word\/header\d+\.xml$/).map((header) => wordsOf(header));
    expect((await heads(await compared(before, after))).every((head) => head.includes('CONFIDENTIAL'))).toBe(true);
    expect((await heads(await compared(after, after))).some((head) => head.includes('CONFIDENTIAL'))).toBe(false);
  });

  it('holds for any two texts of lists, decisions, tables and paragraphs', async () => {
    const words = fc.array(fc.constantFrom('lamp', 'pier', 'the', 'NOTED', ' ', 'oil.', '\n'), { maxLength: 8 });
    const pool: readonly Block[] = [
      aParagraph('One lamp.'),
      aDecision('NOTED', 'the lamp'),
      aDecision('AGREED', 'the oil'),
      aBlock({ kind: 'numbered', runs: runs('count them') }),
      aBlock({ kind: 'bullet', runs: runs('oil') }),
      aBlock({ kind: 'action', owners: ['The keeper'], runs: runs('to trim the wick') }),
      aBlock({
        kind: 'table',
        rows: [
          ['Lamp', 'Oil'],
          ['North', '2'],
          ['South', '3'],
        ],
      }),
      aParagraph('A confidential lamp.', 'confidential'),
    ];
    const text = fc
      .shuffledSubarray([...pool])
      .chain((blocks) => fc.tuple(fc.constant(blocks), fc.array(words, { minLength: 8, maxLength: 8 })))
      .map(([blocks, put]) =>
        blocks.map((block, at) => {
          const own = put[at]?.join(' ') ?? '';
          return own === '' ? block : reworded(block, (old) => `${old} ${own}`);
        }),
      );
    const title = { title: 'Lamps' };
    const item = anItem([], title);
    await fc.assert(
      fc.asyncProperty(text, text, async (one, other) => {
        const before = aRecord({ items: [{ ...item, blocks: one }] });
        const after = aRecord({ items: [{ ...item, blocks: other }] });
        const file = readWordFile(await compared(before, after));
        expect(textWhen('accepted', file)).toEqual(await said(after));
        expect(textWhen('rejected', file)).toEqual(await said(before));
      }),
      { numRuns: 40 },
    );
  }, 60_000);
});
