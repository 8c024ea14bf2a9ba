import { describe, expect, it } from 'vitest';
import type { MeetingRecord } from '../../../../../shared/domain/meeting-record.ts';
import { buildMinutesDocument } from '../../../../../shared/minutes-document/build/build-minutes-document.ts';
import { blocksOfFullMinutes } from '../../../../../shared/minutes-document/build/visibility.ts';
import { markOf, sourceOfMark } from '../../../../../shared/minutes-document/marks.ts';
import type { MinutesVersion } from '../../../../../shared/minutes-document/minutes-version.ts';
import { writeDocx } from '../../../../../shared/minutes-document/writers/docx/write-docx.ts';
import { harbourMeeting } from '../../harbour-meeting.ts';
import { bodyOf, partsLike, readWordFile, type WordFile } from './word-file.ts';
import { everything, findAll } from './xml.ts';

const ORIGIN = { meetingId: harbourMeeting.meeting.id, versionId: '0192f0c0-0000-7000-8000-0000000e2511' };

const written = async (version: MinutesVersion, record: MeetingRecord = harbourMeeting): Promise<WordFile> =>
  readWordFile(await writeDocx(buildMinutesDocument(record, version, ORIGIN)));

const namesIn = (file: WordFile): string[] =>
  findAll(bodyOf(file), 'w:bookmarkStart').map(({ attributes }) => attributes['w:name'] ?? '');

const wholeOf = (file: WordFile): string =>
  JSON.stringify(partsLike(file, /./).map((root) => everything(root).map(({ attributes }) => attributes)));

describe('the marks of a Word file', () => {
  it('name every block and every item that is printed, once, and nothing else', async () => {
    const sources = namesIn(await written('full')).map(sourceOfMark);
    const printed = harbourMeeting.items.flatMap((item) => [item.id, ...blocksOfFullMinutes(item).map(({ id }) => id)]);
    expect(new Set(sources).size).toBe(sources.length);
    expect(sources.filter((id) => !printed.some((one) => one === id))).toEqual([]);
    // A bullet or a paragraph without words is not printed, and has no mark.
    expect(sources.length).toBeGreaterThan(printed.length * 0.9);
  });

  it('are short enough for Word, and read back as the id that they name', () => {
    const id = harbourMeeting.meeting.id;
    expect(markOf(id).length).toBeLessThanOrEqual(40);
    expect(sourceOfMark(markOf(id))).toBe(id);
    expect(['_GoBack', 'mb_', `${markOf(id)}0`].map(sourceOfMark)).toEqual([undefined, undefined, undefined]);
  });

  it('name the meeting and the version in properties that nobody sees', async () => {
    const [custom] = partsLike(await written('full'), /^docProps\/custom\.xml$/);
    const values = custom ? findAll(custom, 'vt:lpwstr').map(({ children }) => children.join('')) : [];
    expect(values).toEqual([ORIGIN.meetingId, ORIGIN.versionId]);
  });

  it('are in no public file', async () => {
    const file = await written('public');
    expect(namesIn(file)).toEqual([]);
    const ids = harbourMeeting.items.flatMap(({ id, blocks }) => [id, ...blocks.map((block) => block.id)]);
    const leaked = (whole: string): boolean =>
      [...ids, ORIGIN.meetingId, ORIGIN.versionId].some((id) => whole.includes(id) || whole.includes(markOf(id)));
    expect(leaked(wholeOf(file))).toBe(false);
    expect(leaked(wholeOf(await written('full'))), 'the control').toBe(true);
  });
});
