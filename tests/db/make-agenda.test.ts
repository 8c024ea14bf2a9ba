import { beforeEach, describe, expect, it } from 'vitest';
import { saveAction } from '../../db/action-save.ts';
import { blockRows, contentOf } from '../../db/blocks.ts';
import { getBodySheet } from '../../db/bodies.ts';
import { changeItem } from '../../db/change-item.ts';
import { handOut } from '../../db/hand-out.ts';
import { getInterim } from '../../db/interim.ts';
import { listItems } from '../../db/items.ts';
import { makeAgenda, refillTable } from '../../db/make-agenda.ts';
import { getMeetingSheet } from '../../db/meeting-sheet.ts';
import { getMeeting } from '../../db/meetings.ts';
import { proposeAgenda } from '../../db/next-agenda.ts';
import { listPresentedPapers } from '../../db/papers.ts';
import { getReviewSheet } from '../../db/reviews.ts';
import { saveBlocks } from '../../db/save-blocks.ts';
import { saveBody } from '../../db/save-body.ts';
import { saveInterim } from '../../db/save-interim.ts';
import { saveItems } from '../../db/save-items.ts';
import { saveMeeting } from '../../db/save-meeting.ts';
import { presentPaper } from '../../db/save-papers.ts';
import { saveReview } from '../../db/save-review.ts';
import type { Book } from '../../db/types.ts';
import { undoEdit } from '../../db/undo-edit.ts';
import type { BodyRules } from '../../shared/domain/body-rules.ts';
import { interimState } from '../../shared/domain/interim.ts';
import {
  type ActionId,
  type BodyId,
  type InterimId,
  interimIdSchema,
  itemIdSchema,
  type MeetingId,
  meetingIdSchema,
  paperIdSchema,
  presentationIdSchema,
} from '../../shared/ids.ts';
import { action, type Desk, decision, openDesk, openSmallMeeting, smallFile } from '../helpers/builders.ts';
import { countedIds, createBook, makeEditId, write } from '../helpers/create-book.ts';
import { loadFile } from '../helpers/fictional-meeting.ts';
import { rules } from '../helpers/registers.ts';

const makeId = countedIds(0xa9e1_0000_0000);
const OWN_RULES: BodyRules = { ...rules, standingItems: ['Welcome', 'Minutes', '- Actions outstanding', 'AOB'] };

let book: Book;
let desk: Desk;
let bodyId: BodyId;
let meetingId: MeetingId;
let interimId: InterimId;

const actions = () => book.read((db) => getReviewSheet(db, { bodyId })).entries.map(({ action: { id } }) => id);
const nth = (at: number): ActionId => {
  const id = actions()[at];
  if (id === undefined) throw new Error('There is no such action');
  return id;
};
const propose = () => book.read((db) => proposeAgenda(db, bodyId));
const make = (leaveOut: readonly string[] = [], editId = makeEditId()) =>
  write(book, (db) => makeAgenda(db, { bodyId, meetingId, meeting: {}, leaveOut }), editId, 'agendas.make');
const refill = () => write(book, (db) => refillTable(db, { meetingId }));
const agenda = () =>
  book.read((db) => getMeetingSheet(db, meetingId)).items.map(({ number, title }) => `${number} ${title}`);
const lines = () => book.read((db) => blockRows(db, meetingId)).map((row) => ({ ...row, content: contentOf(row) }));
const table = () =>
  lines().flatMap(({ content }) =>
    content.kind === 'outstanding'
      ? content.rows.map(({ references, update }) => `${references.join(', ')}: ${update}`)
      : [],
  );
const say = (choice: 'done' | 'update' | 'carry', at: number, text = '') => {
  const actionIds = [nth(at)];
  write(book, (db) => saveReview(db, { bodyId, actionIds, choice, text, date: '2027-03-20' }));
};
/** Types into a row of the table, as the page does. */
const typeInto = (at: number, update: string) => {
  const line = lines().find(({ content }) => content.kind === 'outstanding');
  if (line?.content.kind !== 'outstanding') throw new Error('There is no table');
  const { id, itemId, rank, revision: baseRevision, content } = line;
  const rows = content.rows.map((row, index) => (index === at ? { ...row, update } : row));
  const block = { id, itemId, rank, baseRevision, content: { ...content, rows } };
  write(book, (db) => saveBlocks(db, { meetingId, blocks: [block], removed: [] }));
};

beforeEach(async () => {
  book = await createBook();
  loadFile(book, smallFile({ meeting: { number: '2', date: '2027-02-02', state: 'circulated' } }));
  desk = openSmallMeeting(book, {
    meeting: { number: '3', date: '2027-03-02', startTime: '18:30', venue: 'The shed', state: 'draft' },
  });
  bodyId = book.read((db) => getMeeting(db, desk.meetingId)).bodyId;
  meetingId = meetingIdSchema.parse(makeId());
  interimId = interimIdSchema.parse(makeId());
  const { body } = book.read((db) => getBodySheet(db, bodyId));
  write(book, (db) => saveBody(db, { body, rules: OWN_RULES }));
  for (const text of ['mend the tap', 'paint the fence', 'ask the council']) desk.put(desk.newId(), action(text));
  const fences = desk.items[1];
  if (fences)
    write(book, (db) => changeItem(db, { itemId: fences, change: { treatment: 'deferred', presenter: 'Otis Bell' } }));
  const said = {
    id: interimId,
    bodyId,
    kind: 'chair action',
    title: 'A burst pipe',
    readers: 'everyone',
    date: '2027-03-12',
  } as const;
  write(book, (db) =>
    saveInterim(db, { ...said, asks: 'RATIFIED', power: undefined, decision: undefined, reason: undefined }),
  );
});

describe('the next meeting', () => {
  it('says before it is made what comes from where', () => {
    const { lines: planned, meeting, approvals, table: prepared, planned: id } = propose();
    expect(id).toBeUndefined();
    expect(meeting).toEqual({ number: '4', date: '2027-04-06', startTime: '18:30', venue: 'The shed' });
    expect(planned.map(({ number, title, why }) => `${number} ${title} (${why})`)).toEqual([
      '1 Welcome (a standing item of the body)',
      '2 Minutes (a standing item of the body)',
      '2.1 Actions outstanding (a standing item of the body)',
      '3 Fences (deferred at AT 3, item 2)',
      '4 Chair’s action AT CA/01 (an action of the Chair, not reported yet)',
      '5 AOB (a standing item of the body)',
    ]);
    expect(approvals.map(({ sentence, under }) => [sentence, under])).toEqual([
      ['APPROVED the minutes of meeting 3 as written', 'standing:1'],
    ]);
    expect(prepared).toMatchObject({ under: 'standing:2', open: 3, reviewed: 0 });
  });

  it('is made with its agenda, the approval and the table, and taken back and made again as one', () => {
    const before = propose();
    const editId = makeEditId();
    expect(make([], editId).reply).toEqual({ meetingId });
    const made = { agenda: agenda(), table: table(), lines: lines().map(({ content }) => content) };
    expect(made.agenda).toEqual([
      '1 Welcome',
      '2 Minutes',
      '2.1 Actions outstanding',
      '3 Fences',
      '4 Chair’s action AT CA/01',
      '5 AOB',
    ]);
    expect(made.table).toEqual(['AT 3/01: ', 'AT 3/02: ', 'AT 3/03: ']);
    expect(book.read((db) => getInterim(db, interimId)).record.report?.verb).toBe('RATIFIED');
    const undo = makeEditId();
    write(book, (db) => undoEdit(db, editId), undo, 'edits.undo');
    expect(propose()).toEqual(before);
    expect(book.read((db) => interimState(getInterim(db, interimId).record))).toBe('to be reported');
    write(book, (db) => undoEdit(db, undo));
    expect({ agenda: agenda(), table: table(), lines: lines().map(({ content }) => content) }).toEqual(made);
    expect(book.read((db) => getInterim(db, interimId)).record.report?.verb).toBe('RATIFIED');
  });

  it('is not made twice', () => {
    make();
    const before = { agenda: agenda(), lines: lines() };
    expect(make().changes).toEqual([]);
    expect({ agenda: agenda(), lines: lines() }).toEqual(before);
  });

  it('leaves out what is left out, and numbers the rest without gaps', () => {
    const [fences] = propose().lines.filter(({ title }) => title === 'Fences');
    make([fences?.key ?? '', 'standing:1', 'outstanding']);
    expect(agenda()).toEqual(['1 Welcome', '2 Chair’s action AT CA/01', '3 AOB']);
    expect(table()).toEqual([]);
  });

  /** The item that was put off has two below it: one with a paper, and one that was withdrawn. */
  const putBelow = () => {
    const below = (at: number, more: object) => ({
      id: itemIdSchema.parse(makeId()),
      number: `2.${at}`,
      title: `Gate ${at}`,
      rank: `z${at}`,
      parentId: desk.items[1],
      ...more,
    });
    const { meetingId: held } = desk;
    const items = book.read((db) => listItems(db, held));
    const [first, second] = [below(1, {}), below(2, { treatment: 'withdrawn' })];
    write(book, (db) => saveItems(db, { meetingId: held, items: [...items, first, second] }));
    const paper = { id: paperIdSchema.parse(makeId()), title: 'Bolts', attachments: [] };
    const presented = { id: presentationIdSchema.parse(makeId()), itemId: first.id, rank: 'a0', recommendations: [] };
    write(book, (db) => presentPaper(db, { ...presented, paper }));
  };

  it('brings along what stands below an item that was put off, with its papers', () => {
    putBelow();
    expect(propose().lines.map(({ number, title, papers }) => [number, title, papers])).toContainEqual([
      '3.1',
      'Gate 1',
      1,
    ]);
    make();
    expect(agenda()).toEqual([
      '1 Welcome',
      '2 Minutes',
      '2.1 Actions outstanding',
      '3 Fences',
      '3.1 Gate 1',
      '4 Chair’s action AT CA/01',
      '5 AOB',
    ]);
    const items = book.read((db) => listItems(db, meetingId));
    const [fences, gate] = ['Fences', 'Gate 1'].map((title) => items.find((item) => item.title === title));
    expect(gate?.parentId).toBe(fences?.id);
    expect(book.read((db) => listPresentedPapers(db, meetingId)).map(({ itemId }) => itemId)).toEqual([gate?.id]);
  });

  it('numbers what comes along below its own item on an agenda that is there', () => {
    putBelow();
    const items = ['Welcome', 'AOB'].map((title, at) => ({
      id: itemIdSchema.parse(makeId()),
      number: String(at + 1),
      title,
      rank: `a${at}`,
    }));
    write(book, (db) => saveMeeting(db, { id: meetingId, bodyId, number: '4', date: '2027-04-06', state: 'planned' }));
    write(book, (db) => saveItems(db, { meetingId, items }));
    make();
    expect(agenda()).toEqual([
      '1 Welcome',
      '2 Minutes and actions outstanding',
      '3 Fences',
      '3.1 Gate 1',
      '4 Chair’s action AT CA/01',
      '5 AOB',
    ]);
  });

  it('puts on the agenda of a planned meeting what is not there, before other business', () => {
    write(book, (db) => saveMeeting(db, { id: meetingId, bodyId, number: '4', date: '2027-04-13', state: 'planned' }));
    const { reply } = make();
    expect(reply).toEqual({ meetingId });
    expect(agenda()).toEqual([
      '1 Welcome',
      '2 Minutes',
      '2.1 Actions outstanding',
      '3 Fences',
      '4 Chair’s action AT CA/01',
      '5 AOB',
    ]);
    expect(table()).toHaveLength(3);
  });

  it('brings recommendations of a body below, which stay confidential', () => {
    const { body } = book.read((db) => getBodySheet(db, bodyId));
    const code = 'SUB';
    const sub = loadFile(
      book,
      smallFile({
        body: { ...smallFile().body, code, name: 'Sub', actionPrefix: code },
        meeting: { number: '9', date: '2027-03-09', state: 'draft' },
      }),
    );
    const subBody = book.read((db) => getBodySheet(db, getMeeting(db, sub).bodyId));
    write(book, (db) => saveBody(db, { ...subBody, rules: { ...subBody.rules, record: { parentBody: body.id } } }));
    const below = openDesk(book, sub, countedIds(0x50b_0000_0000));
    below.put(below.newId(), decision('RECOMMENDED', 'to buy a pump'));
    const [secret] = below.items;
    below.put(below.newId(), decision('RECOMMENDED', 'to sell the shed'), { item: 1 });
    if (secret) write(book, (db) => changeItem(db, { itemId: secret, change: { confidential: true } }));
    expect(propose().lines.filter(({ source }) => source === 'recommendation')).toMatchObject([
      { title: 'Recommendation of SUB: to buy a pump', confidential: true, why: 'RECOMMENDED by SUB 9, item 1' },
      { title: 'Recommendation of SUB: to sell the shed' },
    ]);
  });
});

describe('the table of actions outstanding', () => {
  it('says what was reviewed, and joins what shares an update', () => {
    say('done', 0);
    say('update', 1, 'offers are in');
    write(book, (db) =>
      saveReview(db, { bodyId, actionIds: [nth(2)], choice: 'update', text: 'offers are in', date: '2027-03-20' }),
    );
    make();
    expect(table()).toEqual(['AT 3/01: Complete. Propose to close.', 'AT 3/02, AT 3/03: Ongoing. Offers are in.']);
  });

  it('is made again when the review went on, without losing what was typed', () => {
    make();
    typeInto(1, 'Otis to say more.');
    say('done', 0);
    say('carry', 2);
    refill();
    expect(table()).toEqual([
      'AT 3/01: Complete. Propose to close.',
      'AT 3/02: Otis to say more.',
      'AT 3/03: Ongoing.',
    ]);
    say('update', 1, 'paint is bought');
    refill();
    expect(table()[1]).toBe('AT 3/02: Otis to say more.\nOngoing. Paint is bought.');
  });

  it('shows closures of what was reviewed, and forgets what was opened again', () => {
    say('done', 0);
    write(book, (db) => saveAction(db, { actionId: nth(0), state: 'closed' }));
    make();
    expect(table()[0]).toBe('AT 3/02: ');
    expect(table()).toContain('AT 3/01: Complete. Closed.');
    const [closed] = actions().slice(-1);
    if (closed) write(book, (db) => saveAction(db, { actionId: closed, state: 'open' }));
    refill();
    expect(table()).toContain('AT 3/01: ');
  });

  it('keeps confidential actions in a table of their own, and their references alone in the public one', () => {
    const [water] = desk.items;
    if (water) write(book, (db) => changeItem(db, { itemId: water, change: { confidential: true } }));
    say('carry', 0);
    make();
    expect(
      lines().flatMap(({ content, visibility }) =>
        content.kind === 'outstanding' ? [[visibility, content.rows]] : [],
      ),
    ).toEqual([
      [
        'confidential',
        [
          { references: ['AT 3/01'], update: 'Ongoing.' },
          { references: ['AT 3/02'], update: '' },
          { references: ['AT 3/03'], update: '' },
        ],
      ],
      ['public', [{ references: ['AT 3/01', 'AT 3/02', 'AT 3/03'], update: 'Confidential.' }]],
    ]);
  });

  it('fixes the numbers that it quotes when its minutes go out, and says those that they get', () => {
    const gone = desk.newId();
    desk.put(gone, action('a slip'), { rank: 'a0' });
    make();
    expect(table().map((row) => row.slice(0, 7))).toEqual(['AT 3/01', 'AT 3/02', 'AT 3/03', 'AT 3/04']);
    desk.remove(gone);
    write(book, (db) => handOut(db, meetingId));
    expect(
      actions().map(
        (id) =>
          book.read((db) => getReviewSheet(db, { bodyId })).entries.find(({ action: one }) => one.id === id)?.action
            .frozen,
      ),
    ).toEqual([true, true, true]);
    expect(
      table()
        .filter((row) => !row.startsWith('AT 3/04'))
        .map((row) => row.slice(0, 7))
        .toSorted(),
    ).toEqual(['AT 3/01', 'AT 3/02', 'AT 3/03']);
  });
});
