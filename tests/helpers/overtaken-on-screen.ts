import { v7 } from 'uuid';
import type { App } from '../../electron/core/app.ts';
import { actionIdSchema, editIdSchema, type MeetingId, meetingIdSchema } from '../../shared/ids.ts';
import { ask } from './book-on-disk.ts';
import { smallFile } from './builders.ts';

/** What a table says of an action that became confidential, and the title of an item that was planned for everyone. */
export const OVERTAKEN = { table: 'nightjar', title: 'bittern' };

const edit = () => ({ editId: editIdSchema.parse(v7()) });
const DATE = '2027-03-20';

/** Makes one line of the table, which tells of two actions; gives the address of its block. */
const joinRows = async (app: App, meetingId: MeetingId): Promise<string> => {
  const { blocks } = await ask(app, 'blocks.list', { meetingId });
  const table = blocks.find(({ content }) => content.kind === 'outstanding');
  if (table?.content.kind !== 'outstanding') throw new Error('There is no table');
  const { revision: baseRevision, content, ...place } = table;
  const references = content.rows.flatMap((row) => row.references);
  const rows = [{ references, update: `The ${OVERTAKEN.table} offers nine million.` }];
  const changed = [{ ...place, baseRevision, content: { ...content, rows } }];
  await ask(app, 'blocks.save', { ...edit(), meetingId, blocks: changed, removed: [] });
  return `/meetings/${meetingId}/live/${place.itemId}/${place.id}`;
};

/**
 * Fills an empty book with a meeting that was held, and the next one, whose table and agenda tell everyone of what is
 * confidential by now. `openAction` is one that everyone may read of, in the same line of the table; `table` the address
 * of that.
 */
export const loadOvertaken = async (app: App) => {
  const meeting = { number: '3', date: '2027-03-02', state: 'draft' as const };
  const { meetingId: heldId } = await ask(app, 'meetings.load', { ...edit(), file: smallFile({ meeting }) });
  const { body } = await ask(app, 'meetings.get', { meetingId: heldId });
  const bodyId = body.id;
  const [secretAction, openAction] = [actionIdSchema.parse(v7()), actionIdSchema.parse(v7())];
  for (const actionId of [secretAction, openAction]) {
    const raised = { actionId, bodyId, date: DATE, text: 'to talk', owners: [], confidential: false };
    await ask(app, 'actions.raise', { ...edit(), ...raised });
  }
  const planned = { id: v7(), bodyId, title: `Visit of the ${OVERTAKEN.title}`, steps: 1 };
  await ask(app, 'planner.save', { ...edit(), planned });
  const meetingId = meetingIdSchema.parse(v7());
  await ask(app, 'agendas.make', { ...edit(), bodyId, meetingId });
  const table = await joinRows(app, meetingId);
  await ask(app, 'actions.save', { ...edit(), actionId: secretAction, confidential: true });
  await ask(app, 'planner.save', { ...edit(), planned: { ...planned, confidential: true } });
  return { meetingId, openAction, table };
};
