import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { refuseLeak } from '../../../electron/core/leak-guard.ts';
import { minutesFile } from '../../../electron/core/minutes-file.ts';
import { minutesWriters } from '../../../electron/core/minutes-writers.ts';
import type { MeetingRecord } from '../../../shared/domain/meeting-record.ts';
import { buildMinutesDocument } from '../../../shared/minutes-document/build/build-minutes-document.ts';
import { selectVersion } from '../../../shared/minutes-document/build/selection.ts';
import { minutesFormatNames } from '../../../shared/minutes-document/formats.ts';
import type { MinutesVersion } from '../../../shared/minutes-document/minutes-version.ts';
import { openRecord } from '../../../shared/minutes-document/open-record.ts';
import { writeDocx } from '../../../shared/minutes-document/writers/docx/write-docx.ts';
import { openTypesetter } from '../../helpers/typesetter.ts';
import { harbourMeeting } from '../../shared/minutes-document/harbour-meeting.ts';
import { hostileMeeting } from '../../shared/minutes-document/hostile.ts';
import { fictionalRecord, realRecords } from '../../shared/minutes-document/real-meetings.ts';
import { aBlock, anItem, aParagraph, aRecord, runs } from '../../shared/minutes-document/records.ts';

const typesetter = openTypesetter();

const SECRET = 'The keeper of the north lamp sells oil to Quillfeather.';
const WORDS = 'keeper of the north';

const record = aRecord({
  items: [
    anItem([aParagraph('Everybody may read this.')]),
    anItem([aParagraph(SECRET), aBlock({ kind: 'action', owners: ['Ysolde'], runs: runs('to stop it') })], {
      number: '2',
      title: 'North lamp',
      confidential: true,
    }),
  ],
});

/** A PDF for an archive is made of a meeting with a date alone. */
const dated = (meeting: MeetingRecord): MeetingRecord => ({
  ...meeting,
  meeting: { date: '2031-06-03', ...meeting.meeting },
});

const docxOf = (meeting: MeetingRecord, version: MinutesVersion = 'public') =>
  writeDocx(buildMinutesDocument(meeting, version));

const refusalOf = async (bytes: Uint8Array, fileName = 'LKP 7 minutes draft - PUBLIC.docx'): Promise<string> => {
  const open = await docxOf(openRecord(record));
  try {
    refuseLeak({ fileName, bytes }, { record, privateNotes: [], open });
    return '';
  } catch (error) {
    return error instanceof Error ? error.message : '';
  }
};

/** A Word file with one part changed or added. */
const tampered = (file: Uint8Array, name: string, edit: (xml: string) => string): Uint8Array => {
  const parts = unzipSync(file);
  const before = parts[name] ?? new Uint8Array();
  const after = strToU8(edit(strFromU8(before)));
  expect(strFromU8(after), 'the canary is placed').not.toBe(strFromU8(before));
  return zipSync({ ...parts, [name]: after });
};

const asEntities = (text: string): string => [...text].map((sign) => `&#${sign.charCodeAt(0)};`).join('');
const behindBody = (xml: string) => (document: string) => document.replace('<w:body>', `<w:body>${xml}`);

describe('the guard of public files', () => {
  it('lets the public version pass', async () => {
    expect(await refusalOf(await docxOf(record))).toBe('');
  });

  it.each([
    [
      'document properties',
      'docProps/core.xml',
      (xml: string) => xml.replace('<dc:title>', `<dc:title>${WORDS} `),
      'its properties',
    ],
    [
      'properties of its own',
      'docProps/custom.xml',
      () => `<Properties><p>${WORDS}</p></Properties>`,
      'its properties',
    ],
    [
      'a comment',
      'word/comments.xml',
      () => `<w:comments><w:comment><w:p><w:r><w:t>${WORDS}</w:t></w:r></w:p></w:comment></w:comments>`,
      'a comment in it',
    ],
    [
      'two runs',
      'word/document.xml',
      behindBody('<w:p><w:r><w:t>keeper of th</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>e north</w:t></w:r></w:p>'),
      'its text',
    ],
    ['entities', 'word/document.xml', behindBody(`<w:p><w:r><w:t>${asEntities(WORDS)}</w:t></w:r></w:p>`), 'its text'],
    [
      'hidden text',
      'word/document.xml',
      behindBody(`<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>${WORDS}</w:t></w:r></w:p>`),
      'its text',
    ],
    [
      'a tracked deletion',
      'word/document.xml',
      behindBody(`<w:p><w:del><w:r><w:delText>${WORDS}</w:delText></w:r></w:del></w:p>`),
      'its text',
    ],
    [
      'two paragraphs',
      'word/document.xml',
      behindBody('<w:p><w:r><w:t>keeper of</w:t></w:r></w:p><w:p><w:r><w:t>the north</w:t></w:r></w:p>'),
      'its text',
    ],
    [
      'a header',
      'word/header1.xml',
      (xml: string) => xml.replace('</w:p>', `<w:r><w:t>${WORDS}</w:t></w:r></w:p>`),
      'the head of its pages',
    ],
    ['a part that nobody opens', 'customXml/item1.xml', () => `<x y="${WORDS}"/>`, 'a part of it that is not seen'],
    ['the name of a part', `word/${WORDS}.bin`, () => 'x', 'a part of it that is not seen'],
    ['a short name', 'word/document.xml', behindBody('<w:p><w:r><w:t>By Ysolde.</w:t></w:r></w:p>'), 'its text'],
    [
      'a name out of a sentence',
      'word/document.xml',
      behindBody('<w:p><w:r><w:t>By Quillfeather.</w:t></w:r></w:p>'),
      'its text',
    ],
    [
      'the title of an item',
      'word/document.xml',
      behindBody('<w:p><w:r><w:t>2. North lamp</w:t></w:r></w:p>'),
      'its text',
    ],
  ] as const)('finds a canary in %s, and says where without a word of it', async (_where, name, edit, place) => {
    const sentence = await refusalOf(tampered(await docxOf(record), name, edit));
    expect(sentence).toContain(
      `The public version was not written: ${place} would have words that are confidential in item 2.`,
    );
    expect(sentence).not.toMatch(/keeper|north|lamp|Ysolde|Quillfeather/i);
  });

  it('takes no offence at the code of the body and the number of the meeting, by which every file is named', async () => {
    const closed = aRecord({
      items: [
        anItem([aParagraph('Open.')]),
        anItem([aParagraph('What the LKP pays.')], { number: '2', confidential: true }),
      ],
    });
    const bytes = await docxOf(closed);
    const open = await docxOf(openRecord(closed));
    const guard = (fileName: string) => () =>
      refuseLeak({ fileName, bytes }, { record: closed, privateNotes: [], open });
    expect(guard('LKP 7 minutes draft - PUBLIC.docx')).not.toThrow();
    expect(guard('What the LKP pays.docx')).toThrow('its name');
  });

  it('finds a canary in the file name', async () => {
    expect(await refusalOf(await docxOf(record), `LKP ${WORDS}.docx`)).toContain('its name');
  });

  it('finds what the style of the body says on every page, though the open file says it too, and where', async () => {
    const styled = (words: string): MeetingRecord => {
      const houseStyle = { footer: { left: words, centre: 'Page {page}', right: '' } };
      return { ...record, body: { ...record.body, houseStyle } };
    };
    const made = (words: string) =>
      minutesFile({ record: styled(words), privateNotes: [] }, { format: 'docx', version: 'public', typesetter });
    await expect(made('About the North lamp')).rejects.toThrow(/the foot of the pages, .* confidential in item 2/u);
    await expect(made(SECRET)).rejects.toThrow('the foot of the pages');
    expect((await made('Lamp Keepers of the Northern Coast, for their members')).fileName).toContain('PUBLIC');
  });

  it('refuses the full version and the confidential minutes', async () => {
    for (const version of ['full', 'confidential'] as const) {
      expect(await refusalOf(await docxOf(record, version))).toContain('its text');
    }
  });

  it('finds a private note, wherever it came from', async () => {
    const bytes = strToU8(JSON.stringify({ x: 'ask whether the oil was paid' }));
    const privateNotes = [{ text: 'Ask whether the oil was paid.', from: 'a private note at item 1' }];
    const open = new Uint8Array();
    expect(() => refuseLeak({ fileName: 'x.json', bytes }, { record, privateNotes, open })).toThrow(
      'a private note at item 1',
    );
  });

  it.each(minutesFormatNames)(
    'refuses nothing that is fit for the public, and every full version: %s',
    async (format) => {
      const meetings = [harbourMeeting, record, hostileMeeting, fictionalRecord(), ...realRecords()];
      for (const [at, meeting] of meetings.map(dated).entries()) {
        const { record: chosen } = selectVersion(meeting, 'full');
        const full = await minutesWriters[format](
          { record: chosen, document: buildMinutesDocument(meeting) },
          typesetter,
        );
        const bytes = typeof full === 'string' ? strToU8(full) : full;
        const file = await minutesFile(
          { record: meeting, privateNotes: [] },
          { format, version: 'public', typesetter },
        );
        expect(file.fileName).toContain('PUBLIC');
        if (at > 1) continue;
        const open = Buffer.from(file.base64, 'base64');
        expect(() =>
          refuseLeak({ fileName: file.fileName, bytes }, { record: meeting, privateNotes: [], open }),
        ).toThrow();
      }
    },
  );
});
