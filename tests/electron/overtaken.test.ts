import { beforeEach, describe, expect, it } from 'vitest';
import type { App } from '../../electron/core/app.ts';
import {
  actionIdSchema,
  blockIdSchema,
  bodyIdSchema,
  itemIdSchema,
  type MeetingId,
  meetingIdSchema,
} from '../../shared/ids.ts';
import { ask, loadInto, withBook } from '../helpers/book-on-disk.ts';
import { action, smallFile } from '../helpers/builders.ts';
import { countedIds, makeEditId } from '../helpers/create-book.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const makeId = countedIds(0x07e4_0000_0000);
const SAID = 'Falcon offers nine million';
const TABLE = 'The table in item 1 tells everyone of AT BM/01, which is confidential by now.';

let data: string;

beforeEach(async () => {
  data = temporaryFolder();
  await loadInto(data, JSON.stringify(smallFile({ meeting: { number: '3', date: '2027-03-02', state: 'draft' } })));
});

/** The next meeting, whose table says what is said of an action that everyone heard of. */
const made = async (app: App) => {
  const { rows } = await ask(app, 'bodies.list', {});
  const bodyId = bodyIdSchema.parse(rows[0]?.id);
  const actionId = actionIdSchema.parse(makeId());
  const date = '2027-03-20';
  const raised = { editId: makeEditId(), actionId, bodyId, date, text: 'to talk', owners: [], confidential: false };
  await ask(app, 'actions.raise', raised);
  const said = { bodyId, actionIds: [actionId], choice: 'update' as const, text: SAID, date };
  await ask(app, 'reviews.save', { editId: makeEditId(), ...said });
  const meetingId = meetingIdSchema.parse(makeId());
  await ask(app, 'agendas.make', { editId: makeEditId(), bodyId, meetingId });
  return { actionId, meetingId };
};

/** A line of the meeting that was held, which everyone heard of, and what the next table says of it. */
const minuted = async (app: App) => {
  const { rows: meetings } = await ask(app, 'meetings.list', {});
  const heldId = meetingIdSchema.parse(meetings[0]?.id);
  const { items } = await ask(app, 'meetings.get', { meetingId: heldId });
  const itemId = itemIdSchema.parse(items[0]?.id);
  const line = { id: blockIdSchema.parse(makeId()), itemId, rank: 'a5', content: action('to talk to Falcon') };
  const save = async (baseRevision: number, more: { visibility?: 'confidential' } = {}) => {
    const blocks = [{ ...line, baseRevision, ...more }];
    const saved = await ask(app, 'blocks.save', { editId: makeEditId(), meetingId: heldId, blocks, removed: [] });
    return saved.revisions[line.id] ?? 0;
  };
  const revision = await save(0);
  const { rows } = await ask(app, 'actions.list', { filter: { text: 'Falcon' } });
  const { id: actionId, bodyId } = rows[0] ?? {};
  if (!actionId || !bodyId) throw new Error('The line places an action');
  const said = { bodyId, actionIds: [actionId], choice: 'update' as const, text: SAID, date: '2027-03-20' };
  await ask(app, 'reviews.save', { editId: makeEditId(), ...said });
  const meetingId = meetingIdSchema.parse(makeId());
  await ask(app, 'agendas.make', { editId: makeEditId(), bodyId, meetingId });
  return {
    meetingId,
    hide: async () => save(revision, { visibility: 'confidential' }),
    takeOut: async (baseRevision: number) => {
      const removed = [{ id: line.id, baseRevision }];
      await ask(app, 'blocks.save', { editId: makeEditId(), meetingId: heldId, blocks: [], removed });
    },
    revision,
  };
};

/** The secretary writes on in the row that everyone reads. */
const writeOn = async (app: App, meetingId: MeetingId, words: string): Promise<void> => {
  const { blocks } = await ask(app, 'blocks.list', { meetingId });
  const table = blocks.find(({ content, visibility }) => content.kind === 'outstanding' && visibility === undefined);
  if (table?.content.kind !== 'outstanding') throw new Error('There is no table');
  const { revision: baseRevision, content, ...place } = table;
  const rows = content.rows.map((row) => ({ ...row, update: `${row.update} ${words}` }));
  const changed = [{ ...place, baseRevision, content: { ...content, rows } }];
  await ask(app, 'blocks.save', { editId: makeEditId(), meetingId, blocks: changed, removed: [] });
};

const publicMinutes = async (app: App, meetingId: string) =>
  ask(app, 'minutes.handOut', {
    editId: makeEditId(),
    meetingId: meetingIdSchema.parse(meetingId),
    version: 'public',
    format: 'md',
  });

describe('an action that became confidential after the table was made', () => {
  it('keeps the public minutes back until the table is brought up to date', async () => {
    await withBook(data, async (app) => {
      const { actionId, meetingId } = await made(app);
      const open = await publicMinutes(app, meetingId);
      expect(Buffer.from(open.base64, 'base64').toString()).toContain(SAID);
      await ask(app, 'actions.save', { editId: makeEditId(), actionId, confidential: true });
      await expect(publicMinutes(app, meetingId)).rejects.toThrow(TABLE);
      await ask(app, 'agendas.fillTable', { editId: makeEditId(), meetingId });
      const file = await publicMinutes(app, meetingId);
      const text = Buffer.from(file.base64, 'base64').toString();
      expect([text.includes('BM/01'), /Falcon|nine million/.test(text)]).toEqual([true, false]);
      return undefined;
    });
  });
});

describe('an action that was confidential when its line was taken out', () => {
  it.each(['', 'He is in a hurry.'])(
    'keeps the public minutes back while the table tells of it (written on by hand: ‘%s’)',
    async (words) => {
      await withBook(data, async (app) => {
        const { meetingId, hide, takeOut } = await minuted(app);
        if (words !== '') await writeOn(app, meetingId, words);
        await takeOut(await hide());
        await expect(publicMinutes(app, meetingId)).rejects.toThrow(
          'tells everyone of AT 3/01, which was confidential and is gone.',
        );
        await ask(app, 'agendas.fillTable', { editId: makeEditId(), meetingId });
        const text = Buffer.from((await publicMinutes(app, meetingId)).base64, 'base64').toString();
        expect(text).not.toMatch(/Falcon|nine million|hurry/);
        const { blocks } = await ask(app, 'blocks.list', { meetingId });
        const kept = blocks.filter(({ content }) => JSON.stringify(content).includes('hurry'));
        expect(kept.map(({ visibility }) => visibility)).toEqual(words === '' ? [] : ['confidential']);
        return undefined;
      });
    },
  );

  it('keeps nothing back where it was never confidential: the control', async () => {
    await withBook(data, async (app) => {
      const { meetingId, takeOut, revision } = await minuted(app);
      await takeOut(revision);
      expect(Buffer.from((await publicMinutes(app, meetingId)).base64, 'base64').toString()).toContain(SAID);
      return undefined;
    });
  });

  it('is not told by a letter that goes out with the public agenda of the meeting that hears of it', async () => {
    await withBook(data, async (app) => {
      const { meetingId, hide, takeOut, revision } = await minuted(app);
      const letter = async () =>
        app.call('handOuts.make', {
          editId: makeEditId(),
          order: {
            meetingId,
            readers: 'public',
            parts: [{ format: 'txt', document: { kind: 'agenda', meetingId, version: 'public' } }],
            subject: 'The agenda',
            message: 'As you heard, somebody has to talk to Falcon.',
          },
        });
      expect(await letter(), 'the control').toMatchObject({ ok: true });
      expect(revision).toBeGreaterThan(0);
      await takeOut(await hide());
      expect(await letter()).toMatchObject({ ok: false, error: { code: 'refused' } });
      return undefined;
    });
  });
});

describe('the text on a screen that others see', () => {
  const tables = async (app: App, meetingId: MeetingId) => {
    const { blocks, overtaken } = await ask(app, 'blocks.list', { meetingId });
    const saying = blocks.filter(({ content }) => JSON.stringify(content).includes(SAID)).map(({ id }) => id);
    return { saying, overtaken };
  };

  it('is told of the table that tells of an action which is confidential by now, and of it when that is gone', async () => {
    await withBook(data, async (app) => {
      const { meetingId, hide, takeOut } = await minuted(app);
      const open = await tables(app, meetingId);
      expect([open.saying.length, open.overtaken], 'the control').toEqual([1, []]);
      const revision = await hide();
      expect((await tables(app, meetingId)).overtaken).toEqual(open.saying);
      await takeOut(revision);
      expect((await tables(app, meetingId)).overtaken).toEqual(open.saying);
      await ask(app, 'agendas.fillTable', { editId: makeEditId(), meetingId });
      expect(await tables(app, meetingId)).toEqual({ saying: [], overtaken: [] });
      return undefined;
    });
  });
});

describe('the preview on a screen that others see', () => {
  const shown = async (app: App, meetingId: MeetingId): Promise<{ text: string; hides: boolean }> => {
    const { record, hides } = await ask(app, 'minutes.getForOthers', { meetingId });
    return { text: JSON.stringify(record), hides };
  };

  it('hides what the table says of an action that is confidential by now, and goes on hiding it when that is gone', async () => {
    await withBook(data, async (app) => {
      const { meetingId, hide, takeOut } = await minuted(app);
      const before = await shown(app, meetingId);
      expect([before.text.includes(SAID), before.hides], 'the control').toEqual([true, false]);
      const revision = await hide();
      const now = await shown(app, meetingId);
      expect([now.text.includes(SAID), now.hides]).toEqual([false, true]);
      await takeOut(revision);
      const after = await shown(app, meetingId);
      expect([after.text.includes(SAID), after.hides]).toEqual([false, true]);
      return undefined;
    });
  });
});
