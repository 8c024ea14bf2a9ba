import { join } from 'node:path';
import { readSheet } from 'read-excel-file/node';
import { beforeAll, describe, expect, it } from 'vitest';
import { type App, openApp } from '../../electron/core/app.ts';
import { createLog } from '../../electron/core/log.ts';
import type { RegisterMaking } from '../../electron/core/registers/making.ts';
import { registerFile } from '../../electron/core/registers/register-file.ts';
import type { FileBlock, MeetingFile } from '../../shared/interchange/schema.ts';
import type { Readers } from '../../shared/minutes-document/orders.ts';
import { type RegisterFormat, registerFormatSchema } from '../../shared/registers/formats.ts';
import type { RegisterOrderOf } from '../../shared/registers/orders.ts';
import { ask } from '../helpers/book-on-disk.ts';
import { makeEditId, temporaryFolder } from '../helpers/create-book.ts';
import { aPerson, aSeat } from '../helpers/registers.ts';
import { smallMeeting } from '../helpers/small-meeting.ts';
import { textsOfFile } from '../helpers/texts-of-file.ts';
import { openTypesetter } from '../helpers/typesetter.ts';
import { unwrap } from '../helpers/unwrap.ts';
import { readPdf, runsUnder } from './typesetter/pdf-file.ts';

const typesetter = openTypesetter();

const SPAN = { from: '2026-01-01', to: '2026-12-31' };
const FORMATS = registerFormatSchema.options.filter((format) => format !== 'ics');

const order = (version: Readers): RegisterOrderOf<'attendance'> => ({
  kind: 'attendance',
  version,
  asOf: '2026-11-29',
  filter: { body: 'HWG', span: SPAN },
});

const left: FileBlock = {
  kind: 'attendanceEvent',
  person: 'Orla Penhale',
  change: 'left',
  text: 'Orla Penhale left before kestrelone was spoken of.',
  visibility: 'confidential',
};

const came: FileBlock = { ...left, person: 'Rhys Tamblyn', change: 'arrived', text: 'Rhys Tamblyn came in.' };

const file = (number: string, date: string, blocks: readonly FileBlock[]): MeetingFile => ({
  ...smallMeeting(number),
  format: 'minutebook-meeting/2',
  meeting: { number, date, state: 'draft' },
  attendance: [
    { name: 'Orla Penhale', initials: 'OP', organisation: 'Quay Light', category: 'Berth holders', state: 'present' },
    { name: 'Rhys Tamblyn', initials: 'RT', organisation: 'Net Loft', category: 'Berth holders', state: 'apologies' },
  ],
  agenda: [
    { number: '1', title: 'The slipway', blocks: [{ kind: 'paragraph', text: 'They began.' }, ...blocks] },
    { number: '2', title: 'The lease', blocks: [{ kind: 'paragraph', text: 'They went on.' }] },
  ],
});

const textOf = async (bytes: Uint8Array): Promise<string> => {
  if (!Buffer.from(bytes.subarray(0, 5)).toString('latin1').startsWith('%PDF-')) return textsOfFile(bytes);
  const { pages, info } = await readPdf(bytes);
  return JSON.stringify([info, ...pages.flatMap(({ tags }) => runsUnder(tags).map(({ text }) => text))]);
};

/** Letters and figures alone, as every reading of a file has them. */
const plain = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]+/g, '');

describe('attendance over a year as a file', () => {
  let app: App;
  const handOut = async (version: Readers, format: RegisterFormat) => {
    const made = await ask(app, 'registers.handOut', { editId: makeEditId(), order: order(version), format });
    return { fileName: made.fileName, bytes: Buffer.from(made.base64, 'base64') };
  };

  beforeAll(async () => {
    app = unwrap(
      await openApp({ file: join(temporaryFolder(), 'minutebook.db'), log: createLog(() => undefined), typesetter }),
    );
    await ask(app, 'meetings.load', { editId: makeEditId(), file: file('7', '2026-03-12', [left, came]) });
    await ask(app, 'meetings.load', { editId: makeEditId(), file: file('8', '2026-05-12', []) });
    const [body] = (await ask(app, 'bodies.list', {})).rows;
    const { rows: people } = await ask(app, 'people.list', {});
    if (!body) throw new Error('There is a body');
    const never = aPerson('Nell Ibbotson');
    await ask(app, 'people.save', { editId: makeEditId(), person: never });
    const seats = [
      ...people.map(({ id }) => aSeat({ personId: id })),
      aSeat({ personId: never.id, validFrom: '2026-05-01' }),
    ];
    await ask(app, 'seats.save', { editId: makeEditId(), bodyId: body.id, seats });
  });

  it('is known before it is made: how many people, and of whom confidential minutes tell something', async () => {
    expect(await ask(app, 'registers.facts', { order: order('full') })).toEqual({
      count: 3,
      confidential: 2,
      leftOut: 0,
      newNumbers: 0,
    });
  });

  it.each(FORMATS)('says others no word of what was said in confidence, as %s', async (format) => {
    const others = await handOut('public', format);
    const seen = plain(await textOf(others.bytes));
    expect(others.fileName).toMatch(/^HWG attendance 2026-01-01 to 2026-12-31 - PUBLIC\./);
    expect(seen).toContain('penhale');
    expect(seen).not.toContain('kestrelone');
    expect((await handOut('full', format)).fileName).toContain(' - CONFIDENTIAL.');
  });

  it.each([
    ['csv', ['part, by the minutes', 'came, by the minutes'], 0],
    ['txt', ['P*', 'A*'], 1],
  ] as const)('tells comings and goings in confidence in full alone, as %s', async (format, told, inKey) => {
    const [others, full] = [await handOut('public', format), await handOut('full', format)];
    for (const one of told) {
      expect(others.bytes.toString().split(one).length - 1).toBe(inKey);
      expect(full.bytes.toString().split(one).length - 1).toBe(inKey + 1);
    }
  });

  it('is read by a spreadsheet as it is counted', async () => {
    const rowsOf = async (version: Readers) => {
      const rows = await readSheet((await handOut(version, 'xlsx')).bytes);
      const head = rows.findIndex(([first]) => first === 'Who');
      return rows.slice(head);
    };
    const full = await rowsOf('full');
    expect(full[0]).toEqual([
      'Who',
      'Organisation',
      'As',
      '7, 12 Mar 2026',
      '8, 12 May 2026',
      'Attended',
      'Possible',
      'Percent',
      'By an alternate',
      'Besides',
    ]);
    const row = (rows: typeof full, name: string) => rows.find(([first]) => first === name)?.slice(3);
    expect(row(full, 'Orla Penhale')).toEqual(['part, by the minutes', 'present', 2, 2, 100, null, null]);
    expect(row(full, 'Rhys Tamblyn')).toEqual(['apologies; came, by the minutes', 'apologies', 1, 2, 50, null, null]);
    expect(row(full, 'Nell Ibbotson')).toEqual(['not a member', 'not on the list', 0, 1, 0, null, null]);
    expect(row(full, 'Net Loft')).toEqual(['represented', 'not represented', 1, 2, 50, null, null]);
    const others = await rowsOf('public');
    expect(row(others, 'Orla Penhale')).toEqual(['present', 'present', 2, 2, 100, null, null]);
    expect(row(others, 'Rhys Tamblyn')).toEqual(['apologies', 'apologies', 0, 2, 0, null, null]);
  });

  it('refuses a calendar, and a body that is not there, with what to do', async () => {
    await expect(handOut('full', 'ics')).rejects.toThrow(/has no days for a calendar/);
    const asked = { ...order('full'), filter: { body: 'XYZ', span: SPAN } };
    expect(await app.call('registers.facts', { order: asked })).toMatchObject({
      ok: false,
      error: { message: /no body "XYZ" in the book/ },
    });
  });
});

describe('attendance over a year, on paper and in sheets', () => {
  it('says of meetings without a date that they are in no year, in each format that has more than rows', async () => {
    const app = unwrap(
      await openApp({ file: join(temporaryFolder(), 'minutebook.db'), log: createLog(() => undefined), typesetter }),
    );
    const says = async (): Promise<string[]> => {
      const texts: string[] = [];
      for (const format of FORMATS) {
        const made = await ask(app, 'registers.handOut', { editId: makeEditId(), order: order('public'), format });
        texts.push(plain(await textOf(Buffer.from(made.base64, 'base64'))));
      }
      return texts;
    };
    const words = plain('1 of this body without a date, and in no year');
    await ask(app, 'meetings.load', { editId: makeEditId(), file: file('7', '2026-03-12', []) });
    expect((await says()).filter((text) => text.includes(words))).toEqual([]);
    const undated: MeetingFile = { ...file('9', '2026-06-12', []), meeting: { number: '9', state: 'draft' } };
    await ask(app, 'meetings.load', { editId: makeEditId(), file: undated });
    expect((await says()).filter((text) => text.includes(words))).toHaveLength(FORMATS.length - 1);
    app.close();
  });
});

describe('the guard of attendance', () => {
  const table = (word: string): RegisterMaking['table'] => ({
    title: 'Attendance',
    notes: [],
    columns: [{ title: 'Who', kind: 'text', width: 20 }],
    rows: [['Orla Penhale'], [word]],
    day: '2026-11-29',
  });
  const making = (word: string): RegisterMaking => ({
    order: order('public'),
    table: table(word),
    facts: { count: 2, confidential: 0, leftOut: 0 },
    provisional: [],
    provisionalBetween: [],
    guard: () => ({
      secrets: [{ text: 'Orla Penhale left before kestrelone was spoken of.', from: 'item 1' }],
      known: ['Orla Penhale'],
      open: table('Rhys Tamblyn'),
      what: 'The public list of attendance',
    }),
  });

  it.each(FORMATS)('refuses a word of confidential minutes as %s', async (format) => {
    const how = { format, madeAt: 0, typesetter };
    expect((await registerFile(making('Rhys Tamblyn'), how)).fileName).toContain('PUBLIC');
    await expect(registerFile(making('left before kestrelone was spoken of'), how)).rejects.toThrow(
      /The public list of attendance was not written/,
    );
  });
});
