import { join } from 'node:path';
import { readSheet } from 'read-excel-file/node';
import { beforeAll, describe, expect, it } from 'vitest';
import { type App, openApp } from '../../electron/core/app.ts';
import { createLog } from '../../electron/core/log.ts';
import type { RegisterMaking } from '../../electron/core/registers/making.ts';
import { registerFile } from '../../electron/core/registers/register-file.ts';
import { updateIdSchema } from '../../shared/ids.ts';
import type { MeetingFile } from '../../shared/interchange/schema.ts';
import { actionSecrets, knownOfActions, openActions } from '../../shared/registers/action-secrets.ts';
import { actionsTable } from '../../shared/registers/actions-table.ts';
import { registerFormatSchema } from '../../shared/registers/formats.ts';
import { ask } from '../helpers/book-on-disk.ts';
import { countedIds, makeEditId, temporaryFolder } from '../helpers/create-book.ts';
import { smallMeeting } from '../helpers/small-meeting.ts';
import { textsOfFile } from '../helpers/texts-of-file.ts';
import { openTypesetter } from '../helpers/typesetter.ts';
import { unwrap } from '../helpers/unwrap.ts';
import { aListedAction, anOrder } from '../shared/registers/listed-actions.ts';
import { readPdf, runsUnder } from './typesetter/pdf-file.ts';

const typesetter = openTypesetter();

/** Words that stand nowhere but in what is confidential, or passes between meetings. */
const CANARIES = [
  'kestrelone',
  'kestreltwo',
  'kestrelthree',
  'kestrelfour',
  'kestrelfive',
  '20310711',
  '11jul2031',
  '11july2031',
];

/** A meeting with an action that is confidential by itself, one that is by its item, and one for everybody. */
const meetingWithSecrets = (): MeetingFile => {
  const { agenda = [], ...meeting } = smallMeeting();
  const [first, second] = agenda;
  if (!first || !second) throw new Error('The meeting has two items');
  return {
    ...meeting,
    agenda: [
      {
        ...first,
        blocks: [
          ...(first.blocks ?? []),
          {
            kind: 'action' as const,
            text: 'to offer kestrelone for the boats',
            owners: ['Kestreltwo Ltd'],
            due: { date: '2031-07-11' },
            visibility: 'confidential' as const,
          },
        ],
      },
      {
        ...second,
        blocks: [
          ...(second.blocks ?? []),
          { kind: 'action' as const, text: 'to give notice to kestrelthree', owners: ['Orla Penhale'] },
        ],
      },
    ],
  };
};

const bytesOf = ({ base64 }: { readonly base64: string }): Buffer => Buffer.from(base64, 'base64');

const textOf = async (bytes: Uint8Array): Promise<string> => {
  if (!Buffer.from(bytes.subarray(0, 5)).toString('latin1').startsWith('%PDF-')) return textsOfFile(bytes);
  const { pages, info } = await readPdf(bytes);
  return JSON.stringify([info, ...pages.flatMap(({ tags }) => runsUnder(tags).map(({ text }) => text))]);
};

const found = (text: string): string[] => CANARIES.filter((word) => text.toLowerCase().includes(word));

describe('a list out of the register of actions', () => {
  let app: App;
  const handOut = (said: object, format: string) =>
    ask(app, 'registers.handOut', {
      editId: makeEditId(),
      order: anOrder(said),
      format: registerFormatSchema.parse(format),
    });

  beforeAll(async () => {
    const file = join(temporaryFolder(), 'minutebook.db');
    app = unwrap(await openApp({ file, log: createLog(() => undefined), typesetter }));
    await ask(app, 'meetings.load', { editId: makeEditId(), file: meetingWithSecrets() });
    const { rows } = await ask(app, 'actions.list', {});
    const ids = countedIds(0xbda);
    const open = rows.find(({ text }) => text.includes('three offers'));
    if (!open) throw new Error('The meeting has an action for everybody');
    await ask(app, 'actions.save', { editId: makeEditId(), actionId: open.id, due: { date: '2026-06-30' } });
    for (const [at, { id }] of rows.entries()) {
      await ask(app, 'actions.addUpdate', {
        editId: makeEditId(),
        updateId: updateIdSchema.parse(ids()),
        actionId: id,
        date: '2026-04-01',
        text: at === 0 ? 'They wrote kestrelfour.' : 'They wrote kestrelfive.',
      });
    }
  });

  it('is known before it is made: how many, what is confidential, and which numbers it fixes', async () => {
    expect(await ask(app, 'registers.facts', { order: anOrder() })).toEqual({
      count: 3,
      confidential: 2,
      leftOut: 0,
      newNumbers: 2,
    });
    expect(
      await ask(app, 'registers.facts', { order: anOrder({ version: 'public', filter: { owner: 'Orla' } }) }),
    ).toMatchObject({ count: 1, confidential: 0, leftOut: 1 });
  });

  it.each(registerFormatSchema.options)(
    'holds nothing confidential for others as %s, and all of it in full',
    async (format) => {
      const others = await handOut({ version: 'public', groupBy: 'owner' }, format);
      const seen = await textOf(bytesOf(others));
      expect(found(`${others.fileName}\n${seen}`)).toEqual([]);
      expect(seen).toMatch(/three/i);
      expect(others.fileName).toContain(' - PUBLIC.');
      const full = await handOut({ groupBy: 'owner' }, format);
      expect(found(await textOf(bytesOf(full)))).toEqual(expect.arrayContaining(['kestrelone', 'kestreltwo']));
      expect(full.fileName).toContain(' - CONFIDENTIAL.');
    },
  );

  it('fixes the numbers of what it quotes', async () => {
    await handOut({ version: 'public' }, 'csv');
    const { rows } = await ask(app, 'actions.list', {});
    expect(rows.map(({ frozen }) => frozen)).toEqual([true, true, true]);
    expect((await ask(app, 'registers.facts', { order: anOrder() })).newNumbers).toBe(0);
  });

  it('is read by a spreadsheet as the register says it', async () => {
    const rows = await readSheet(bytesOf(await handOut({}, 'xlsx')));
    const head = rows.findIndex(([first]) => first === 'Reference');
    expect(rows[head]?.slice(0, 4)).toEqual(['Reference', 'Action', 'Owners', 'Due']);
    const due = rows.slice(head + 1).map((row) => row[3]);
    expect(due).toContainEqual(new Date('2031-07-11T00:00:00Z'));
  });
});

describe('the guard of lists', () => {
  const secret = aListedAction(2, {
    confidential: true,
    owners: ['Kestreltwo Ltd'],
    text: 'to sell all of the kestrelone lamps in the north',
    due: { date: '2031-07-11' },
    dueOn: '2031-07-11',
  });
  const all = [aListedAction(1), secret];
  const order = anOrder({ version: 'public' });
  const making = (table: RegisterMaking['table']): RegisterMaking => ({
    order,
    table,
    facts: { count: 2, confidential: 1, leftOut: 0 },
    provisional: [],
    provisionalBetween: [],
    guard: () => ({
      secrets: actionSecrets(all),
      known: knownOfActions(all, order),
      open: actionsTable(openActions(all), { ...order, filter: {} }),
      what: 'The public list of actions',
    }),
  });
  const clean = actionsTable(all, order);
  const refusalOf = async (table: RegisterMaking['table'], format: string): Promise<string> => {
    try {
      await registerFile(making(table), { format: registerFormatSchema.parse(format), madeAt: 0, typesetter });
      return '';
    } catch (error) {
      return error instanceof Error ? error.message : '';
    }
  };

  it.each(['xlsx', 'csv', 'docx', 'html', 'txt'])('lets a list for others pass as %s', async (format) => {
    expect(await refusalOf(clean, format)).toBe('');
  });

  it.each([
    ['xlsx', 'its words', { ...clean, rows: [['HWG 7/02', 'to sell all of the kestrelone lamps in the north']] }],
    ['xlsx', 'its day as spreadsheets count days', { ...clean, rows: [['x', 'y', 'z', { date: '2031-07-11' }]] }],
    ['xlsx', 'its owner in a note', { ...clean, notes: ['Of Kestreltwo Ltd alone'] }],
    ['xlsx', 'its owner in the name of the sheet', { ...clean, title: 'Kestreltwo Ltd' }],
    ['csv', 'its day', { ...clean, rows: [['x', 'y', 'z', { date: '2031-07-11' }]] }],
    ['docx', 'its words under a heading', { ...clean, groups: [{ title: 'Kestreltwo Ltd', rows: clean.rows }] }],
  ] as const)('refuses %s with %s', async (format, _what, table) => {
    expect(await refusalOf(table, format)).toMatch(/The public list of actions was not written: .* HWG 7\/02/);
  });
});

it('puts what somebody owes under one heading, however the minutes write the name', async () => {
  const app = unwrap(
    await openApp({ file: join(temporaryFolder(), 'minutebook.db'), log: createLog(() => undefined) }),
  );
  const file = smallMeeting();
  file.agenda?.[0]?.blocks?.push({ kind: 'action', text: 'OP to mend the rail', owners: ['OP'] });
  await ask(app, 'meetings.load', { editId: makeEditId(), file });
  const headings = async (version: 'full' | 'public', references: 'by number' | 'the other way'): Promise<string[]> => {
    const order = anOrder({ version, groupBy: 'owner', descending: references === 'the other way' });
    const made = await ask(app, 'registers.handOut', { editId: makeEditId(), order, format: 'html' });
    return [
      ...bytesOf(made)
        .toString()
        .matchAll(/<caption>([^<]*?) </gu),
    ].map(([, title = '']) => title);
  };
  expect(await headings('full', 'the other way')).toEqual(['Orla Penhale']);
  expect(await headings('public', 'by number')).toEqual(['Orla Penhale']);
  // Whose initials these are is told by nothing that is for others.
  expect(await headings('public', 'the other way')).toEqual(['OP']);
  app.close();
});
