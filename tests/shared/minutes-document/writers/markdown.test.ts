import { describe, expect, it } from 'vitest';
import type { MeetingRecord } from '../../../../shared/domain/meeting-record.ts';
import { buildMinutesDocument } from '../../../../shared/minutes-document/build/build-minutes-document.ts';
import type { DocumentBlock, Line } from '../../../../shared/minutes-document/model.ts';
import { escapeMarkdown } from '../../../../shared/minutes-document/writers/markdown/escape.ts';
import { markdownLine } from '../../../../shared/minutes-document/writers/markdown/line.ts';
import { writeMarkdown } from '../../../../shared/minutes-document/writers/markdown.ts';
import { harbourMeeting } from '../harbour-meeting.ts';
import { hostileMeeting } from '../hostile.ts';
import { fictionalRecord } from '../real-meetings.ts';
import { aRecord } from '../records.ts';

const markdown = (record: MeetingRecord): string => writeMarkdown(buildMinutesDocument(record));

const written = (...blocks: readonly DocumentBlock[]): string =>
  writeMarkdown({
    ...buildMinutesDocument(aRecord({ meeting: { state: 'approved' } })),
    title: 'T',
    details: [],
    blocks,
    foot: [],
  });

const paragraph = (...line: Line): string => markdownLine(line, '\\\n');

describe('writeMarkdown', () => {
  it('prints headings, tables, nested lists, decisions, actions and links', () => {
    const text = markdown(harbourMeeting);
    for (const part of [
      '# Lamp Keepers Panel Meeting 7\n\n3 June 2031, 14:00 – 15:30\\\nThe Old Chandlery\\\nLKP\\_07 – Draft Minutes\n',
      '\n**DRAFT**\n',
      '\n| Category | Lamp Keepers Panel Members |\n| --- | --- |\n| Chair | Ottilie Marsh (OM) |\n',
      '\n## 1. Minutes & lamps\n',
      'See [the harbour page](<https://example.org/minutes?meeting=6&amp;page=1>).\n',
      '\n- the pane\n  - its frame\n1. first the pane\n   - (a) cut\n2. then the frame\n',
      '\nThe Panel:\n\n- **NOTED** the report; and\n- **AGREED** to buy glass.\n',
      '\n**ACTION LKP7/01: Harbour Office to price new glass',
      '\n***\n\nLKP\\_07 – Draft Minutes\\\nCONFIDENTIAL – full version',
    ]) {
      expect(text).toContain(part);
    }
  });

  it('sets each confidential stretch apart, and says so', () => {
    expect(markdown(harbourMeeting)).toContain(
      '\n> **CONFIDENTIAL – not for publication**\n>\n> Stonefield & Daughters asked for £12,000.\n>\n',
    );
  });

  it.each([
    ['our own', harbourMeeting],
    ['one of which nothing is known', aRecord()],
    ['a hostile one', hostileMeeting],
    ['the fictional one', fictionalRecord()],
  ])('is the same text each time and ends in one line end: %s', (_name, record) => {
    const text = markdown(record);
    expect(markdown(record)).toBe(text);
    expect(text).toMatch(/[^\n]\n$/);
    expect(text).not.toMatch(/\n\n\n/);
  });

  it('leaves no markup standing that was typed', () => {
    const text = markdown(hostileMeeting).replaceAll('<br>', '').replaceAll('<!-- -->', '');
    expect(text.match(/(?<!\\)<(?!https?:)/g)).toBeNull();
    expect(text.match(/(?<!\\)\](?!\(<)/g)).toBeNull();
  });

  it('keeps the lines of a cell in it, and its bars out of the table', () => {
    const cells = [[[{ text: 'a|b' }], [{ text: 'c\nd' }]], [[]]];
    expect(
      written({
        kind: 'table',
        description: 'x',
        head: ['One', ''],
        rows: [cells],
        widths: [50, 50],
        rowHeaders: false,
      }),
    ).toBe('# T\n\n| One |   |\n| --- | --- |\n| a\\|b<br>c<br>d |   |\n');
  });
});

describe('escapeMarkdown', () => {
  it.each([
    ['# one', '\\# one'],
    ['- one', '\\- one'],
    ['1. one\n2) two', '1\\. one\n2\\) two'],
    ['===', '\\==='],
    ['> one', '\\> one'],
    ['a *b* _c_ `d` ~~e~~', 'a \\*b\\* \\_c\\_ \\`d\\` \\~\\~e\\~\\~'],
    ['<b> &amp; R&D a & b', '\\<b> \\&amp; R\\&D a & b'],
    ['![x](y) [z]: q', '!\\[x\\](y) \\[z\\]: q'],
    ['http://x www.y', 'http\\://x www\\.y'],
    ['a\\b', 'a\\\\b'],
    ['12 May - 3 June, 1.5 (+2)', '12 May - 3 June, 1.5 (+2)'],
  ])('prints %j as it stands', (text, escaped) => {
    expect(escapeMarkdown(text)).toBe(escaped);
  });
});

describe('markdownLine', () => {
  it('keeps white space out of what is bold', () => {
    expect(paragraph({ text: 'a' }, { text: ' b ', bold: true }, { text: 'c' })).toBe('a **b** c');
  });

  it('marks what is bold where a letter touches a mark', () => {
    expect(paragraph({ text: 'a' }, { text: '(b)', bold: true }, { text: 'c' })).toBe('&#97;**(b)**&#99;');
    expect(paragraph({ text: 'a' }, { text: 'b', bold: true }, { text: 'c' })).toBe('a**b**c');
  });

  it('keeps signs apart that would be read as one', () => {
    expect(paragraph({ text: 'a', bold: true }, { text: 'b', italic: true })).toBe('**a**<!-- -->*b*');
  });

  it('breaks a line without ending the paragraph, and none where a line is all there is', () => {
    expect(paragraph({ text: 'a\n\n- b' })).toBe('a\\\n\\\n\\- b');
    expect(markdownLine([{ text: 'a\nb' }], ' ')).toBe('a b');
  });

  it('writes an address in which nothing is read as an entity', () => {
    expect(paragraph({ text: 'x', href: 'https://example.org/?a=1&copy;=2' })).toBe(
      '[x](<https://example.org/?a=1&amp;copy;=2>)',
    );
  });
});
