import { describe, expect, it } from 'vitest';
import { buildMinutesDocument } from '../../../../../shared/minutes-document/build/build-minutes-document.ts';
import { SHEET, sheetsFor, writeHtmlSheets } from '../../../../../shared/minutes-document/writers/html/sheets.ts';
import { harbourMeeting, openHarbourMeeting } from '../../harbour-meeting.ts';
import { hostileMeeting } from '../../hostile.ts';

/** The height over the width of a flow on so many pages, as a browser lays it out. */
const flowOn = (pages: number): number =>
  (pages * SHEET.height + (pages - 1) * SHEET.gap) / (SHEET.width - 2 * SHEET.side);

describe('sheetsFor', () => {
  it.each([1, 2, 7, 300])('finds the %i pages that a flow stands on', (pages) => {
    expect(sheetsFor(flowOn(pages))).toBe(pages);
    expect(sheetsFor(flowOn(pages) * 1.0005)).toBe(pages);
  });

  it('has one page where nothing is laid out', () => {
    expect([0, Number.NaN, Number.POSITIVE_INFINITY].map(sheetsFor)).toEqual([1, 1, 1]);
  });
});

describe('writeHtmlSheets', () => {
  const sheetsOf = (record: typeof harbourMeeting, pages = 2): string[] =>
    writeHtmlSheets(buildMinutesDocument(record), pages).split('<div class="sheet">').slice(1);

  it('says on every page which minutes these are, their class, their number and DRAFT', () => {
    const sheets = sheetsOf(openHarbourMeeting, 3);
    expect(sheets.map((sheet) => /Page \d of \d/.exec(sheet)?.[0])).toEqual([
      'Page 1 of 3',
      'Page 2 of 3',
      'Page 3 of 3',
    ]);
    for (const sheet of sheets) {
      expect(sheet).toContain('<div class="watermark">DRAFT</div>');
      expect(sheet).toContain('Draft Minutes');
    }
  });

  it('repeats the title on all pages but the first, and says on each that it is confidential', () => {
    const { title } = buildMinutesDocument(harbourMeeting);
    const [first, second] = sheetsOf(harbourMeeting);
    expect([first, second].map((sheet) => sheet?.includes(`<span>${title}</span>`))).toEqual([false, true]);
    expect([first, second].map((sheet) => sheet?.includes('<span class="mark">CONFIDENTIAL'))).toEqual([true, true]);
  });

  it('has no watermark on approved minutes', () => {
    const approved = { ...openHarbourMeeting, meeting: { ...openHarbourMeeting.meeting, state: 'approved' as const } };
    expect(sheetsOf(approved).join('')).not.toContain('watermark');
  });

  it('lets no text become markup', () => {
    expect(sheetsOf(hostileMeeting).join('')).not.toMatch(/<(script|img|\/style)/);
  });
});
