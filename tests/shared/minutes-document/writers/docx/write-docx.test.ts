import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { MeetingRecord } from '../../../../../shared/domain/meeting-record.ts';
import { buildMinutesDocument } from '../../../../../shared/minutes-document/build/build-minutes-document.ts';
import { writeDocx } from '../../../../../shared/minutes-document/writers/docx/write-docx.ts';
import { validatorProblems } from '../../../../helpers/ooxml-validator.ts';
import { everyMeeting } from '../../every-meeting.ts';
import { harbourMeeting, openHarbourMeeting } from '../../harbour-meeting.ts';
import { HOSTILE, hostileMeeting, READ_BACK } from '../../hostile.ts';
import { printedTexts } from '../../printed-texts.ts';
import { restyled } from '../../published-kinds.ts';
import { aBlock, anItem, aParagraph, aRecord } from '../../records.ts';
import { orderProblems } from './schema-order.ts';
import { bodyOf, part, partsLike, readWordFile, tablesOf, textOf, valOf, type WordFile, wordsOf } from './word-file.ts';
import { elementsOf, findAll, readXml, type XmlElement } from './xml.ts';

/** As it goes out: with the marks by which it is known again when it comes back. */
const write = (record: MeetingRecord): Promise<Uint8Array> =>
  writeDocx(buildMinutesDocument(record, 'full', { meetingId: record.meeting.id, versionId: VERSION }));
const written = async (record: MeetingRecord): Promise<WordFile> => readWordFile(await write(record));

/** How often a switch is on under an element: one that says so is off. */
const countOn = (element: XmlElement, name: string): number =>
  findAll(element, name).filter((each) => !['false', 'off', '0'].includes(valOf(each) ?? '')).length;

const VERSION = '0192f0c0-0000-7000-8000-0000000e2511';

const HEADER = /^word\/header\d+\.xml$/;
const FOOTER = /^word\/footer\d+\.xml$/;

const meetings = [...everyMeeting, ['one in a style of its own', restyled(harbourMeeting)] as const];

describe.each(meetings)('the Word file of a meeting, %s', (_name, record) => {
  it('is sound: well-formed, in the order of the schema, without a finding of the validator where there is one', async () => {
    const bytes = await write(record);
    const file = readWordFile(bytes);
    const problems = [...file.parts].flatMap(([name, root]) =>
      orderProblems(root).map((problem) => `${name}: ${problem}`),
    );
    expect([...problems, ...validatorProblems(bytes)]).toEqual([]);
  });

  it('has the same bytes each time', async () => {
    const [first, second] = [await write(record), await write(record)];
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
  });

  it('says DRAFT behind the text of every page as long as it is one', async () => {
    const headers = partsLike(await written(record), HEADER);
    const marks = headers.map((header) => findAll(header, 'v:textpath').map((path) => path.attributes['string']));
    const expected = record.meeting.state === 'approved' ? [] : ['DRAFT'];
    expect(marks.map((mark) => mark.filter((text) => text !== undefined))).toEqual([expected, expected]);
  });

  it('numbers its pages and names itself at the foot of every page', async () => {
    const file = await written(record);
    const footers = partsLike(file, FOOTER);
    expect(footers).toHaveLength(2);
    for (const footer of footers) {
      expect(findAll(footer, 'w:instrText').map((field) => field.children.join(''))).toEqual(['PAGE', 'NUMPAGES']);
      expect(wordsOf(footer).replace(/\s+/g, ' ')).toContain(
        (buildMinutesDocument(record).foot[0] ?? '').replace(/\s+/g, ' '),
      );
    }
    const references = elementsOf(bodyOf(file)).at(-1);
    const kinds = ['w:headerReference', 'w:footerReference'].map((name) =>
      references ? findAll(references, name).map((reference) => reference.attributes['w:type']) : [],
    );
    expect(kinds).toEqual([
      ['default', 'first'],
      ['default', 'first'],
    ]);
  });

  it('prints every block, in order', async () => {
    const file = await written(record);
    const words = wordsOf(bodyOf(file)).replace(/\s+/g, ' ');
    const printed = printedTexts(record);
    let from = 0;
    for (const text of printed) {
      const at = words.indexOf(text, from);
      expect({ text, found: at >= 0 }).toEqual({ text, found: true });
      from = at + text.length;
    }
  });
});

describe('writeDocx', () => {
  it('prints the minutes in the styles of Word', async () => {
    expect(textOf(await written(openHarbourMeeting))).toEqual([
      ['Title', 'Lamp Keepers Panel Meeting 7'],
      ['MinutesDetail', '3 June 2031, 14:00 – 15:30'],
      ['MinutesDetail', 'The Old Chandlery'],
      ['MinutesDetail', 'LKP_07 – Draft Minutes'],
      ['TableTitle', 'Attendees:'],
      ['TableTitle', 'Apologies:'],
      ['MinutesStatement', 'This document is Green: members may share it.'],
      ['Heading1', '1. Minutes & lamps'],
      [
        'MinutesText',
        'The minutes of 6 May were checked. The Panel APPROVED the minutes as amended. See the harbour page.',
      ],
      ['Heading2', 'East lamp'],
      ['Heading3', 'Glass'],
      ['MinutesText', 'Ottilie Marsh (OM) listed what is broken:'],
      ['MinutesPoint', 'the pane'],
      ['MinutesPoint', 'its frame'],
      ['MinutesPoint', '1.\tfirst the pane'],
      ['MinutesPoint', '(a)\tcut'],
      ['MinutesPoint', '2.\tthen the frame'],
      ['DecisionLeadIn', 'The Panel:'],
      ['DecisionPoint', 'NOTED the report; and'],
      ['DecisionPoint', 'AGREED to buy glass.'],
      ['Action', 'ACTION LKP7/01: Harbour Office to price new glass for the east lamp by 4 July 2031.'],
      ['PostMeetingNote', 'Post-meeting note: The glass came on 12 June 2031.'],
      ['NextMeeting', 'Next Meeting: 4 July 2031.'],
    ]);
  });

  it('prints tables with a head that repeats, rows that do not split, and a description', async () => {
    const file = await written(openHarbourMeeting);
    expect(tablesOf(file).slice(3)).toEqual([
      [
        ['Action Reference', 'Update'],
        ['LKP5/04, 5/05 & 6/01', 'The lamps were glazed anew in May.'],
        ['LKP6/02', 'Closed.'],
      ],
      [
        ['Lamp', 'State'],
        ['East', 'Lit'],
        ['West', ''],
      ],
    ]);
    for (const table of findAll(bodyOf(file), 'w:tbl')) {
      const rows = findAll(table, 'w:tr');
      expect(rows.map((row) => countOn(row, 'w:tblHeader'))).toEqual(rows.map((_row, index) => (index === 0 ? 1 : 0)));
      expect(rows.every((row) => countOn(row, 'w:cantSplit') === 1)).toBe(true);
      expect(valOf(findAll(table, 'w:tblDescription')[0])).toMatch(/\w/);
    }
  });

  it('defines every style that it uses, the headings with the outline of Word', async () => {
    const file = await written(harbourMeeting);
    const styles = findAll(part(file, 'word/styles.xml'), 'w:style');
    const ids = new Set(styles.map((style) => style.attributes['w:styleId']));
    const parts = [bodyOf(file), ...partsLike(file, HEADER), ...partsLike(file, FOOTER)];
    const used = parts.flatMap((root) => ['w:pStyle', 'w:rStyle'].flatMap((name) => findAll(root, name).map(valOf)));
    expect(used.length).toBeGreaterThan(20);
    expect(used.filter((id) => !ids.has(id))).toEqual([]);
    const names = styles.map((style) => valOf(findAll(style, 'w:name')[0])?.toLowerCase());
    expect(names).toEqual(expect.arrayContaining(['title', 'heading 1', 'heading 2', 'heading 3']));
  });

  it('keeps headings, lead-ins and announcements with what follows', async () => {
    const file = await written(openHarbourMeeting);
    const styles = findAll(part(file, 'word/styles.xml'), 'w:style');
    const keeping = styles
      .filter((style) => findAll(style, 'w:keepNext').length > 0)
      .map((style) => style.attributes['w:styleId']);
    expect(keeping).toEqual(
      expect.arrayContaining(['Title', 'Heading1', 'Heading2', 'Heading3', 'DecisionLeadIn', 'TableTitle']),
    );
    const announcing = findAll(bodyOf(file), 'w:p').find((each) => wordsOf(each).endsWith('what is broken:'));
    expect(announcing && findAll(announcing, 'w:keepNext')).toHaveLength(1);
  });

  it('says of itself what the minutes say: title, language, moment of the meeting; no author, no clock', async () => {
    const core = part(await written(openHarbourMeeting), 'docProps/core.xml');
    expect(elementsOf(core).map((element) => [element.name, element.children.join('')])).toEqual([
      ['dc:title', 'Lamp Keepers Panel Meeting 7 – LKP_07 – Draft Minutes'],
      ['dcterms:created', '2031-06-03T14:00:00Z'],
      ['dcterms:modified', '2031-06-03T14:00:00Z'],
      ['dc:language', 'en-GB'],
    ]);
    const unknown = part(await written(aRecord()), 'docProps/core.xml');
    expect(elementsOf(unknown).map((element) => element.name)).toEqual(['dc:title', 'dc:language']);
  });

  it('is in British English', async () => {
    const [defaults] = findAll(part(await written(openHarbourMeeting), 'word/styles.xml'), 'w:rPrDefault');
    expect(defaults && valOf(findAll(defaults, 'w:lang')[0])).toBe('en-GB');
  });

  it('says on every page that it holds confidential minutes, and only then', async () => {
    const words = async (record: MeetingRecord) => partsLike(await written(record), HEADER).map(wordsOf);
    expect((await words(harbourMeeting)).every((text) => text.includes('CONFIDENTIAL – full version'))).toBe(true);
    expect((await words(openHarbourMeeting)).some((text) => text.includes('CONFIDENTIAL'))).toBe(false);
    const [style] =
      textOf(await written(harbourMeeting)).find(([, text]) => text.includes('must not be published')) ?? [];
    expect(style).toBe('MinutesNotice');
  });

  it('sets every confidential block apart with a bar, and nothing else', async () => {
    const paragraphs = elementsOf(bodyOf(await written(harbourMeeting))).filter((each) => each.name === 'w:p');
    const barred = paragraphs.filter((each) => findAll(each, 'w:pBdr').length > 0).map(wordsOf);
    expect(barred).toEqual([
      'CONFIDENTIAL – not for publication',
      'Stonefield & Daughters asked for £12,000.',
      'The Panel AGREED to take the lowest.',
      'ACTION LKP7/02: [owner to be settled] – Quotations to be gathered.',
      'End of confidential minutes',
    ]);
  });

  it('links to the web and to mail, and to nothing else', async () => {
    const links = [
      { text: 'web', href: 'https://example.org/?a=1&b=2' },
      { text: 'mail', href: 'mailto:clerk@example.org' },
      { text: 'script', href: 'javascript:alert(1)' },
      { text: 'file', href: 'file:///etc/passwd' },
    ];
    const file = await written(aRecord({ items: [anItem([aBlock({ kind: 'paragraph', runs: links })])] }));
    expect(textOf(file).at(-1)?.[1]).toBe('webmailscriptfile');
    const hyperlinks = findAll(bodyOf(file), 'w:hyperlink').map((link) => [wordsOf(link), link.attributes['r:id']]);
    expect(hyperlinks).toEqual([
      ['web', 'rIdLink1'],
      ['mail', 'rIdLink2'],
    ]);
    const targets = findAll(part(file, 'word/_rels/document.xml.rels'), 'Relationship')
      .filter((relation) => relation.attributes['TargetMode'] === 'External')
      .map((relation) => [relation.attributes['Id'], relation.attributes['Target']]);
    expect(targets).toEqual([
      ['rIdLink1', 'https://example.org/?a=1&b=2'],
      ['rIdLink2', 'mailto:clerk@example.org'],
    ]);
  });

  it('keeps line breaks, tabs, spaces and what no file may hold visible', async () => {
    const file = await written(aRecord({ items: [anItem([aParagraph('a\nb\tc  d\u0000e')])] }));
    expect(textOf(file).at(-1)?.[1]).toBe('a\nb\tc  d\ufffde');
  });

  it('prints hostile text as text in every field', async () => {
    const file = await written(hostileMeeting);
    const all = [...file.parts.values()].map(wordsOf).join('\n');
    expect(all).not.toContain(HOSTILE);
    expect(all.split(READ_BACK).length).toBeGreaterThan(20);
    expect([...file.parts.keys()].some((name) => name.includes('script'))).toBe(false);
  });

  it('leaves words alone that look like the names that it counts', async () => {
    const words = '<v:shape id="PowerPlusWaterMarkObjectx"/> <w:hyperlink r:id="rId1">';
    const record = aRecord({ body: { name: words }, items: [anItem([aParagraph(words)])] });
    const file = await written(record);
    expect(textOf(file).at(-1)?.[1]).toBe(words);
    expect(partsLike(file, HEADER).map(wordsOf).join()).toContain(words);
  });
});

describe('the check of the order', () => {
  it('finds an element that stands too late, and one that is not known', () => {
    const problems = (xml: string) => orderProblems(readXml(xml));
    expect(problems('<w:pPr><w:pStyle/><w:keepNext/></w:pPr>')).toEqual([]);
    expect(problems('<w:p><w:pPr><w:keepNext/><w:pStyle/></w:pPr></w:p>')).toEqual(['w:pStyle too late in w:pPr']);
    expect(problems('<w:rPr><w:x/></w:rPr>')).toEqual(['w:x in w:rPr']);
  });
});

describe('the validator', () => {
  it('finds what is wrong with a file, where there is one to ask', async () => {
    const { 'word/document.xml': words = new Uint8Array(), ...rest } = unzipSync(await write(openHarbourMeeting));
    const wrong = strToU8(strFromU8(words).replace('<w:pStyle ', '<w:pstyle '));
    const found = validatorProblems(zipSync({ ...rest, 'word/document.xml': wrong }));
    const isThere = process.env['MINUTEBOOK_OOXML_VALIDATOR'] !== undefined;
    expect(found).toEqual(isThere ? [expect.stringContaining(':pstyle')] : []);
  });
});
