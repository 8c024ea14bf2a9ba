import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openApp } from '../../electron/core/app.ts';
import { createLog } from '../../electron/core/log.ts';
import { connectIpc } from '../../electron/desktop/ipc.ts';
import { CALL_CHANNEL } from '../../shared/api/bridge.ts';
import { contract, type MethodName, methodNames } from '../../shared/api/contract.ts';
import { apiErrorSchema, type ErrorCode } from '../../shared/api/errors.ts';
import { MAX_REQUEST_BYTES } from '../../shared/api/limits.ts';
import { countedIds, FIXED_NOW, makeEditId, temporaryFolder } from '../helpers/create-book.ts';
import { startLoopback } from '../helpers/loopback.ts';
import { OTHER_PERSON, sampleInputs } from '../helpers/sample-inputs.ts';
import { smallMeeting } from '../helpers/small-meeting.ts';
import { unwrap } from '../helpers/unwrap.ts';
import { aFrame, BrowserWindow, ipcMain } from './desktop/fake-electron.ts';

vi.mock('electron', () => import('./desktop/fake-electron.ts'));

/** A way to the program. What comes back is taken as it crossed the boundary. */
type Transport = { call(name: string, input: unknown): Promise<unknown>; close(): unknown };

const openTestApp = async () =>
  unwrap(
    await openApp({
      file: join(temporaryFolder(), 'minutebook.db'),
      makeId: countedIds(),
      now: () => FIXED_NOW,
      log: createLog(() => undefined),
    }),
  );

const openIpc = async (): Promise<Transport> => {
  const app = await openTestApp();
  const disconnect = connectIpc(app);
  const handler = ipcMain.handlers.get(CALL_CHANNEL);
  const { webContents: sender } = new BrowserWindow({});
  const event = { sender, senderFrame: aFrame() };
  const close = () => {
    disconnect();
    app.close();
  };
  return { call: async (name, input) => structuredClone(await handler?.(event, name, JSON.stringify(input))), close };
};

const transports: Readonly<Record<string, () => Promise<Transport>>> = {
  'in process': openTestApp,
  'over HTTP': startLoopback,
  'over IPC': openIpc,
};

const NEVER = '0192f0c0-0000-7000-8000-00000000ffff';
const loadSmall = () => ({ editId: makeEditId(), file: smallMeeting() });

const valueFrom = <Name extends MethodName>(name: Name, envelope: unknown) => {
  expect(envelope).toMatchObject({ ok: true });
  const value: unknown = typeof envelope === 'object' && envelope && 'value' in envelope ? envelope.value : undefined;
  const parsed = contract[name].output.parse(value);
  expect(parsed).toEqual(value);
  return parsed;
};

const errorFrom = (envelope: unknown) => {
  expect(envelope).toMatchObject({ ok: false });
  const error = typeof envelope === 'object' && envelope && 'error' in envelope ? envelope.error : undefined;
  expect(apiErrorSchema.strict().parse(error)).toEqual(error);
  return apiErrorSchema.parse(error);
};

const load = async (transport: Transport): Promise<string> => {
  const value = valueFrom('meetings.load', await transport.call('meetings.load', loadSmall()));
  return 'meetingId' in value ? value.meetingId : '';
};

/**
 * What comes back comes after the minutes went out, and before they are approved; a paper is taken off its item when its
 * files were seen to.
 */
const inTime: readonly MethodName[] = (() => {
  const comesBack = (name: MethodName): boolean => /^(?:returned|comments)\./u.test(name);
  const withdraws = (name: MethodName): boolean => name === 'papers.withdraw';
  const others = methodNames
    .filter((name) => !comesBack(name) && !withdraws(name))
    .flatMap((name) => (name === 'paperFiles.remove' ? [name, 'papers.withdraw' as const] : [name]));
  const out = others.indexOf('record.circulate') + 1;
  return [...others.slice(0, out), ...methodNames.filter(comesBack), ...others.slice(out)];
})();

const firstChange = (answers: ReadonlyMap<MethodName, unknown>): string =>
  contract['returned.list'].output.parse(answers.get('returned.list')).files[0]?.changes[0]?.id ?? '';

/** A recommendation of the sample's bodies, to a body that is put above the one that made it. */
const recommendedTo = async (transport: Transport, parentBody: string): Promise<string> => {
  const made = contract['decisions.list'].output.parse(
    valueFrom('decisions.list', await transport.call('decisions.list', { filter: { verb: 'RECOMMENDED' } })),
  ).rows[0];
  const { body, rules } = contract['bodies.get'].output.parse(
    valueFrom('bodies.get', await transport.call('bodies.get', { bodyId: made?.bodyId })),
  );
  const below = { body, rules: { ...rules, record: { parentBody } } };
  valueFrom('bodies.save', await transport.call('bodies.save', { editId: makeEditId(), ...below }));
  return made?.id ?? '';
};

/** A person and an organisation of the sample, and somebody who will turn out to be that person. */
const somebodyElse = async (transport: Transport): Promise<readonly [string, string]> => {
  const people = contract['people.list'].output.parse(
    valueFrom('people.list', await transport.call('people.list', {})),
  );
  const person = { id: OTHER_PERSON, name: 'Tess Marlow', aliases: [] };
  valueFrom('people.save', await transport.call('people.save', { editId: makeEditId(), person }));
  const organisations = contract['organisations.list'].output.parse(
    valueFrom('organisations.list', await transport.call('organisations.list', {})),
  );
  return [people.rows[0]?.id ?? '', organisations.rows[0]?.id ?? ''];
};

/** What every method answered, in the order of the contract. */
const answersOf = async (open: () => Promise<Transport>) => {
  const transport = await open();
  // The sample goes into an empty book: before all else.
  const sample = await transport.call('sample.load', { editId: makeEditId() });
  const meetingId = await load(transport);
  const sheet = contract['meetings.get'].output.parse(
    valueFrom('meetings.get', await transport.call('meetings.get', { meetingId })),
  );
  const raised = contract['actions.list'].output.parse(
    valueFrom('actions.list', await transport.call('actions.list', { filter: { meetingId } })),
  );
  const actionId = raised.rows[0]?.id ?? '';
  const { body, rules } = contract['bodies.get'].output.parse(
    valueFrom('bodies.get', await transport.call('bodies.get', { bodyId: sheet.body.id })),
  );
  const policy = { ...rules, record: { retention: { drafts: 0, history: 0 } } };
  valueFrom('bodies.save', await transport.call('bodies.save', { editId: makeEditId(), body, rules: policy }));
  const decisionId = await recommendedTo(transport, sheet.body.id);
  const [otherPerson, otherOrganisation] = await somebodyElse(transport);
  const others = { otherPerson, otherOrganisation };
  const inputs = sampleInputs(meetingId, sheet.items[0]?.id ?? '', sheet.body.id, { actionId, decisionId, ...others });
  const answers = new Map<MethodName, unknown>();
  for (const name of inTime) {
    const input = name === 'returned.decide' ? { ...inputs[name], changeId: firstChange(answers) } : inputs[name];
    const answer = name === 'sample.load' ? sample : await transport.call(name, input);
    answers.set(name, valueFrom(name, answer));
  }
  await transport.close();
  return methodNames.map((name) => [name, answers.get(name)] as const);
};

describe.each(Object.entries(transports))('the contract %s', (_name, open) => {
  let transport: Transport;
  let meetingId: string;
  beforeAll(async () => {
    transport = await open();
    meetingId = await load(transport);
  });
  afterAll(() => transport.close());

  it('holds for every method, with the answers of every other way', async () => {
    const answers = await answersOf(open);
    expect(answers.map(([name]) => name)).toEqual(Object.keys(contract));
    expect(answers).toEqual(await answersOf(openTestApp));
  });

  const failures: readonly (readonly [ErrorCode, string, () => unknown])[] = [
    ['unknownMethod', 'meetings.burn', () => ({})],
    ['unknownMethod', 'constructor', () => ({})],
    ['unknownMethod', '__proto__', () => ({})],
    ['invalidInput', 'meetings.list', () => ({ limit: 0 })],
    ['invalidInput', 'meetings.get', () => null],
    ['invalidInput', 'meetings.load', () => ({ editId: makeEditId(), file: { format: 'minutebook-meeting/1' } })],
    ['notFound', 'bodies.get', () => ({ bodyId: NEVER })],
    ['notFound', 'seats.save', () => ({ editId: makeEditId(), bodyId: NEVER, seats: [] })],
    ['notFound', 'edits.undo', () => ({ editId: makeEditId(), undoes: NEVER })],
    ['refused', 'people.save', () => ({ editId: makeEditId(), person: { id: NEVER, name: ' ', aliases: [] } })],
    [
      'refused',
      'organisations.save',
      () => ({ editId: makeEditId(), organisation: { id: NEVER, name: '', aliases: [] } }),
    ],
    ['notFound', 'meetings.get', () => ({ meetingId: NEVER })],
    ['notFound', 'blocks.list', () => ({ meetingId: NEVER })],
    ['notFound', 'minutes.preview', () => ({ meetingId: NEVER, format: 'json' })],
    ['notFound', 'minutes.handOut', () => ({ editId: makeEditId(), meetingId: NEVER, format: 'docx' })],
    ['notFound', 'documents.get', () => ({ order: { kind: 'agenda', meetingId: NEVER, version: 'full' } })],
    [
      'notFound',
      'documents.preview',
      () => ({ order: { kind: 'agenda', meetingId: NEVER, version: 'public' }, format: 'md' }),
    ],
    ['notFound', 'blocks.save', () => ({ editId: makeEditId(), meetingId: NEVER, blocks: [], removed: [] })],
    ['notFound', 'history.block', () => ({ blockId: NEVER })],
    ['notFound', 'history.removed', () => ({ meetingId: NEVER })],
    ['notFound', 'versions.list', () => ({ meetingId: NEVER })],
    ['notFound', 'versions.get', () => ({ versionId: NEVER })],
    ['notFound', 'versions.remove', () => ({ editId: makeEditId(), versionId: NEVER })],
    ['notFound', 'actions.get', () => ({ actionId: NEVER })],
    ['refused', 'sample.load', () => ({ editId: makeEditId() })],
    ['refused', 'meetings.load', () => ({ editId: makeEditId(), file: { ...smallMeeting(), agenda: [] } })],
  ];

  it.each(failures)('answers %s to %s with a sentence (%#)', async (code, name, input) => {
    const error = errorFrom(await transport.call(name, input()));
    expect(error.code).toBe(code);
    expect(error.message).toMatch(/\.( \(and \d+ more\))?$/);
  });

  it('takes a paste of 1 MB in one block, and gives it back to the letter', async () => {
    const sheet = contract['meetings.get'].output.parse(
      valueFrom('meetings.get', await transport.call('meetings.get', { meetingId })),
    );
    const text = 'Slipway “berth” – 5°\n'.repeat(50_000).slice(0, 1024 * 1024);
    const block = {
      id: '0192f0c0-0000-7000-8000-0000000a57e0',
      itemId: sheet.items[0]?.id,
      rank: 'b0',
      content: { kind: 'paragraph', runs: [{ text }] },
    };
    const save = { editId: makeEditId(), meetingId, blocks: [{ ...block, baseRevision: 0 }], removed: [] };
    const saved = valueFrom('blocks.save', await transport.call('blocks.save', save));
    expect(saved).toMatchObject({ revisions: { [block.id]: 1 }, clashes: [] });
    const listed = valueFrom('blocks.list', await transport.call('blocks.list', { meetingId }));
    expect(listed).toMatchObject({ blocks: expect.arrayContaining([{ ...block, revision: 1 }]) });
  });

  it('gives a repeated edit its first reply', async () => {
    const edit = { ...loadSmall(), file: smallMeeting('9') };
    const first = await transport.call('meetings.load', edit);
    expect(first).toMatchObject({ ok: true, value: { outcome: 'loaded' } });
    expect(await transport.call('meetings.load', edit)).toEqual(first);
  });
});

describe.each(Object.entries(transports).slice(1))('a boundary %s', (_name, open) => {
  it('refuses more than 8 MB, and changes nothing', async () => {
    const transport = await open();
    const file = { ...smallMeeting('10'), note: 'x'.repeat(MAX_REQUEST_BYTES) };
    const error = errorFrom(await transport.call('meetings.load', { editId: makeEditId(), file }));
    expect([error.code, error.message]).toEqual(['tooLarge', expect.stringContaining('8 MB')]);
    expect(valueFrom('meetings.list', await transport.call('meetings.list', {}))).toMatchObject({ total: 0 });
    await transport.close();
  });
});
