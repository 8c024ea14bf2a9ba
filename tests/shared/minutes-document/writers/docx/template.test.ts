import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { MeetingRecord } from '../../../../../shared/domain/meeting-record.ts';
import { buildMinutesDocument } from '../../../../../shared/minutes-document/build/build-minutes-document.ts';
import type { MinutesVersion } from '../../../../../shared/minutes-document/minutes-version.ts';
import { readTemplate } from '../../../../../shared/minutes-document/writers/docx/template/check-template.ts';
import { writeSampleTemplate } from '../../../../../shared/minutes-document/writers/docx/template/sample-template.ts';
import { writeInTemplate } from '../../../../../shared/minutes-document/writers/docx/template/write-in-template.ts';
import { findChanges } from '../../../../../shared/returned/find-changes.ts';
import { openPackage } from '../../../../../shared/returned/open-package.ts';
import { readWord } from '../../../../../shared/returned/read-word.ts';
import { validatorProblems } from '../../../../helpers/ooxml-validator.ts';
import { unwrap } from '../../../../helpers/unwrap.ts';
import { takeInHand } from '../../../../helpers/word-hand.ts';
import { cutUp, para, type TemplateWishes, wordTemplate } from '../../../../helpers/word-template.ts';
import { approved, meetingsOfAllKinds } from '../../every-meeting.ts';
import { harbourMeeting, openHarbourMeeting } from '../../harbour-meeting.ts';
import { committeeMeeting, restyled } from '../../published-kinds.ts';
import { orderProblems } from './schema-order.ts';
import {
  bodyOf,
  part,
  partsLike,
  readWordFile,
  styleOf,
  tablesOf,
  textOf,
  valOf,
  type WordFile,
  wordsOf,
} from './word-file.ts';
import { findAll } from './xml.ts';

const pour = async (
  record: MeetingRecord,
  template: Uint8Array | TemplateWishes = {},
  version: MinutesVersion = 'full',
): Promise<Uint8Array> => {
  const bytes = template instanceof Uint8Array ? template : wordTemplate(template);
  return unwrap(await writeInTemplate(buildMinutesDocument(record, version, { meetingId: record.meeting.id }), bytes));
};

const poured = async (...words: Parameters<typeof pour>): Promise<WordFile> => readWordFile(await pour(...words));

const linesOf = (file: WordFile): string[] => textOf(file).map(([, text]) => text);

const sound = (bytes: Uint8Array): readonly string[] => [
  ...[...readWordFile(bytes).parts].flatMap(([name, root]) =>
    orderProblems(root).map((problem) => `${name}: ${problem}`),
  ),
  ...validatorProblems(bytes),
];

describe.each(meetingsOfAllKinds)('minutes poured into a template, %s', (_name, record) => {
  it('are a sound Word file, the same bytes each time', async () => {
    const bytes = await pour(record);
    expect(sound(bytes)).toEqual([]);
    expect(Buffer.from(bytes).equals(Buffer.from(await pour(record)))).toBe(true);
  });

  it('hold every line that our own file does', async () => {
    const document = buildMinutesDocument(record);
    const text = linesOf(await poured(record)).join('\n');
    for (const block of document.blocks) {
      if (!('line' in block)) continue;
      for (const row of block.line
        .map((span) => span.text)
        .join('')
        .split('\n'))
        expect(text).toContain(row);
    }
    const rows = tablesOf(await poured(record));
    const tables = [...document.attendance, ...document.blocks.filter(({ kind }) => kind === 'table')];
    expect(rows).toHaveLength(tables.length);
  });
});

describe('a template', () => {
  it('keeps its heads and feet byte for byte, on approved minutes and on drafts', async () => {
    const template = wordTemplate();
    const before = unzipSync(template);
    for (const record of [approved(openHarbourMeeting), harbourMeeting]) {
      const after = unzipSync(await pour(record, template));
      for (const name of ['word/header1.xml', 'word/footer1.xml', 'word/styles.xml', 'word/numbering.xml']) {
        expect([name, strFromU8(after[name] ?? new Uint8Array())]).toEqual([
          name,
          strFromU8(before[name] ?? new Uint8Array()),
        ]);
      }
    }
  });

  it('shows its own head on approved minutes, and on others a copy of it with the marks laid over', async () => {
    const record = await poured(approved(openHarbourMeeting));
    const own = findAll(bodyOf(record), 'w:headerReference').map(({ attributes }) => attributes['r:id']);
    expect(own).toEqual(['rId1']);
    expect([...record.parts.keys()].filter((name) => name.includes('minutesHeader'))).toEqual([]);

    const file = await poured(harbourMeeting);
    const head = part(file, 'word/minutesHeader1.xml');
    expect(wordsOf(head)).toContain('The arms of the harbour');
    expect(wordsOf(head)).toContain('CONFIDENTIAL – full version, not for publication');
    expect(findAll(head, 'v:textpath').map(({ attributes }) => attributes['string'])).toContain('DRAFT');
    expect(findAll(bodyOf(file), 'w:headerReference').map(({ attributes }) => attributes['r:id'])).toEqual([
      'rIdMinutesHeader1',
    ]);
  });

  it.each<readonly [string, string]>([
    ['no section at all', ''],
    ['a section without a head', '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr>'],
    ['one that is empty', '<w:sectPr/>'],
    ['a first page of its own', '<w:sectPr><w:headerReference w:type="default" r:id="rId1"/><w:titlePg/></w:sectPr>'],
  ])('marks every page where it has %s', async (_what, section) => {
    const bytes = await pour(harbourMeeting, { section });
    expect(sound(bytes)).toEqual([]);
    const file = readWordFile(bytes);
    const kinds = findAll(bodyOf(file), 'w:headerReference').map(({ attributes }) => attributes['w:type']);
    expect(new Set(kinds)).toEqual(new Set(section.includes('titlePg') ? ['default', 'first'] : ['default']));
    for (const head of partsLike(file, /minutesHeader\d/)) {
      expect(wordsOf(head)).toContain('CONFIDENTIAL');
      expect(findAll(head, 'v:textpath').map(({ attributes }) => attributes['string'])).toContain('DRAFT');
    }
  });

  it('ends a section where the paragraph of a place did', async () => {
    const properties =
      '<w:sectPr><w:headerReference w:type="default" r:id="rId1"/><w:pgSz w:w="9000" w:h="9000"/></w:sectPr>';
    const text = `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t>{{minutes}}</w:t></w:r></w:p>${para('The end')}`;
    const bytes = await pour(approved(openHarbourMeeting), { text });
    expect(sound(bytes)).toEqual([]);
    const sizes = findAll(bodyOf(readWordFile(bytes)), 'w:pgSz').map(({ attributes }) => attributes['w:w']);
    expect(sizes).toEqual(['9000', '11906']);
  });

  it('marks the pages of every section', async () => {
    const first = `<w:p><w:pPr><w:sectPr><w:headerReference w:type="default" r:id="rId1"/></w:sectPr></w:pPr></w:p>`;
    const file = await poured(harbourMeeting, { text: para('Cover') + first + para('{{minutes}}') });
    expect(findAll(bodyOf(file), 'w:headerReference').map(({ attributes }) => attributes['r:id'])).toEqual([
      'rIdMinutesHeader1',
      'rIdMinutesHeader1',
    ]);
  });

  it('dresses the minutes in its own styles by their names, and lends the rest the style of its text', async () => {
    const file = await poured(committeeMeeting);
    const styles = new Map(
      findAll(bodyOf(file), 'w:p').map((paragraph) => [wordsOf(paragraph), styleOf(paragraph)] as const),
    );
    expect(styles.get('2. Draft Proposal Report')).toBe('berschrift1');
    expect(styles.get('DP094 Prepayment without coverage')).toBe('berschrift2');
    expect(styles.get('SUPPORTED the approach; and')).toBe('Aufzhlung');
    expect(styles.get('The CSC:')).toBe('Textkrper');
    expect(
      styles.get('CSC 15/01: Code Office to invite the proposer of DP108 to the next meeting on 30 June 2020.'),
    ).toBe('Textkrper');
    expect(new Set(findAll(bodyOf(file), 'w:tblStyle').map(valOf))).toEqual(new Set(['Tabellenraster']));
  });

  it('has its places found however the words are cut up into runs', async () => {
    const text =
      cutUp('Minutes of {{title}}, {{ date }}!', [12, 1, 3, 2, 1, 5, 9]) + cutUp('{{minutes}}', [1, 1, 4, 2]);
    const file = await poured(committeeMeeting, { text });
    expect(linesOf(file)[0]).toBe('Minutes of Change Sub-Committee Meeting 15, 26 May 2020!');
    expect(linesOf(file).join('\n')).not.toMatch(/[{}]/);
    expect(sound(await pour(committeeMeeting, { text }))).toEqual([]);
  });

  it('has places of words in its head and foot, and these are filled alone', async () => {
    const footer = para('{{reference}} – {{status}}') + para('Kept for ever');
    const file = await poured(approved(committeeMeeting), { footer });
    expect(wordsOf(part(file, 'word/footer1.xml'))).toBe('CSC_15_2605 – Final MinutesKept for ever');
    expect(wordsOf(part(file, 'word/header1.xml'))).toBe('The arms of the harbour');
  });

  it('has the lines under the title and the statement in the form of the paragraphs that they stand in place of', async () => {
    const text = para('{{details}}', 'berschrift2') + para('{{statement}}') + para('{{minutes}}');
    const file = await poured(committeeMeeting, { text });
    expect(textOf(file).slice(0, 4)).toEqual([
      ['berschrift2', '26 May 2020, 10:00 – 11:10'],
      ['berschrift2', 'Teleconference'],
      ['berschrift2', 'CSC_15_2605 - Draft Minutes'],
      [undefined, 'This document is classified as White: members may share it.'],
    ]);
  });

  it('loses nothing that it has no place for', async () => {
    const lines = linesOf(await poured(harbourMeeting));
    expect(lines.slice(0, 6)).toEqual([
      'Lamp Keepers Panel Meeting 7',
      '3 June 2031, 14:00 – 15:30',
      'The Old Chandlery',
      'LKP_07 – Draft Minutes',
      expect.stringContaining('This is the full version of these minutes.'),
      'Attendees:',
    ]);
  });

  it('leaves confidential words out of the public version, and marks the confidential minutes', async () => {
    const open = await poured(harbourMeeting, {}, 'public');
    const words = [...open.parts.values()].map(wordsOf).join('\n');
    expect(words).not.toMatch(/Stonefield|CONFIDENTIAL/);
    const closed = await poured(harbourMeeting, {}, 'confidential');
    expect(wordsOf(part(closed, 'word/minutesHeader1.xml'))).toContain('CONFIDENTIAL – not for publication');
    expect(linesOf(closed)).toContain('Stonefield & Daughters asked for £12,000.');
  });

  it('says of the file what the minutes say, and nothing of who made the template', async () => {
    const core =
      '<cp:coreProperties xmlns:cp="x" xmlns:dc="y"><dc:creator>Somebody Else</dc:creator></cp:coreProperties>';
    const template = wordTemplate({ parts: { 'docProps/core.xml': core } });
    const file = await poured(harbourMeeting, template);
    const said = part(file, 'docProps/core.xml');
    expect(wordsOf(said)).not.toContain('Somebody Else');
    expect(findAll(said, 'dc:title').map((title) => title.children.join(''))).toEqual([
      'Lamp Keepers Panel Meeting 7 – LKP_07 – Draft Minutes',
    ]);
    const origin = findAll(part(file, 'docProps/custom.xml'), 'property').map(({ attributes }) => attributes['name']);
    expect(origin).toEqual(['MinutebookMeeting']);
    expect(findAll(bodyOf(file), 'w:bookmarkStart').length).toBeGreaterThan(5);
  });
});

describe('a template that was made of minutes', () => {
  const text =
    '<w:p><w:bookmarkStart w:id="7" w:name="mb_0192f0c0000070008000000000e25110"/><w:bookmarkStart w:id="8" w:name="Mine"/>' +
    '<w:r><w:t>Of last month</w:t></w:r><w:bookmarkEnd w:id="8"/><w:bookmarkEnd w:id="7"/></w:p>' +
    para('{{minutes}}');
  const packageSpace = 'http://schemas.openxmlformats.org/package/2006/relationships';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006';
  const property = (name: string): string =>
    `<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="${name}"><vt:lpwstr>x</vt:lpwstr></property>`;
  const template = wordTemplate({
    text,
    parts: {
      '_rels/.rels':
        `<Relationships xmlns="${packageSpace}"><Relationship Id="rId1" Type="${office}/relationships/officeDocument" Target="word/document.xml"/>` +
        `<Relationship Id="rId2" Type="${packageSpace}/metadata/thumbnail" Target="docProps/thumbnail.jpeg"/>` +
        `<Relationship Id="rId3" Type="${office}/relationships/custom-properties" Target="docProps/custom.xml"/></Relationships>`,
      'docProps/thumbnail.jpeg': 'a picture of confidential minutes',
      'docProps/custom.xml':
        `<Properties xmlns="${office}/custom-properties" xmlns:vt="${office}/docPropsVTypes">${property('MinutebookMeeting')}` +
        `${property('Department').replace('pid="2"', 'pid="3"')}</Properties>`,
    },
  });

  it('hands on neither their picture nor their marks, and keeps what is somebody else’s', async () => {
    for (const version of ['full', 'public'] as const) {
      const parts = unzipSync(await pour(harbourMeeting, template, version));
      expect(Object.keys(parts)).not.toContain('docProps/thumbnail.jpeg');
      expect(strFromU8(parts['_rels/.rels'] ?? new Uint8Array())).not.toContain('thumbnail');
      const said = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
      expect(said).not.toContain('mb_0192f0c0000070008000000000e25110');
      expect(said.match(/w:id="8"/g)).toHaveLength(2);
      const custom = strFromU8(parts['docProps/custom.xml'] ?? new Uint8Array());
      expect(custom.match(/name="[^"]*"/g)).toEqual(
        version === 'public' ? ['name="Department"'] : ['name="Department"', 'name="MinutebookMeeting"'],
      );
    }
  });
});

describe('minutes that come back from a template', () => {
  it('are known by their marks, block by block, and say what was changed in them', async () => {
    const sent = await pour(harbourMeeting);
    const hand = takeInHand(sent);
    hand.replace('new glass', 'thick glass');
    const read = (bytes: Uint8Array) => readWord(unwrap(openPackage(bytes)));
    expect(read(sent).meetingId).toBe(harbourMeeting.meeting.id);
    const { knownBy, changes } = findChanges(read(sent), read(hand.bytes), harbourMeeting.items);
    expect(knownBy).toBe('marks');
    expect(changes.map(({ proposal }) => proposal.kind)).toEqual(['wording']);
  });
});

describe('the template to begin with', () => {
  it.each([
    ['as usual', openHarbourMeeting],
    ['in a style of its own', restyled(openHarbourMeeting)],
  ])('is a sound template with every place in it, the same bytes each time: %s', async (_what, record) => {
    const document = buildMinutesDocument(record);
    const sample = await writeSampleTemplate(document);
    expect(sound(sample)).toEqual([]);
    expect(readTemplate(sample).ok).toBe(true);
    expect(Buffer.from(sample).equals(Buffer.from(await writeSampleTemplate(document)))).toBe(true);
    const bytes = await pour(harbourMeeting, sample);
    expect(sound(bytes)).toEqual([]);
    expect(linesOf(readWordFile(bytes)).join('\n')).not.toMatch(/\{\{/);
  });
});

const refusal = (bytes: Uint8Array): string => {
  const read = readTemplate(bytes);
  if (read.ok) throw new Error('It was taken');
  return read.error;
};

describe('a file that is no template', () => {
  const box = `<w:p><w:r><w:pict><w:txbxContent>${para('{{minutes}}')}</w:txbxContent></w:pict></w:r></w:p>`;
  const table = `<w:tbl><w:tr><w:tc>${para('{{minutes}}')}</w:tc></w:tr></w:tbl><w:p/>`;
  const types = strFromU8(unzipSync(wordTemplate())['[Content_Types].xml'] ?? new Uint8Array());
  const withTypes = (from: string, to: string) => ({ parts: { '[Content_Types].xml': types.replace(from, to) } });
  const external =
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId9" ' +
    'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="https://example.org/a.png" TargetMode="External"/></Relationships>';

  it.each<readonly [string, Uint8Array | TemplateWishes, RegExp]>([
    ['text', Buffer.from('Dear all'), /^is no Word file\. Save it in Word as a document \(\.docx\)/],
    ['an old or locked file', Buffer.from('d0cf11e0a1b11ae1', 'hex'), /old kind, or locked by a password/],
    ['one with macros', { parts: { 'word/vbaProject.bin': 'x' } }, /^holds macros.*without macros/],
    ['one that says it has macros', withTypes('document.main+xml', 'document.macroEnabled.main+xml'), /^holds macros/],
    ['a .dotx', withTypes('document.main+xml', 'template.main+xml'), /^is a Word template \(\.dotx\)/],
    ['one without the minutes', { text: para('Dear all') }, /^has no \{\{minutes\}\}\. Write/],
    ['one with a place that nothing fills', { text: para('{{chair}}') + para('{{minutes}}') }, /^has \{\{chair\}\}/],
    ['one with the minutes twice', { text: para('{{minutes}}') + para('{{minutes}}') }, /^has \{\{minutes\}\} twice/],
    ['one with words beside them', { text: para('Here: {{minutes}}') }, /^has other words beside \{\{minutes\}\}/],
    ['one with them in a text box', { text: box }, /^has \{\{minutes\}\} in a text box/],
    ['one with them in a table', { text: table }, /^has \{\{minutes\}\} in a table/],
    ['one with them in its head', { header: para('{{minutes}}') }, /in the head or foot of a page/],
    [
      'one with tracked changes',
      { text: `<w:p><w:ins w:id="1"/></w:p>${para('{{minutes}}')}` },
      /^has tracked changes/,
    ],
    [
      'one with a comment',
      { text: `<w:p><w:r><w:commentReference w:id="1"/></w:r></w:p>${para('{{minutes}}')}` },
      /^has comments/,
    ],
    [
      'one that fetches',
      { text: `<w:p><w:r><w:instrText>INCLUDEPICTURE "https://a"</w:instrText></w:r></w:p>${para('{{minutes}}')}` },
      /fetches something/,
    ],
    ['one with a linked picture', { parts: { 'word/_rels/header1.xml.rels': external } }, /^links to a picture/],
    ['one with an object in it', { parts: { 'word/embeddings/sheet.xlsx': 'x' } }, /^holds an embedded object/],
    ['a damaged one', { text: '<w:p><w:r></w:p>' }, /^is damaged/],
  ])('is refused with what to do: %s', (_what, wishes, sentence) => {
    const bytes = wishes instanceof Uint8Array ? wishes : wordTemplate(wishes);
    expect(refusal(bytes)).toMatch(sentence);
    expect(refusal(bytes)).toMatch(/choose/);
  });

  it('is one where any of that is mended', () => {
    expect(readTemplate(wordTemplate()).ok).toBe(true);
  });
});

describe('a template that LibreOffice made', () => {
  const template = readFileSync(join(import.meta.dirname, '../../../../fixtures/word/libreoffice-template.docx'));

  it.each(meetingsOfAllKinds)('takes minutes in, and gives a sound file: %s', async (_name, record) => {
    const bytes = await pour(record, template);
    expect(validatorProblems(bytes)).toEqual([]);
    // It has elements of its own that our check does not know; nothing is added to them.
    const known = new Set(sound(template));
    expect(sound(bytes).filter((problem) => !known.has(problem))).toEqual([]);
    expect(linesOf(readWordFile(bytes)).join('\n')).not.toMatch(/\{\{/);
  });

  it('has its places filled where they are cut into runs of other forms, and its tables as wide as its text', async () => {
    const file = await poured(approved(openHarbourMeeting), template);
    expect(linesOf(file).slice(0, 2)).toEqual([
      'Shore Panel',
      'Meeting 7 — 3 June 2031, The Old Chandlery (Final Minutes)',
    ]);
    expect(linesOf(file).at(-1)).toBe('Kept by the clerk of the Panel.');
    const widths = findAll(bodyOf(file), 'w:tblW').map(({ attributes }) => attributes['w:w']);
    expect(new Set(widths)).toEqual(new Set([String(11906 - 1134 - 567)]));
  });
});
