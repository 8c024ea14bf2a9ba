import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readCommand } from '../../electron/cli/command.ts';
import { runCommand } from '../../electron/cli/run.ts';
import { type App, openApp } from '../../electron/core/app.ts';
import { createLog } from '../../electron/core/log.ts';
import { contract, type MethodName, methodNames } from '../../shared/api/contract.ts';
import { fileInks, svgFile } from '../../shared/charts/svg.ts';
import { figuresForOthers } from '../../shared/domain/action-figures.ts';
import { listIdSchema } from '../../shared/ids.ts';
import { type DocumentFormat, documentFormatNames, minutesFormatNames } from '../../shared/minutes-document/formats.ts';
import type { DocumentOrder, Readers } from '../../shared/minutes-document/orders.ts';
import type { PackReaders } from '../../shared/pack/order.ts';
import { actionPictures } from '../../shared/registers/action-pictures.ts';
import { registerFormatSchema } from '../../shared/registers/formats.ts';
import type { RegisterOrder } from '../../shared/registers/orders.ts';
import { writeCsv } from '../../shared/tables/write-csv.ts';
import { ask, withBook } from '../helpers/book-on-disk.ts';
import {
  AS_OF,
  type CanarySecretariat,
  IN_NO_FILE,
  loadCanaries,
  makeId,
  OPEN,
  SECRETS,
  secretsIn,
} from '../helpers/canary-secretariat.ts';
import { makeEditId, temporaryFolder } from '../helpers/create-book.ts';
import { type Read, readFile, readFolder, readMailFile } from '../helpers/read-out.ts';
import { openTypesetter } from '../helpers/typesetter.ts';
import { unwrap } from '../helpers/unwrap.ts';

/*
 * Every way by which words leave the program between two meetings, each for others and for those who may read everything:
 * the second is the control, since a file that holds nothing at all gives nothing away either.
 */

const typesetter = openTypesetter();

type Way = readonly [name: string, take: (version: Readers) => Promise<Read[]>];

let app: App;
let data: string;
let desk: CanarySecretariat;

beforeAll(async () => {
  data = temporaryFolder();
  const file = join(data, 'minutebook.db');
  app = unwrap(await openApp({ file, log: createLog(() => undefined), typesetter }));
  desk = await loadCanaries(app);
});
afterAll(() => app.close());

const edit = () => ({ editId: makeEditId() });

type ListOrder = RegisterOrder extends infer One
  ? One extends RegisterOrder
    ? Omit<One, 'version' | 'asOf'>
    : never
  : never;

const LISTS: readonly ListOrder[] = [
  { kind: 'actions', filter: {}, sort: 'reference' },
  { kind: 'actions', filter: {}, sort: 'due', groupBy: 'owner' },
  { kind: 'actions', filter: { text: SECRETS.action }, sort: 'reference', groupBy: 'due week' },
  { kind: 'actions', filter: { owner: SECRETS.ownerOfAction, body: 'AT' }, sort: 'owners', groupBy: 'meeting' },
  { kind: 'decisions', filter: { noted: true }, sort: 'date' },
  { kind: 'decisions', filter: { text: SECRETS.decision }, sort: 'due' },
  { kind: 'decisions', filter: { awaiting: true }, sort: 'parent' },
  { kind: 'matters', filter: {} },
  { kind: 'matters', filter: { text: SECRETS.matter } },
  { kind: 'papers', filter: {} },
  { kind: 'papers', filter: { text: SECRETS.paper, body: 'AT' } },
  { kind: 'attendance', filter: { body: 'AT', span: { from: '2026-04-01', to: AS_OF } } },
];

const hasDays = ({ kind }: ListOrder): boolean => kind === 'actions';

const listWays = (): Way[] =>
  LISTS.flatMap((list) =>
    registerFormatSchema.options
      .filter((format) => format !== 'ics' || hasDays(list))
      .map(
        (format): Way => [
          `${JSON.stringify(list)} as ${format}`,
          async (version) => {
            const order = { ...list, version, asOf: AS_OF };
            return [await readFile(await ask(app, 'registers.handOut', { ...edit(), order, format }))];
          },
        ],
      ),
  );

const documentsOf = async (version: Readers): Promise<DocumentOrder[]> => {
  const { bodyId, heldId, nextId } = desk;
  const report = { bodyId, version, asOf: AS_OF, since: '2027-01-01' };
  const itemsOf = async (meetingId: typeof heldId) => (await ask(app, 'meetings.get', { meetingId })).items;
  const extracts = async (meetingId: typeof heldId) =>
    (await itemsOf(meetingId)).map(({ id: itemId }) => ({ kind: 'extract', meetingId, version, itemId }) as const);
  return [
    ...[heldId, nextId].map((meetingId) => ({ kind: 'agenda', meetingId, version }) as const),
    ...[heldId, nextId].map(
      (meetingId) => ({ kind: 'attendanceSheet', meetingId, version, purpose: 'to sign' }) as const,
    ),
    { kind: 'actionList', bodyId, version, groupBy: 'owner', asOf: AS_OF },
    { kind: 'actionList', bodyId, version, groupBy: 'meeting', asOf: AS_OF },
    ...(await extracts(heldId)),
    ...(await extracts(nextId)),
    { kind: 'statusReport', ...report },
    { kind: 'proposalsPaper', ...report },
  ];
};

/** Every document in one format: each makes the same words of the same parts. */
const documentWays = (): Way[] =>
  documentFormatNames.flatMap((format): Way[] => [
    [
      `documents as ${format}`,
      async (version) => {
        const files: Read[] = [];
        for (const order of await documentsOf(version)) {
          files.push(await readFile(await ask(app, 'documents.preview', { order, format })));
          files.push(await readFile(await ask(app, 'documents.handOut', { ...edit(), order, format })));
        }
        return files;
      },
    ],
  ]);

const minutesWays = (): Way[] =>
  minutesFormatNames.map(
    (format): Way => [
      `minutes as ${format}`,
      async (version) => {
        const files: Read[] = [];
        for (const meetingId of [desk.heldId, desk.nextId]) {
          files.push(await readFile(await ask(app, 'minutes.preview', { meetingId, format, version })));
          files.push(await readFile(await ask(app, 'minutes.handOut', { ...edit(), meetingId, format, version })));
        }
        return files;
      },
    ],
  );

const mailWays = (): Way[] => [
  [
    'a hand-out with its mail',
    async (version) => {
      const documents = (await documentsOf(version)).filter(
        (order) => !('meetingId' in order) || order.meetingId === desk.nextId,
      );
      const parts = documents.map((document, at) => ({
        document,
        format: (['docx', 'txt'] as const)[at % 2] ?? 'docx',
      }));
      const order = { meetingId: desk.nextId, readers: version, parts, subject: 'Papers', message: 'Dear all,\n' };
      const { files } = await ask(app, 'handOuts.make', { ...edit(), order });
      return [...(await Promise.all(files.slice(0, -1).map(readFile))), ...files.slice(-1).map(readMailFile)];
    },
  ],
];

const packOf = async (readers: PackReaders, format: DocumentFormat): Promise<Read[]> => {
  const order = { meetingId: desk.nextId, readers, format, asOf: AS_OF };
  const pack = await readFolder(await ask(app, 'packs.make', { ...edit(), order }));
  return [...pack, readMailFile(await ask(app, 'packs.mail', { order }))];
};

const packWays = (): Way[] =>
  documentFormatNames.map((format): Way => [`a pack as ${format}`, (version) => packOf(version, format)]);

/** What goes to everybody who is asked, and to everybody who is invited: there is no version for the body alone. */
const sentToAll: readonly (readonly [name: string, take: () => Promise<Read[]>])[] = [
  [
    'the invitation',
    async () => [await readFile(await ask(app, 'invitations.make', { ...edit(), meetingId: desk.nextId }))],
  ],
  ['the deadlines', async () => [await readFile(await ask(app, 'deadlines.calendar', edit()))]],
  [
    'mails to owners',
    async () => {
      const { owners } = await ask(app, 'chases.sheet', { asOf: AS_OF });
      const order = {
        asOf: AS_OF,
        perBody: true,
        owners: owners.map(({ key }) => ({ key, tone: 'overdue' as const })),
      };
      const { files } = await ask(app, 'chases.make', { ...edit(), order });
      expect(files.length).toBeGreaterThan(2);
      // Who is written to knows the own name.
      return files.map(readMailFile).filter(({ fileName }) => !fileName.includes(SECRETS.ownerOfAction));
    },
  ],
  [
    'the mail to whom a confidential action is placed on',
    async () => {
      const { owners } = await ask(app, 'chases.sheet', { asOf: AS_OF });
      const own = owners.filter(({ name }) => name.includes(SECRETS.ownerOfAction));
      const order = { asOf: AS_OF, perBody: false, owners: own.map(({ key }) => ({ key })) };
      const { files } = await ask(app, 'chases.make', { ...edit(), order });
      return files.map(readMailFile).map(({ fileName, text }) => {
        expect(text).toContain(': confidential');
        return { fileName, text: text.replaceAll(`${SECRETS.ownerOfAction} Estates`, '') };
      });
    },
  ],
];

describe('what leaves the program between two meetings', () => {
  /** Secrets, by the way on which any went out. */
  const leaksOf = async (ways: readonly Way[]): Promise<Record<string, string[]>> => {
    const leaks: Record<string, string[]> = {};
    for (const [name, take] of ways) {
      const found = (await take('public')).flatMap(({ fileName, text }) =>
        secretsIn(text).map((secret) => `${secret} in ${fileName}`),
      );
      if (found.length > 0) leaks[name] = found;
    }
    return leaks;
  };
  const held = async (ways: readonly Way[], version: Readers): Promise<string> => {
    const reads: Read[] = [];
    for (const [, take] of ways) reads.push(...(await take(version)));
    return reads.map(({ text }) => text.toLowerCase()).join('\n');
  };
  const has = (text: string, names: readonly (keyof typeof OPEN)[]) =>
    expect(names.filter((name) => !text.includes(OPEN[name].toLowerCase()))).toEqual([]);

  it('has nothing confidential in any list for others, and all of it in the same lists in full', async () => {
    const ways = listWays();
    expect(await leaksOf(ways)).toEqual({});
    has(await held(ways.slice(0, 1), 'public'), ['action']);
    for (const format of registerFormatSchema.options) {
      const full = await held(
        ways.filter(([name]) => name.endsWith(` as ${format}`)),
        'full',
      );
      const told = format === 'ics' ? [] : ['action', 'ownerOfAction', 'dueOfAction', 'actionOfItem', 'raisedAction'];
      expect(secretsIn(full), format).toEqual(expect.arrayContaining(told));
    }
  }, 300_000);

  it('has nothing confidential in any document for others, and all of it in the same documents in full', async () => {
    const ways = documentWays();
    expect(await leaksOf(ways)).toEqual({});
    const texts = ways.filter(([name]) => name.endsWith('txt'));
    has(await held(texts, 'public'), ['action', 'decision', 'matter', 'item']);
    expect(secretsIn(await held(texts, 'full'))).toEqual(
      expect.arrayContaining(['action', 'planned', 'deferredItem', 'recommendation', 'paper', 'matter', 'decision']),
    );
    expect(secretsIn(await held(texts, 'full'))).toEqual(
      expect.arrayContaining(['proposerNoted', 'organisationNoted', 'summaryNoted', 'askedOfMatter', 'whyBroughtBack']),
    );
  }, 600_000);

  it('has nothing confidential in the public minutes, where the next ones are prepared, in any format', async () => {
    const ways = minutesWays();
    expect(await leaksOf(ways)).toEqual({});
    const texts = ways.filter(([name]) => name.endsWith('txt'));
    has(await held(texts, 'public'), ['action', 'decision', 'matter', 'item']);
    expect(secretsIn(await held(texts, 'full'))).toEqual(
      expect.arrayContaining(['action', 'reviewOfSecret', 'planned', 'deferredItem', 'decision']),
    );
  }, 300_000);

  it('has nothing confidential in a hand-out to everybody, nor in its mail', async () => {
    const ways = mailWays();
    expect(await leaksOf(ways)).toEqual({});
    has(await held(ways, 'public'), ['action', 'item']);
    expect(secretsIn(await held(ways, 'full'))).toEqual(expect.arrayContaining(['planned', 'deferredItem']));
  }, 300_000);

  it('has nothing confidential in a pack for everybody, and for a list what that may read', async () => {
    const ways = packWays();
    expect(await leaksOf(ways)).toEqual({});
    const full = secretsIn(await held(ways.slice(0, 1), 'full'));
    expect(full).toEqual(expect.arrayContaining(['planned', 'deferredItem', 'recommendation', 'matter']));
    const { body, rules } = await ask(app, 'bodies.get', { bodyId: desk.bodyId });
    const list = { name: 'Members', classes: [], roles: [], people: [], confidentialItems: true as const };
    const lists = [{ ...list, id: listIdSchema.parse(makeId()) }];
    await ask(app, 'bodies.save', { ...edit(), body, rules: { ...rules, lists } });
    const theirs = await packOf({ list: 'Members' }, 'txt');
    expect(secretsIn(theirs.map(({ text }) => text).join('\n'))).toEqual(full);
  }, 300_000);

  it('says of a hand-over that it is confidential, and has no private note in it', async () => {
    const order = { meetingId: desk.nextId, format: 'txt' as const, asOf: AS_OF };
    const read = await readFolder(await ask(app, 'handOvers.make', { ...edit(), order }));
    expect(read.at(-1)?.fileName).toContain('CONFIDENTIAL');
    const told = secretsIn(read.map(({ text }) => text).join('\n'));
    expect(told).toEqual(expect.arrayContaining(['planned', 'deferredItem']));
    expect(told).not.toContain('privateNote');
  });

  it.each(sentToAll)('has nothing confidential in %s', async (_name, take) => {
    const read = await take();
    expect(read.length).toBeGreaterThan(0);
    expect(read.flatMap(({ fileName, text }) => secretsIn(text).map((secret) => `${secret} in ${fileName}`))).toEqual(
      [],
    );
  });

  it('has no owner of a confidential action in a picture for others', async () => {
    const figures = await ask(app, 'actions.figures', { asOf: AS_OF });
    const drawn = (of: typeof figures) =>
      actionPictures(of, AS_OF)
        .map(({ draw, table }) => `${svgFile(draw(fileInks))}\n${writeCsv(table)}`)
        .join('\n');
    expect(secretsIn(drawn(figuresForOthers(figures)))).toEqual([]);
    expect(secretsIn(drawn(figures)), 'the control').toEqual(['ownerOfAction']);
  });

  it('says nowhere what is the secretary’s own', async () => {
    const all = [...listWays(), ...documentWays(), ...minutesWays()].filter(([name]) => name.endsWith('txt'));
    const told = new Set(secretsIn(await held(all, 'full')));
    expect(
      Object.keys(SECRETS)
        .filter((name) => !told.has(name))
        .toSorted(),
    ).toEqual([...IN_NO_FILE].toSorted());
  }, 300_000);
});

describe('the command line', () => {
  const bytesOf = async (...words: string[]): Promise<Buffer> => {
    const command = unwrap(readCommand([...words, '--data', data]));
    return Buffer.from(unwrap(await runCommand(command, { isTerminal: false, columns: undefined })).out);
  };
  const printed = async (...words: string[]): Promise<string> => (await bytesOf(...words)).toString();
  const told = async (...words: string[]): Promise<string[]> => {
    const bytes = await bytesOf(...words);
    return secretsIn((await readFile({ fileName: '', base64: bytes.toString('base64') })).text);
  };
  beforeAll(() => app.close());
  afterAll(async () => {
    app = unwrap(await openApp({ file: join(data, 'minutebook.db'), log: createLog(() => undefined), typesetter }));
  });

  it.each(
    [
      ...['actions', 'decisions', 'matters', 'papers'].flatMap((list) =>
        ['--csv', '--xlsx'].map((format) => [list, format]),
      ),
      ['actions', '--open', '--owner', SECRETS.ownerOfAction, '--csv'],
      ['decisions', '--awaiting', '--xlsx'],
      ['matters', '--text', SECRETS.matter, '--csv'],
      ['papers', '--text', SECRETS.paper, '--csv'],
      ['attendance', 'AT', '--from', '2026-01-01', '--to', '2027-12-31', '--csv'],
      ['invitation', 'AT', '4'],
      ['agenda', 'AT', '4', '--format', 'md', '--version', 'public'],
      ['report', 'status', 'AT', '--since', '2027-01-01', '--format', 'docx', '--version', 'public'],
      ['report', 'proposals', 'AT', '--since', '2027-01-01', '--format', 'html', '--version', 'public'],
      ['export', 'AT', '3', '--format', 'txt', '--version', 'public'],
      ['meetings', '--json'],
    ].map((words) => [words.join(' '), words] as const),
  )('gives others nothing confidential: %s', async (_said, words) => {
    expect(await told(...words)).toEqual([]);
  });

  it.each([
    ['actions', 'action'],
    ['decisions', 'decision'],
    ['matters', 'matter'],
    ['papers', 'paper'],
  ])(
    'gives %s in full to who asks for that, and says of each in JSON whether it is confidential',
    async (list, secret) => {
      expect(await told(list, '--csv', '--full')).toContain(secret);
      const rows: { confidential: boolean }[] = JSON.parse(await printed(list, '--json'));
      const telling = rows.filter((row) => secretsIn(JSON.stringify(row)).includes(secret));
      expect(telling.length).toBeGreaterThan(0);
      expect(telling.every(({ confidential }) => confidential)).toBe(true);
    },
  );

  it('writes JSON, which has everything, into no file unless that is asked for', async () => {
    const output = join(data, 'list.json');
    const command = unwrap(readCommand(['actions', '--json', '-o', output, '--data', data]));
    expect(await runCommand(command, { isTerminal: false, columns: undefined })).toMatchObject({ ok: false });
  });

  it('marks in what it says of the next meeting what is not for everybody', async () => {
    const lines = (await printed('next', 'AT')).split('\n').filter((line) => secretsIn(line).length > 0);
    for (const line of lines) expect(line).toContain('[confidential]');
    await withBook(data, async (opened) => {
      expect((await ask(opened, 'meetings.list', {})).rows.length).toBeGreaterThan(2);
    });
  });
});

describe('the list of ways out', () => {
  /** Files that leave by a method which this test does not go: each says why. */
  const ELSEWHERE: Partial<Record<MethodName, string>> = {
    'bodies.get': 'the logo, shown on the page',
    'documents.get': 'what the page shows; what goes out is made anew',
    'minutes.get': 'what the page shows; what goes out is made anew',
    'minutes.getForOthers': 'what the page shows to others: of record-for-others.test.ts',
    'templates.file': 'a file of the body’s own, as it came in',
    'templates.sample': 'an invented meeting',
    'record.file': 'a version that went out, as it was: of approved-minutes.test.ts',
    'record.compareFile': 'two versions that went out',
    'returned.file': 'a file that came back, as it was',
    'paperFiles.get': 'a file of a paper, as it came in',
  };
  const HERE: readonly MethodName[] = [
    'registers.handOut',
    'documents.preview',
    'documents.handOut',
    'minutes.preview',
    'minutes.handOut',
    'handOuts.make',
    'chases.make',
    'invitations.make',
    'deadlines.calendar',
    'packs.make',
    'packs.mail',
    'handOvers.make',
  ];

  it('has every method that gives a file', () => {
    const gives = (name: MethodName): boolean =>
      JSON.stringify(z.toJSONSchema(contract[name].output, { unrepresentable: 'any' })).includes('"base64"');
    expect(methodNames.filter(gives).toSorted()).toEqual([...HERE, ...Object.keys(ELSEWHERE)].toSorted());
  });
});
