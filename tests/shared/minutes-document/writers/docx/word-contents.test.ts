import { describe, expect, it } from 'vitest';
import type { Attendance } from '../../../../../shared/domain/attendance.ts';
import type { MeetingRecord } from '../../../../../shared/domain/meeting-record.ts';
import { buildMinutesDocument } from '../../../../../shared/minutes-document/build/build-minutes-document.ts';
import { writeDocx } from '../../../../../shared/minutes-document/writers/docx/write-docx.ts';
import { openHarbourMeeting } from '../../harbour-meeting.ts';
import { printedTexts } from '../../printed-texts.ts';
import { fictionalRecord, realRecords } from '../../real-meetings.ts';
import { bodyOf, boldWords, readWordFile, tablesOf, textOf, valOf, type WordFile, wordsOf } from './word-file.ts';
import { findAll } from './xml.ts';

const written = async (record: MeetingRecord): Promise<WordFile> =>
  readWordFile(await writeDocx(buildMinutesDocument(record)));

/** What a record says itself of its decisions and people. */
const recordedCounts = (record: MeetingRecord) => {
  const contents = record.items.flatMap((item) => item.blocks.map((block) => block.content));
  const marks = contents.flatMap((content) =>
    content.kind === 'paragraph' ? content.runs.flatMap((run) => run.decision?.id ?? []) : [],
  );
  return {
    decisions: contents.filter((content) => content.kind === 'decision').length,
    marked: new Set(marks).size,
    people: record.attendance.length,
  };
};

/** The tables in their order, and who belongs into which, beside what. */
const TABLES = ['members', 'others', 'apologies', 'absent'];

const isMember = ({ body }: MeetingRecord, person: Attendance): boolean =>
  body.categories.some(({ name, table }) => name === person.category && table === 'members');

const tableOf = (record: MeetingRecord, person: Attendance): string => {
  if (person.state !== 'present') return person.state;
  return isMember(record, person) ? 'members' : 'others';
};

const lineOf = (record: MeetingRecord, person: Attendance): string => {
  const { name, category, capacity, organisation } = person;
  return `${isMember(record, person) ? category : (capacity ?? organisation)}: ${name}`;
};

describe.each([
  ['our own', recordedCounts(openHarbourMeeting), openHarbourMeeting],
  ['the fictional one', recordedCounts(fictionalRecord()), fictionalRecord()],
  ...realRecords().map((record) => ['CSC 15', { decisions: 19, marked: 1, people: 17 }, record] as const),
] as const)('the decisions and people of %s', (_name, counts, record) => {
  it('are all there', async () => {
    const file = await written(record);
    const paragraphs = findAll(bodyOf(file), 'w:p');
    const inStyle = (styles: readonly string[]) =>
      paragraphs.filter((each) => styles.includes(valOf(findAll(each, 'w:pStyle')[0]) ?? ''));
    expect(inStyle(['Decision', 'DecisionPoint'])).toHaveLength(counts.decisions);
    expect(
      inStyle(['Decision', 'DecisionPoint']).every((each) => record.body.verbs.includes(boldWords(each)[0] ?? '')),
    ).toBe(true);
    const verbs = inStyle(['MinutesText'])
      .flatMap(boldWords)
      .filter((word) => record.body.verbs.includes(word));
    expect(verbs).toHaveLength(counts.marked);
    const people = record.attendance.map((person) => person.name);
    const cells = tablesOf(file).flat(2).join('|');
    expect(people.filter((name) => cells.split(name).length === 2)).toHaveLength(counts.people);
  });

  it('stand in the table of their category, beside whom they represent', async () => {
    const tables = tablesOf(await written(record)).map((table) =>
      table
        .slice(1)
        .flatMap(([title, names = '']) => names.split('|').map((name) => `${title}: ${name.replace(/ \(.*/, '')}`)),
    );
    const expected = [...Map.groupBy(record.attendance, (person) => tableOf(record, person)).entries()]
      .toSorted(([one], [other]) => TABLES.indexOf(one) - TABLES.indexOf(other))
      .map(([, people]) => people.map((person) => lineOf(record, person)).toSorted());
    expect(tables.slice(0, expected.length).map((lines) => lines.toSorted())).toEqual(expected);
  });

  it('stand in sentences that are printed once', async () => {
    const words = wordsOf(bodyOf(await written(record))).replace(/\s+/g, ' ');
    const texts = printedTexts(record);
    const long = texts.filter(({ length }) => length > 30);
    const times = (where: string) => long.map((text) => where.split(text).length - 1);
    expect(long.length).toBeGreaterThan(0);
    expect(times(words)).toEqual(times(texts.join('\n')));
  });
});

describe.each(realRecords().map((record) => [record] as const))('the minutes of CSC 15', (record) => {
  it('list people in the tables that the body prints them in', async () => {
    const [members, others, apologies] = tablesOf(await written(record));
    expect(members?.map((row) => row.map((cell) => cell.split('|').length))).toEqual([
      [1, 1],
      [1, 1],
      [1, 2],
      [1, 1],
      [1, 1],
    ]);
    expect(others?.map(([title, names]) => [title, names?.split('|').length])).toEqual([
      ['Representing', 1],
      ['DCC', 2],
      ['SECAS', 7],
      ['Proposer for DP094', 1],
    ]);
    expect(apologies?.slice(1).map(([title]) => title)).toEqual(['DCC', 'Other SEC Parties']);
  });

  it('print the action with its reference and its owner in bold', async () => {
    const lines = textOf(await written(record)).filter(([style]) => style === 'Action');
    expect(lines).toHaveLength(1);
    expect(lines[0]?.[1]).toMatch(/^CSC\u00a015\/01: SECAS to invite .*\.$/);
  });
});
