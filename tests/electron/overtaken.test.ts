import { beforeEach, describe, expect, it } from 'vitest';
import type { App } from '../../electron/core/app.ts';
import { actionIdSchema, bodyIdSchema, meetingIdSchema } from '../../shared/ids.ts';
import { ask, loadInto, withBook } from '../helpers/book-on-disk.ts';
import { smallFile } from '../helpers/builders.ts';
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
