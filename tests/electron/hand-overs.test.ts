import { join } from 'node:path';
import { v7 } from 'uuid';
import { beforeEach, describe, expect, it } from 'vitest';
import { type App, openApp } from '../../electron/core/app.ts';
import { createLog } from '../../electron/core/log.ts';
import { blockIdSchema, type MeetingId, personIdSchema, seatIdSchema } from '../../shared/ids.ts';
import { readMeetingFile } from '../../shared/interchange/read.ts';
import type { FileBlock, MeetingFile } from '../../shared/interchange/schema.ts';
import { formatMeetingFile } from '../../shared/interchange/write.ts';
import { ask } from '../helpers/book-on-disk.ts';
import { canaryMeeting } from '../helpers/canary-meeting.ts';
import { makeEditId } from '../helpers/create-book.ts';
import { keepPaper, meetingWithPapers } from '../helpers/paper-canaries.ts';
import { seeded } from '../helpers/random.ts';
import { smallMeeting } from '../helpers/small-meeting.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';
import { unwrap } from '../helpers/unwrap.ts';

const MEETINGS = process.env['MINUTEBOOK_LONG'] ? 200 : 12;

const open = async (): Promise<App> =>
  unwrap(await openApp({ file: join(temporaryFolder(), 'minutebook.db'), log: createLog(() => undefined) }));

const fileOf = (text: string): MeetingFile => unwrap(readMeetingFile(JSON.parse(text)));

const load = (app: App, file: unknown) => ask(app, 'meetings.load', { editId: makeEditId(), file });

const refusal = async (app: App, file: unknown): Promise<string> => {
  const answered = await app.call('meetings.load', { editId: makeEditId(), file }, 'test');
  if (answered.ok) throw new Error('It was not refused');
  return answered.error.message;
};

/** The meeting as the command line writes it to a file. */
const exported = async (app: App, meetingId: MeetingId): Promise<string> => {
  const { base64 } = await ask(app, 'minutes.preview', { meetingId, format: 'json', version: 'full' });
  return Buffer.from(base64, 'base64').toString();
};

const handOver = (app: App, meetingId: MeetingId) =>
  ask(app, 'handOvers.make', {
    editId: makeEditId(),
    order: { meetingId, format: 'txt', asOf: '2026-03-04' },
  });

type HandedOver = Awaited<ReturnType<typeof handOver>>;

const textIn = ({ documents }: HandedOver, ending: string): string =>
  Buffer.from(documents.find(({ fileName }) => fileName.endsWith(ending))?.base64 ?? '', 'base64').toString();

/** A meeting that is planned, without an action in it. */
const planned = (): MeetingFile => {
  const small = smallMeeting();
  const agenda = (small.agenda ?? []).map(({ blocks: _blocks, ...item }) => ({ ...item, blocks: [] }));
  return { ...small, meeting: { ...small.meeting, state: 'planned', startTime: '10:00' }, agenda };
};

const addLine = async (
  app: App,
  meetingId: MeetingId,
  content: { kind: 'paragraph' | 'privateNote'; text: string },
) => {
  const { items } = await ask(app, 'meetings.get', { meetingId });
  const block = {
    id: blockIdSchema.parse(v7()),
    itemId: items[0]?.id ?? '',
    rank: 'zz',
    content: { kind: content.kind, runs: [{ text: content.text }] },
    baseRevision: 0,
  };
  await ask(app, 'blocks.save', { editId: makeEditId(), meetingId, blocks: [block], removed: [] });
};

let app: App;
beforeEach(async () => {
  app = await open();
  return () => app.close();
});

describe('a hand-over', () => {
  it('says in its note what the colleague needs, the private words too, and that it is confidential', async () => {
    const { meetingId } = await load(app, planned());
    const { body } = await ask(app, 'meetings.get', { meetingId });
    const { rules } = await ask(app, 'bodies.get', { bodyId: body.id });
    const quorum = { needed: { number: 3 }, of: 'seats', minimumPerCategory: [], needsChair: true, remoteCounts: true };
    const deadlines = [{ kind: 'papers out', count: 5, unit: 'working days', side: 'before' }];
    const set = { ...rules, quorum, deadlines, classes: ['Green', 'Red'] };
    await ask(app, 'bodies.save', { editId: makeEditId(), body, rules: JSON.parse(JSON.stringify(set)) });
    const personId = personIdSchema.parse(v7());
    const person = { id: personId, name: 'Ida Quayle', aliases: [], email: 'ida@example.org' };
    await ask(app, 'people.save', { editId: makeEditId(), person });
    const seat = {
      id: seatIdSchema.parse(v7()),
      personId,
      role: 'chair',
      voting: true,
      validTo: '2026-04-01',
    } as const;
    await ask(app, 'seats.save', { editId: makeEditId(), bodyId: body.id, seats: [seat] });
    await ask(app, 'handOvers.save', { editId: makeEditId(), meetingId, words: 'The key is with the warden.' });
    const { folder, documents } = await handOver(app, meetingId);
    expect([folder, ...documents.map(({ fileName }) => fileName)]).toEqual([
      'HWG 7 hand-over - CONFIDENTIAL',
      '00 HWG 7 hand-over note - CONFIDENTIAL.txt',
      '00 HWG 7 meeting - CONFIDENTIAL.json',
      '00 HWG 7 agenda - CONFIDENTIAL.txt',
      '00 HWG 7 index of papers - CONFIDENTIAL.txt',
    ]);
    const note = Buffer.from(documents[0]?.base64 ?? '', 'base64')
      .toString()
      .replaceAll(/\s+/g, ' ');
    for (const words of [
      'for the colleague who covers, and nobody else',
      'The key is with the warden.',
      '12 March 2026',
      'from 10:00',
      '5 March 2026',
      'Papers out',
      'Ida Quayle',
      'ida@example.org',
      'The slipway',
      'The lease',
      'There are no papers on the agenda yet.',
      'None that this meeting has to hear of.',
      '3 of the seats, the Chair or the deputy among them.',
      'Ida Quayle, chair, ends on 1 April 2026',
      'Red is never for the public',
    ]) {
      expect(note).toContain(words);
    }
  });

  it('takes along the file of each paper, and says those that are missing or late', async () => {
    const { meetingId, canaries } = await meetingWithPapers(app);
    const made = await handOver(app, meetingId);
    expect(made.files).toHaveLength(90);
    const note = textIn(made, 'note - CONFIDENTIAL.txt');
    const titles = canaries.filter(({ what }) => what.startsWith('title of'));
    const bare = note.replaceAll(/\s+/g, '');
    expect(titles.filter(({ word }) => !bare.includes(word)).map(({ what }) => what)).toEqual([]);
  });

  it('keeps private words out of every other output, and can be taken back', async () => {
    const { meetingId } = await load(app, planned());
    const editId = makeEditId();
    await ask(app, 'handOvers.save', { editId, meetingId, words: 'The warden snores.' });
    const made = await handOver(app, meetingId);
    expect(textIn(made, 'note - CONFIDENTIAL.txt')).toContain('The warden snores.');
    for (const ending of ['.json', 'agenda - CONFIDENTIAL.txt', 'papers - CONFIDENTIAL.txt']) {
      expect(textIn(made, ending)).not.toContain('snores');
    }
    await ask(app, 'handOvers.save', { editId: makeEditId(), meetingId, words: 'Nothing.' });
    const last = makeEditId();
    await ask(app, 'handOvers.save', { editId: last, meetingId, words: '' });
    await ask(app, 'edits.undo', { editId: makeEditId(), undoes: last });
    const { handOver: kept } = await ask(app, 'handOvers.get', { meetingId, asOf: '2026-03-04' });
    expect(kept).toMatchObject({ words: 'Nothing.', handed: { on: '2026-03-04' } });
  });
});

describe('what comes back', () => {
  it('is taken in by the colleague, and by the secretary as the same meeting with its papers', async () => {
    const { meetingId } = await meetingWithPapers(app);
    const before = await ask(app, 'meetings.get', { meetingId });
    const made = await handOver(app, meetingId);
    const colleague = await open();
    const there = await load(colleague, JSON.parse(textIn(made, '.json')));
    await addLine(colleague, there.meetingId, { kind: 'paragraph', text: 'The members came.' });
    const back = await exported(colleague, there.meetingId);
    colleague.close();
    expect(await load(app, JSON.parse(back))).toEqual({ meetingId, outcome: 'taken back' });
    expect(await exported(app, meetingId)).toBe(back);
    expect(await load(app, JSON.parse(back))).toEqual({ meetingId, outcome: 'already there' });
    const after = await ask(app, 'meetings.get', { meetingId });
    expect(after.items.map(({ id }) => id)).toEqual(before.items.map(({ id }) => id));
    expect(after.attendance.map(({ id }) => id)).toEqual(before.attendance.map(({ id }) => id));
    const files = await ask(app, 'packs.get', {
      order: { meetingId, readers: 'full', format: 'txt', asOf: '2026-03-04' },
    });
    expect(files.papers.filter(({ file }) => file)).toHaveLength(90);
  });

  it('is refused with words, and changes nothing, where the meeting was changed here or never handed over', async () => {
    const { meetingId } = await load(app, planned());
    const other = (text: string): MeetingFile => {
      const file = planned();
      const blocks: FileBlock[] = [{ kind: 'paragraph', text }];
      return { ...file, agenda: (file.agenda ?? []).map((item, at) => (at === 0 ? { ...item, blocks } : item)) };
    };
    const untouched = await exported(app, meetingId);
    expect(await refusal(app, other('It came back.'))).toBe(
      'HWG 7 is already in the book and differs at agenda[0].blocks[0]. Nothing was changed.',
    );
    expect(await exported(app, meetingId)).toBe(untouched);
    await handOver(app, meetingId);
    await addLine(app, meetingId, { kind: 'paragraph', text: 'Written here.' });
    const changed = await exported(app, meetingId);
    expect(await refusal(app, other('It came back.'))).toMatch(
      /^HWG 7 was changed here after it was handed over, .* write in here what is missing\. Nothing was changed\.$/,
    );
    expect(await exported(app, meetingId)).toBe(changed);
    const { changedSince } = await ask(app, 'handOvers.get', { meetingId, asOf: '2026-03-04' });
    expect(changedSince).toBe(true);
    // Handed over again it can come back.
    await handOver(app, meetingId);
    expect((await load(app, other('It came back.'))).outcome).toBe('taken back');
    expect(await exported(app, meetingId)).toContain('It came back.');
  });

  it('is refused where actions have their numbers here already', async () => {
    const { meetingId } = await load(app, smallMeeting());
    await handOver(app, meetingId);
    const file = smallMeeting();
    const back = { ...file, meeting: { ...file.meeting, venue: 'The pier' } };
    expect(await refusal(app, back)).toMatch(/^HWG 7 had actions already when it was handed over/);
  });

  it('leaves private notes where they are, and is refused where it has their item no more', async () => {
    const { meetingId } = await load(app, planned());
    await addLine(app, meetingId, { kind: 'privateNote', text: 'Ask Ida.' });
    await handOver(app, meetingId);
    const [first, second] = planned().agenda ?? [];
    if (!first || !second) throw new Error('There are two items');
    const without = { ...planned(), agenda: [second] };
    expect(await refusal(app, without)).toMatch(
      /^The file has no item 1 as it stands here, and you have a private note/,
    );
    const turned = {
      ...planned(),
      agenda: [
        { ...second, number: '1' },
        { ...first, number: '2' },
      ],
    };
    expect((await load(app, turned)).outcome).toBe('taken back');
    const { blocks } = await ask(app, 'blocks.list', { meetingId });
    const { items } = await ask(app, 'meetings.get', { meetingId });
    expect(items.map(({ title }) => title)).toEqual(['The lease', 'The slipway']);
    expect(blocks.map(({ itemId, content }) => [itemId, content.kind])).toEqual([[items[1]?.id, 'privateNote']]);
  });

  it('keeps the file of a paper whose facts the colleague changed, and the paper that was taken off in the register', async () => {
    const withPapers = (papers: NonNullable<NonNullable<MeetingFile['agenda']>[number]['papers']>): MeetingFile => ({
      ...planned(),
      format: 'minutebook-meeting/2',
      agenda: (planned().agenda ?? []).map((item, at) => (at === 0 ? { ...item, papers } : item)),
    });
    const { meetingId } = await load(app, withPapers([{ title: 'Lamps', reference: 'L1' }, { title: 'Ropes' }]));
    for (const { paper } of (await ask(app, 'meetings.get', { meetingId })).papers) {
      await keepPaper(app, { paperId: paper.id, text: `About ${paper.title}` });
    }
    await handOver(app, meetingId);
    await load(app, withPapers([{ title: 'Lamps on the quay', reference: 'L1', version: '0.2' }]));
    const order = { meetingId, readers: 'full', format: 'txt', asOf: '2026-03-04' } as const;
    const { papers } = await ask(app, 'packs.get', { order });
    expect(papers.map(({ title, state }) => [title, state])).toEqual([['Lamps on the quay', 'given']]);
    const { rows } = await ask(app, 'papers.register', { filter: { text: 'Ropes' }, asOf: '2026-03-04' });
    expect(rows.map(({ files }) => files.length)).toEqual([1]);
  });

  const seeds = Array.from({ length: MEETINGS }, (_, at) => at + 1);
  it.each(seeds)('makes of any meeting any other, byte for byte (%i)', async (seed) => {
    const isNoAction = ({ kind }: FileBlock): boolean => kind !== 'action';
    const { file } = canaryMeeting(seeded(seed), '7');
    const agenda = (file.agenda ?? []).map((item) => ({ ...item, blocks: (item.blocks ?? []).filter(isNoAction) }));
    const here = { ...file, agenda };
    const back = canaryMeeting(seeded(seed + 1000), '7').file;
    const { meetingId } = await load(app, here);
    await handOver(app, meetingId);
    expect((await load(app, back)).outcome).toBe('taken back');
    const wanted = await open();
    const fresh = await load(wanted, back);
    expect(fileOf(await exported(app, meetingId))).toEqual(fileOf(await exported(wanted, fresh.meetingId)));
    expect(formatMeetingFile(fileOf(await exported(app, meetingId)))).toBe(await exported(wanted, fresh.meetingId));
    wanted.close();
  });
});
