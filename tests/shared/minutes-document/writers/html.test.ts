// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import type { MeetingRecord } from '../../../../shared/domain/meeting-record.ts';
import { buildMinutesDocument } from '../../../../shared/minutes-document/build/build-minutes-document.ts';
import { minutesStyles } from '../../../../shared/minutes-document/writers/html/styles.ts';
import { writeHtml } from '../../../../shared/minutes-document/writers/html.ts';
import { harbourMeeting, openHarbourMeeting } from '../harbour-meeting.ts';
import { hostileMeeting, READ_BACK } from '../hostile.ts';
import { fictionalRecord, realRecords } from '../real-meetings.ts';
import { aBlock, anItem, aParagraph, aRecord } from '../records.ts';

const html = (record: MeetingRecord): string => writeHtml(buildMinutesDocument(record));
const page = (record: MeetingRecord): Document => new DOMParser().parseFromString(html(record), 'text/html');

const all = (document: ParentNode, selector: string): Element[] => [...document.querySelectorAll(selector)];
const words = (document: ParentNode, selector: string): string[] =>
  all(document, selector).map((element) => element.textContent ?? '');

const meetings: readonly (readonly [string, MeetingRecord])[] = [
  ['our own', harbourMeeting],
  ['one of which nothing is known', aRecord()],
  ['a hostile one', hostileMeeting],
  ['the fictional one', fictionalRecord()],
  ...realRecords().map((record) => [`${record.body.code} ${record.meeting.number}`, record] as const),
];

describe.each(meetings)('the page of a meeting, %s', (_name, record) => {
  it('runs nothing, fetches nothing and carries one style element', () => {
    const document = page(record);
    expect(all(document, 'script, link, img, iframe, object, embed, base, form, meta[http-equiv=refresh]')).toEqual([]);
    const attributes = all(document, '*').flatMap((element) => element.getAttributeNames());
    expect(attributes.filter((name) => name.startsWith('on') || name === 'style' || name === 'src')).toEqual([]);
    expect(all(document, 'style')).toHaveLength(1);
    expect(all(document, 'meta[http-equiv=Content-Security-Policy]')[0]?.getAttribute('content')).toContain(
      "default-src 'none'",
    );
    expect(words(document, 'style')[0]).not.toMatch(/url\(|@import/);
  });

  it('is in British English and has one title', () => {
    const document = page(record);
    expect([document.documentElement.lang, all(document, 'main')[0]?.getAttribute('lang')]).toEqual(['en-GB', 'en-GB']);
    expect(words(document, 'h1')).toHaveLength(1);
    expect(document.title).not.toBe('');
  });

  it('says DRAFT behind the text and is the same text each time', () => {
    expect(all(page(record), 'main')[0]?.getAttribute('data-watermark')).toBe('DRAFT');
    expect(html(record)).toBe(html(record));
  });

  it('gives every table a description, a head and cells that name their column or row', () => {
    const document = page(record);
    for (const table of all(document, 'table')) {
      expect(words(table, 'caption')[0]).toMatch(/\w/);
      expect(all(table, 'thead tr')).toHaveLength(1);
      expect(all(table, 'th').every((cell) => ['col', 'row'].includes(cell.getAttribute('scope') ?? ''))).toBe(true);
    }
    expect(all(document, 'table').length).toBeGreaterThanOrEqual(record.attendance.length > 0 ? 1 : 0);
  });
});

describe('writeHtml', () => {
  it('prints the minutes in order', () => {
    expect(words(page(openHarbourMeeting), 'main > :is(h1, h2, h3, h4, p)')).toEqual([
      'Lamp Keepers Panel Meeting 7',
      '3 June 2031, 14:00 – 15:30',
      'The Old Chandlery',
      'LKP_07 – Draft Minutes',
      'This document is Green: members may share it.',
      '1. Minutes & lamps',
      'The minutes of 6 May were checked. The Panel APPROVED the minutes as amended. See the harbour page.',
      'East lamp',
      'Glass',
      'Ottilie Marsh (OM) listed what is broken:',
      'The Panel:',
      'ACTION LKP7/01: Harbour Office to price new glass for the east lamp by 4 July 2031.',
      'Post-meeting note: The glass came on 12 June 2031.',
      'Next Meeting: 4 July 2031.',
    ]);
    expect(words(page(openHarbourMeeting), 'p.decision + ul strong')).toEqual(['NOTED', 'AGREED']);
  });

  it('nests points under those that they belong to, their numbers as text', () => {
    const list = all(page(openHarbourMeeting), 'main > ul')[0];
    expect([...(list?.children ?? [])].map((point) => point.textContent)).toEqual([
      'the paneits frame',
      '1. first the pane(a) cut',
      '2. then the frame',
    ]);
    expect(words(page(openHarbourMeeting), 'ul ul > li')).toEqual(['its frame', '(a) cut']);
  });

  it('takes points that stand deeper than one level at once, and shallower again', () => {
    const point = (depth: number, text: string) => aBlock({ kind: 'bullet', depth, runs: [{ text }] });
    const record = aRecord({
      items: [anItem([point(3, 'a'), point(8, 'b'), point(0, 'c'), point(2, 'd'), point(1, 'e')])],
    });
    expect(words(page(record), 'main > ul > li')).toEqual(['ab', 'cde']);
    expect(words(page(record), 'ul ul > li')).toEqual(['b', 'd', 'e']);
  });

  it('puts confidential stretches into groups that say so, and says so on every page', () => {
    const document = page(harbourMeeting);
    expect(words(document, '[role=group].confidential > p')).toEqual([
      'CONFIDENTIAL – not for publication',
      'Stonefield & Daughters asked for £12,000.',
      'The Panel AGREED to take the lowest.',
      'ACTION LKP7/02: [owner to be settled] – Quotations to be gathered.',
      'End of confidential minutes',
    ]);
    expect(words(document, '.notice')).toHaveLength(1);
    expect(words(document, 'style')[0]).toMatch(/@top-right \{ content: "CONFIDENTIAL/);
    expect(all(page(openHarbourMeeting), '.confidential, .notice')).toEqual([]);
    expect(html(openHarbourMeeting)).not.toContain('CONFIDENTIAL');
    expect(html(harbourMeeting)).not.toContain('Further details are in');
  });

  it('puts reference, class and page numbers at the foot of every printed page', () => {
    const [styles = ''] = words(page(openHarbourMeeting), 'style');
    expect(styles).toContain('@page { size: A4;');
    expect(styles).toContain('counter(page) " of " counter(pages)');
    expect(styles).toMatch(/@bottom-center \{ content: "Classification: Green"/);
  });

  it('prints hostile text as text in every field', () => {
    const document = page(hostileMeeting);
    const text = document.querySelector('main')?.textContent ?? '';
    expect(text.split(READ_BACK).length).toBeGreaterThan(20);
    const styles = minutesStyles(buildMinutesDocument(hostileMeeting));
    expect(styles).not.toContain('</style');
    expect(styles.slice(styles.indexOf('@page'))).not.toContain('*/');
    expect(styles.match(/\{/g)?.length).toBe(styles.match(/\}/g)?.length);
  });

  it('keeps line breaks, and links to the web and to mail alone', () => {
    const link = {
      kind: 'paragraph' as const,
      runs: [
        { text: 'a\nb', href: 'https://example.org/?a=1&b=2' },
        { text: 'c', href: 'javascript:alert(1)', italic: true },
      ],
    };
    const document = page(aRecord({ items: [anItem([aBlock(link), aParagraph('d\te  f')])] }));
    expect(
      all(document, 'main > p')
        .slice(-2)
        .map((each) => each.innerHTML),
    ).toEqual(['<a href="https://example.org/?a=1&amp;b=2" rel="noreferrer noopener">a<br>b</a><em>c</em>', 'd\te  f']);
  });

  it('shows no mark of a draft once the minutes are approved', () => {
    const record = { ...openHarbourMeeting, meeting: { ...openHarbourMeeting.meeting, state: 'approved' as const } };
    expect(all(page(record), '[data-watermark]')).toEqual([]);
    expect(words(page(record), '.detail').at(-1)).toBe('LKP_07 – Final Minutes');
  });
});
