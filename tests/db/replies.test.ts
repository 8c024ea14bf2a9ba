import { expect, it } from 'vitest';
import { listUpdates } from '../../db/action-updates.ts';
import { findListedAction, listActions } from '../../db/actions.ts';
import { loadMeeting } from '../../db/load-meeting.ts';
import { keepReplies, understandReplies } from '../../db/replies.ts';
import { undoEdit } from '../../db/undo-edit.ts';
import { updateIdSchema } from '../../shared/ids.ts';
import { smallFile } from '../helpers/builders.ts';
import { countedIds, createBook, makeEditId, write } from '../helpers/create-book.ts';
import { loadFile } from '../helpers/fictional-meeting.ts';
import { smallMeeting } from '../helpers/small-meeting.ts';

const ids = countedIds(0xbeef);

it('keeps replies as updates, proposes closure and closes nothing, and takes all of it back as one', async () => {
  const book = await createBook();
  write(book, (db) => loadMeeting(db, smallMeeting()));
  const today = '2026-05-01';
  const text = 'hwg 7/01: Done, three offers came.\nHWG 9/09: what is that?';
  const { replies } = book.read((db) => understandReplies(db, { text, today }));
  expect(replies).toMatchObject([
    { actions: [{ reference: 'HWG 7/01' }], said: 'Done, three offers came.', date: today, isDone: true },
    { actions: [], said: 'HWG 9/09: what is that?', isDone: false },
  ]);
  const [id] = book.read((db) => listActions(db, { filter: {}, limit: 1 })).rows.map((row) => row.id);
  if (!id) throw new Error('There is an action');
  const editId = makeEditId();
  const update = { actionId: id, date: today, text: 'Done, three offers came.', proposesClosure: true };
  const updates = [{ ...update, updateId: updateIdSchema.parse(ids()) }];
  write(book, (db) => keepReplies(db, { updates }), editId);
  expect(book.read((db) => findListedAction(db, id))?.state).toBe('proposed for closure');
  expect(book.read((db) => listUpdates(db, id))).toMatchObject([{ text: 'Done, three offers came.', date: today }]);
  write(book, (db) => undoEdit(db, editId));
  expect(book.read((db) => findListedAction(db, id))?.state).toBe('open');
  expect(book.read((db) => listUpdates(db, id))).toEqual([]);
  book.close();
});

it('knows a reference without the zeros of its numbers, and asks where it fits several', async () => {
  const book = await createBook();
  const blocks = ['15/01', '15/1', '15/02'].map((number) => ({
    kind: 'action' as const,
    reference: `CSC ${number}`,
    text: `to see to ${number}`,
    owners: ['Orla Penhale'],
  }));
  loadFile(book, smallFile({ agenda: [{ number: '1', title: 'Sheds', blocks }] }));
  const named = (text: string) =>
    book
      .read((db) => understandReplies(db, { text, today: '2026-05-01' }))
      .replies.map(({ actions, choices, said }) => [
        actions.map(({ reference }) => reference),
        choices.map((choice) => choice.actions.map(({ reference }) => reference)),
        said,
      ]);
  expect(named('Re csc 15/2: done')).toEqual([[['CSC 15/02'], [], 'done']]);
  expect(named('csc15/1: done')).toEqual([[['CSC 15/1'], [], 'done']]);
  expect(named('CSC 15/01 and 15/2: both done')).toEqual([[['CSC 15/01', 'CSC 15/02'], [], 'both done']]);
  expect(named('CSC 015/001 and CSC 15/2: both done')).toEqual([
    [['CSC 15/02'], [['CSC 15/01', 'CSC 15/1']], 'both done'],
  ]);
  book.close();
});

it('names the actions of all bodies that use a reference, and puts the reply to none of them', async () => {
  const book = await createBook();
  for (const code of ['AA', 'BB']) {
    const blocks = [
      { kind: 'action' as const, reference: 'AT 3/01', text: `${code} to ask for offers`, owners: [code] },
    ];
    const file = smallFile({ agenda: [{ number: '1', title: 'Sheds', blocks }] });
    loadFile(book, { ...file, body: { ...file.body, code, name: `Group ${code}`, shortName: code } });
  }
  write(book, (db) => loadMeeting(db, smallMeeting()));
  const reference = 'AT 3/01';
  const { replies } = book.read((db) =>
    understandReplies(db, { text: `${reference}: sent\nHWG 7/01: Done`, today: '2026-05-01' }),
  );
  expect(replies).toMatchObject([
    { actions: [], choices: [{ reference, actions: [{ bodyCode: 'AA' }, { bodyCode: 'BB' }] }], said: 'sent' },
    { actions: [{ reference: 'HWG 7/01' }], choices: [] },
  ]);
  book.close();
});

it('asks about actions that a reply mentions, or names without the code of their body, and takes none by itself', async () => {
  const book = await createBook();
  const blocks = ['15/01', '15/02'].map((number) => ({
    kind: 'action' as const,
    reference: `CSC ${number}`,
    text: `to see to ${number}`,
    owners: ['Orla Penhale'],
  }));
  loadFile(book, smallFile({ agenda: [{ number: '1', title: 'Sheds', blocks }] }));
  const text = 'CSC 15/01: letter sent.\nThis also settles CSC 15/02.\n\n15/02: done';
  const { replies } = book.read((db) => understandReplies(db, { text, today: '2026-05-01' }));
  expect(replies).toMatchObject([
    {
      actions: [{ reference: 'CSC 15/01' }],
      choices: [],
      mentions: [{ reference: 'CSC 15/02' }],
      said: 'letter sent. This also settles CSC 15/02.',
    },
    {
      actions: [],
      choices: [{ reference: '15/02', actions: [{ reference: 'CSC 15/02' }] }],
      mentions: [],
      said: 'done',
    },
  ]);
  book.close();
});
