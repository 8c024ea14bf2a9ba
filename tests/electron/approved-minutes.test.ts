import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type App, openApp } from '../../electron/core/app.ts';
import { createLog } from '../../electron/core/log.ts';
import { contract, type Input, type MethodName, methodNames } from '../../shared/api/contract.ts';
import type { Changed } from '../../shared/api/events.ts';
import { isPublicMethod } from '../../shared/api/public-window.ts';
import type { ChosenFile } from '../../shared/domain/numbered-version.ts';
import { besideMinutes, OTHER } from '../helpers/beside-minutes.ts';
import { countedIds, FIXED_NOW, makeEditId, temporaryFolder } from '../helpers/create-book.ts';
import { registersGoOn } from '../helpers/registers-go-on.ts';
import { smallMeeting } from '../helpers/small-meeting.ts';
import type { Returned, Tried } from '../helpers/tried-minutes.ts';
import { unwrap } from '../helpers/unwrap.ts';
import { takeInHand } from '../helpers/word-hand.ts';

type Writes = { [Name in MethodName]: (typeof contract)[Name]['kind'] extends 'write' ? Name : never }[MethodName];

type Attempt<Name extends Writes> = (tried: Returned) => Input<Name>;

/** What is no part of the minutes, and goes on when they are approved; each with the reason. */
type GoesOn = { readonly goesOn: string };

const uuid = (end: string): string => `0192f0c0-0000-7000-8000-00000000${end}`;
const edit = () => ({ editId: makeEditId() });

/**
 * Every write of the contract: an attempt to change the minutes by it, or why it can't. A method that is missing here does
 * not compile.
 */
const attempts: { readonly [Name in Writes]: Attempt<Name> | GoesOn } = {
  'blocks.save': ({ meetingId, itemId, blockId, rank, revision }) => ({
    ...edit(),
    meetingId,
    blocks: [
      {
        id: blockId,
        itemId,
        rank,
        baseRevision: revision,
        content: { kind: 'paragraph', runs: [{ text: 'Nothing of the kind was said.' }] },
      },
    ],
    removed: [],
  }),
  'items.save': ({ meetingId, items }) => ({
    ...edit(),
    meetingId,
    items: items.map((item) => ({ ...item, title: `Not ${item.title}` })),
  }),
  'items.change': ({ itemId }) => ({ ...edit(), itemId, change: { presenter: 'Somebody else' } }),
  'items.add': ({ meetingId }) => ({ ...edit(), meetingId, itemId: uuid('173f'), title: 'A late item' }),
  'attendance.saveRows': ({ meetingId, attendanceId }) => ({
    ...edit(),
    meetingId,
    rows: [{ id: attendanceId, state: 'absent' }],
    removed: [],
  }),
  'moments.record': ({ meetingId }) => ({
    ...edit(),
    meetingId,
    moment: { id: uuid('3036'), kind: 'closed', date: '2026-03-12', time: '12:00' },
  }),
  'readBack.agree': ({ meetingId, blockId }) => ({
    ...edit(),
    meetingId,
    agreed: { id: uuid('a9ed'), blockId, words: 'The Trust AGREED.', date: '2026-03-12', time: '10:00' },
  }),
  'papers.present': ({ itemId, presentationId }) => ({
    ...edit(),
    presented: {
      id: presentationId,
      itemId,
      rank: 'a0',
      recommendations: [],
      paper: { id: uuid('9a9e'), title: 'Another paper', attachments: [] },
    },
  }),
  'papers.withdraw': ({ presentationId }) => ({ ...edit(), presentationId }),
  'papers.save': ({ paperId }) => ({ ...edit(), paper: { id: paperId, title: 'Another paper', attachments: [] } }),
  'papers.remove': { goesOn: 'a paper that a meeting has before it is not removed, whatever became of its minutes' },
  'meetings.save': ({ meetingId, bodyId }) => ({
    ...edit(),
    meeting: { id: meetingId, bodyId, number: '7', date: '2026-03-13', state: 'draft' },
  }),
  'planner.take': ({ meetingId, plannedId }) => ({ ...edit(), plannedId, meetingId, itemId: uuid('f14f') }),
  'meetings.waive': ({ meetingId }) => ({ ...edit(), meetingId, lack: 'outcome of an item', waived: true }),
  'record.circulate': ({ meetingId }) => ({
    ...edit(),
    versionId: uuid('e251'),
    meetingId,
    to: 'circulated',
    purpose: 'the members, once more',
  }),
  'record.approve': ({ meetingId, blockId }) => ({
    ...edit(),
    versionId: uuid('e252'),
    minutesOf: meetingId,
    manner: 'by the Chair',
    date: '2026-04-02',
    corrections: [{ blockId, from: 'drawings', to: 'pictures' }],
  }),
  'returned.receive': { goesOn: 'what comes back changes nothing by itself; none is read into approved minutes' },
  'returned.decide': ({ meetingId, changeId }) => ({ ...edit(), meetingId, changeId, state: 'accepted' }),
  'comments.answer': ({ meetingId, commentId }) => ({
    ...edit(),
    meetingId,
    commentId,
    state: 'taken',
    wording: { base: 'The members looked at the drawings of the slipway.', words: 'Nothing was said.' },
  }),
  'comments.save': { goesOn: 'what others ask stands beside the minutes, in no output' },
  'comments.remove': { goesOn: 'what others ask stands beside the minutes, in no output' },
  'interim.report': ({ meetingId, interimId }) => ({
    ...edit(),
    interimId,
    meetingId,
    itemId: uuid('1741'),
    blockId: uuid('b10d'),
  }),
  'edits.undo': ({ earlierEdit }) => ({ ...edit(), undoes: earlierEdit }),
  'minutes.handOut': { goesOn: 'a hand-out of what is fixed already changes nothing' },
  'handOuts.make': { goesOn: 'a hand-out of what is fixed already changes nothing' },
  'invitations.make': { goesOn: 'an invitation is no part of the minutes' },
  'registers.handOut': { goesOn: 'a list quotes what is fixed already' },
  'documents.handOut': { goesOn: 'a document quotes what is fixed already' },
  'meetings.load': { goesOn: 'a meeting that is there is left as it is' },
  'actions.save': { goesOn: 'the register goes on: what the minutes say of the action stays' },
  'actions.settle': { goesOn: 'the register goes on: what the minutes say of the action stays' },
  'actions.transfer': { goesOn: 'the other body gets an action of its own' },
  'actions.raise': { goesOn: OTHER },
  'actions.changeMany': { goesOn: 'the register goes on: what the minutes say of the actions stays' },
  'actions.addUpdate': { goesOn: 'updates stand in the register' },
  'actions.changeUpdate': { goesOn: 'updates stand in the register' },
  'actions.removeUpdate': { goesOn: 'updates stand in the register' },
  ...registersGoOn,
  'record.sign': { goesOn: 'a signature stands beside the record' },
  'record.changeVisibility': {
    goesOn: 'who may read the minutes changes, dated and with its ground, and no word of them',
  },
  'record.addNote': { goesOn: 'notes stand beside the record, dated' },
  'interim.save': { goesOn: OTHER },
  'interim.close': { goesOn: OTHER },
  'intake.take': { goesOn: OTHER },
  'reports.saveText': { goesOn: OTHER },
  'reports.saySaved': { goesOn: OTHER },
  'reports.sayWentOut': { goesOn: OTHER },
  'agendas.fillTable': ({ meetingId, itemId }) => ({ ...edit(), meetingId, itemId }),
  'retention.hold': { goesOn: 'a hold stands beside the record' },
  'retention.liftHold': { goesOn: 'a hold stands beside the record' },
  'retention.dispose': { goesOn: 'what came before the approval may go, and no word of what was approved' },
  ...besideMinutes,
};

const isAttempt = (one: unknown): one is (tried: Returned) => object => typeof one === 'function';

const tries = Object.entries(attempts).flatMap(([name, one]) => (isAttempt(one) ? [[name, one] as const] : []));

let app: App;

const ask = async <Name extends MethodName>(name: Name, input: Input<Name>) =>
  contract[name].output.parse(unwrap(await app.call(name, input)));

/** All that the minutes say, out of the rows of the book: the files of approved minutes are frozen, and would show no change. */
const minutesOf = async (meetingId: string): Promise<string> => {
  const { record } = contract['minutes.get'].output.parse(unwrap(await app.call('minutes.get', { meetingId })));
  return JSON.stringify(record);
};

/** The same with what the book has of the meeting beside its minutes. */
const saidOf = async (meetingId: string): Promise<string> =>
  (await minutesOf(meetingId)) + JSON.stringify(await app.call('meetings.get', { meetingId }));

const chairsAction = async (bodyId: string): Promise<string> => {
  const interimId = uuid('1e41');
  const said = { title: 'The crane', readers: 'everyone', date: '2026-03-20', asks: 'NOTED' } as const;
  await ask('interim.save', { ...edit(), interim: { id: interimId, bodyId, kind: 'chair action', ...said } });
  return interimId;
};

const plannedItem = async (bodyId: string): Promise<string> => {
  const plannedId = uuid('f14e');
  await ask('planner.save', { ...edit(), planned: { id: plannedId, bodyId, title: 'The lease', steps: 2 } });
  return plannedId;
};

const prepare = async (): Promise<Tried> => {
  const loaded = await app.call('meetings.load', { ...edit(), file: smallMeeting() });
  const { meetingId } = contract['meetings.load'].output.parse(unwrap(loaded));
  const sheet = contract['meetings.get'].output.parse(unwrap(await app.call('meetings.get', { meetingId })));
  const text = contract['blocks.list'].output.parse(unwrap(await app.call('blocks.list', { meetingId })));
  const register = contract['actions.list'].output.parse(unwrap(await app.call('actions.list', { filter: {} })));
  const [item, block, person] = [sheet.items[0], text.blocks[0], sheet.attendance[0]];
  if (!item || !block || !person) throw new Error('The meeting is not whole');
  const [presentationId, paperId] = [uuid('09e5'), uuid('9a9e')];
  await ask('papers.present', {
    ...edit(),
    presented: {
      id: presentationId,
      itemId: item.id,
      rank: 'a0',
      recommendations: [],
      paper: { id: paperId, title: 'Drawings', attachments: [] },
    },
  });
  const earlier = edit();
  await ask('items.change', { ...earlier, itemId: item.id, change: { presenter: 'Orla Penhale' } });
  return {
    meetingId,
    bodyId: sheet.body.id,
    itemId: item.id,
    items: sheet.items,
    blockId: block.id,
    rank: block.rank,
    revision: block.revision,
    attendanceId: person.id,
    presentationId,
    paperId,
    actionId: register.rows[0]?.id ?? '',
    versionId: uuid('a440'),
    noteId: uuid('a441'),
    earlierEdit: earlier.editId,
    keptId: uuid('a442'),
    interimId: await chairsAction(sheet.body.id),
    plannedId: await plannedItem(sheet.body.id),
  };
};

/** The minutes were out with the Chair and came back with one change; somebody asked for another one. */
const withReturned = async (tried: Tried): Promise<Returned> => {
  const { meetingId, blockId } = tried;
  const [versionId, fileId, commentId] = [uuid('a44e'), uuid('f11e'), uuid('c033')];
  await ask('record.circulate', { ...edit(), versionId, meetingId, to: 'with the Chair', purpose: 'the Chair' });
  const { base64 } = contract['record.file'].output.parse(
    unwrap(await app.call('record.file', { versionId, kind: 'docx' })),
  );
  const hand = takeInHand(Buffer.from(base64, 'base64'));
  hand.replace('drawings', 'pictures');
  const file = { fileId, meetingId, fileName: 'HWG 7.docx', sender: 'the Chair' };
  await ask('returned.receive', { ...edit(), ...file, base64: Buffer.from(hand.bytes).toString('base64') });
  const { files } = contract['returned.list'].output.parse(unwrap(await app.call('returned.list', { meetingId })));
  const comment = { id: commentId, blockId, author: 'the Chair', quote: '', text: 'Which drawings?' };
  await ask('comments.save', { ...edit(), meetingId, comment });
  return { ...tried, changeId: files[0]?.changes[0]?.id ?? '', commentId };
};

/** Minutes that are with the Chair can't be changed in every way in which a draft can. */
const preparedFor = async (name: string): Promise<Returned> => {
  const tried = await prepare();
  // There has to be an action of before that is outstanding.
  if (name === 'agendas.fillTable') await app.call('meetings.load', { ...edit(), file: smallMeeting('6') });
  return /^(?:returned|comments)\./u.test(name) ? withReturned(tried) : { ...tried, changeId: '', commentId: '' };
};

const approve = ({ meetingId: minutesOf, versionId }: Tried, files: ChosenFile[] = ['docx']) =>
  ask('record.approve', {
    ...edit(),
    versionId,
    minutesOf,
    manner: 'by the Chair',
    date: '2026-04-01',
    corrections: [],
    files,
  });

beforeEach(async () => {
  const file = join(temporaryFolder(), 'minutebook.db');
  const log = createLog(() => undefined);
  app = unwrap(await openApp({ file, makeId: countedIds(), now: () => FIXED_NOW, log }));
});
afterEach(() => app.close());

describe('approved minutes', () => {
  it('have every write of the contract looked at here', () => {
    const writes = methodNames.filter((name) => contract[name].kind === 'write');
    expect(Object.keys(attempts).toSorted()).toEqual(writes.toSorted());
  });

  it.each(tries)('are not changed by %s', async (name, attempt) => {
    const tried = await preparedFor(name);
    await approve(tried);
    const before = await saidOf(tried.meetingId);
    const answer = await app.call(name, attempt(tried));
    expect(answer).toMatchObject({ ok: false, error: { code: 'refused', message: expect.stringMatching(/\w.+\.$/u) } });
    expect(await saidOf(tried.meetingId)).toBe(before);
  });

  it.each(tries)('could have been changed by %s while they were a draft', async (name, attempt) => {
    const tried = await preparedFor(name);
    const before = await saidOf(tried.meetingId);
    expect(await app.call(name, attempt(tried))).toMatchObject({ ok: true });
    expect(await saidOf(tried.meetingId)).not.toBe(before);
  });

  it('stay as they are while what stands beside them goes on', async () => {
    const tried = await prepare();
    await approve(tried);
    const before = await minutesOf(tried.meetingId);
    const { meetingId, actionId, versionId, noteId, keptId } = tried;
    await ask('actions.save', {
      ...edit(),
      actionId,
      state: 'closed',
      owners: ['Somebody else'],
      due: { workingDays: 9 },
    });
    await ask('actions.addUpdate', { ...edit(), updateId: uuid('bda1'), actionId, date: '2026-05-01', text: 'Done.' });
    await ask('record.sign', { ...edit(), versionId, signature: { name: 'Orla Penhale', date: '2026-04-02' } });
    const note = { id: noteId, kind: 'later correction', date: '2026-04-03', text: 'For March read April.' } as const;
    await ask('record.addNote', { ...edit(), meetingId, note });
    await ask('versions.keep', { ...edit(), versionId: keptId, meetingId, name: 'as approved' });
    await ask('minutes.handOut', { ...edit(), meetingId, format: 'docx' });
    expect(await minutesOf(meetingId)).toBe(before);
  });

  it('show a line to others or not, dated and with its ground, and say the same', async () => {
    const tried = await prepare();
    const { meetingId, blockId } = tried;
    await approve(tried);
    const before = await minutesOf(meetingId);
    const handOut = async (version: 'full' | 'public'): Promise<string> => {
      const made = unwrap(await app.call('minutes.preview', { meetingId, format: 'txt', version }));
      return Buffer.from(contract['minutes.preview'].output.parse(made).base64, 'base64').toString();
    };
    expect(await handOut('public')).toContain('drawings of the slipway');
    const said = { id: uuid('a450'), to: 'confidential', date: '2020-05-20', ground: 'They were lent to us.' } as const;
    await ask('record.changeVisibility', { ...edit(), meetingId, change: { ...said, place: { blockId } } });
    expect(await handOut('public')).not.toContain('drawings of the slipway');
    expect(await handOut('full')).toContain('drawings of the slipway');
    expect((await minutesOf(meetingId)).replaceAll(',"visibility":"confidential"', '')).toBe(before);
    // The frozen full file does not say that it is confidential; the one that is handed out from now on does.
    const frozen = await ask('record.file', { versionId: tried.versionId, kind: 'docx' });
    expect(await ask('minutes.handOut', { ...edit(), meetingId, format: 'docx' })).not.toEqual(frozen);
  });

  it('tell the pages of the meeting that approved them of what is written into its minutes', async () => {
    const { meetingId, versionId } = await prepare();
    const next = { ...smallMeeting('8'), agenda: [{ number: '1', title: 'Minutes', blocks: [] }] };
    const loaded = await ask('meetings.load', { ...edit(), file: next });
    const nextId = 'meetingId' in loaded ? loaded.meetingId : '';
    const sheet = contract['meetings.get'].output.parse(unwrap(await app.call('meetings.get', { meetingId: nextId })));
    const told: Changed[] = [];
    app.onChanged((event) => told.push(event));
    const minutedAt = { itemId: sheet.items[0]?.id ?? '', blockId: uuid('b10c') };
    const said = { versionId, minutesOf: meetingId, manner: 'later meeting', date: '2026-04-01', minutedAt } as const;
    await ask('record.approve', { ...edit(), ...said, corrections: [] });
    // A page passes by what belongs to another meeting.
    expect(told.map((event) => event.meetingId)).toEqual([undefined]);
    expect(told[0]?.rows).toContainEqual({ noun: 'block', id: minutedAt.blockId });
  });

  it('are handed out as they were frozen, whatever their body is called by then', async () => {
    const tried = await prepare();
    const { meetingId, bodyId, versionId } = tried;
    const rename = async (name: string): Promise<void> => {
      const { body, rules } = contract['bodies.get'].output.parse(unwrap(await app.call('bodies.get', { bodyId })));
      await ask('bodies.save', { ...edit(), body: { ...body, name }, rules });
    };
    const handOut = () => ask('minutes.handOut', { ...edit(), meetingId, format: 'docx' });
    const draft = await handOut();
    await rename('Harbour Works Board');
    expect(await handOut()).not.toEqual(draft);
    await approve(tried);
    await rename('Harbour Works Council');
    expect(await handOut()).toEqual(await ask('record.file', { versionId, kind: 'docx' }));
    const json = await ask('record.file', { versionId, kind: 'json' });
    expect(await ask('minutes.preview', { meetingId, format: 'json' })).toEqual(json);
  });

  it('are handed out to everybody as the public file that was frozen with them', async () => {
    const tried = await prepare();
    const { meetingId, versionId } = tried;
    await approve(tried, ['docx', 'public docx']);
    const handOut = await ask('minutes.handOut', { ...edit(), meetingId, format: 'docx', version: 'public' });
    expect(handOut).toMatchObject({ fileName: 'HWG 7 minutes final - PUBLIC 1.0.docx' });
    expect(handOut).toEqual(await ask('record.file', { versionId, kind: 'public docx' }));
    expect(handOut).not.toEqual(await ask('record.file', { versionId, kind: 'docx' }));
  });

  it('are never taken back to a draft by undoing the approval, the circulation or a signature', async () => {
    const tried = await prepare();
    const [circulated, approved, signed] = [edit(), edit(), edit()];
    const { meetingId, versionId } = tried;
    const draft = { versionId: uuid('a443'), meetingId, to: 'circulated', purpose: 'the members' } as const;
    await ask('record.circulate', { ...circulated, ...draft });
    const said = { versionId, minutesOf: meetingId, manner: 'ex-committee', date: '2026-04-01' } as const;
    await ask('record.approve', { ...approved, ...said, corrections: [] });
    await ask('record.sign', { ...signed, versionId, signature: { name: 'Orla Penhale', date: '2026-04-02' } });
    for (const { editId } of [circulated, approved, signed]) {
      const answer = await app.call('edits.undo', { ...edit(), undoes: editId });
      expect(answer).toMatchObject({ ok: false, error: { code: 'refused' } });
    }
  });
});

describe('a version that goes out', () => {
  it('keeps the very bytes of the Word file and of the interchange file of that moment', async () => {
    const tried = await prepare();
    const { meetingId } = tried;
    const versionId = uuid('a443');
    await ask('record.circulate', { ...edit(), versionId, meetingId, to: 'circulated', purpose: 'the members' });
    const json = await ask('record.file', { versionId, kind: 'json' });
    expect(json).toMatchObject({ fileName: 'HWG 7 minutes draft - FULL - CONFIDENTIAL 0.1.json' });
    const now = await ask('minutes.preview', { meetingId, format: 'json' });
    expect(json).toEqual({ ...now, fileName: 'HWG 7 minutes draft - FULL - CONFIDENTIAL 0.1.json' });
    const word = await ask('record.file', { versionId, kind: 'docx' });
    await app.call(
      'blocks.save',
      attempts['blocks.save'] instanceof Function
        ? attempts['blocks.save']({ ...tried, changeId: '', commentId: '' })
        : {},
    );
    expect(await ask('record.file', { versionId, kind: 'docx' })).toEqual(word);
    expect('base64' in word && Buffer.from(word.base64, 'base64').subarray(0, 2).toString()).toBe('PK');
  });

  it('gives the same answer when it is sent again, and freezes nothing more', async () => {
    const { meetingId } = await prepare();
    const said = { ...edit(), versionId: uuid('a443'), meetingId, to: 'with the Chair', purpose: 'the Chair' } as const;
    expect(await ask('record.circulate', said)).toEqual({ number: '0.1' });
    expect(await ask('record.circulate', said)).toEqual({ number: '0.1' });
    expect(await ask('record.get', { meetingId })).toMatchObject({ versions: [{ number: '0.1' }] });
  });

  it('is nothing that a window for others may ask for', () => {
    expect(methodNames.filter((name) => name.startsWith('record.') && isPublicMethod(name))).toEqual([]);
    expect(isPublicMethod('readBack.get')).toBe(true);
  });
});
