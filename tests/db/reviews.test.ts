import { beforeEach, describe, expect, it } from 'vitest';
import { saveAction } from '../../db/action-save.ts';
import { settleAction } from '../../db/action-settle.ts';
import { getActionSheet } from '../../db/action-sheet.ts';
import { changeUpdate } from '../../db/action-updates.ts';
import { listActions } from '../../db/actions.ts';
import { getBodySheet } from '../../db/bodies.ts';
import { getMeeting } from '../../db/meetings.ts';
import { outstandingEntries } from '../../db/outstanding.ts';
import { getReviewSheet } from '../../db/reviews.ts';
import { saveBody } from '../../db/save-body.ts';
import { saveMeeting } from '../../db/save-meeting.ts';
import { rewordReviews, type SaveReview, saveReview } from '../../db/save-review.ts';
import type { Book, WritableDb } from '../../db/types.ts';
import { undoEdit } from '../../db/undo-edit.ts';
import { type ActionId, type BodyId, meetingIdSchema } from '../../shared/ids.ts';
import { action, type Desk, openSmallMeeting } from '../helpers/builders.ts';
import { countedIds, createBook, makeEditId, refusalOf, write } from '../helpers/create-book.ts';
import { aBody, rules } from '../helpers/registers.ts';

const makeId = countedIds(0x4e51_0000_0000);

let book: Book;
let desk: Desk;
let bodyId: BodyId;
let actions: ActionId[];

const first = (): ActionId => {
  const [id] = actions;
  if (id === undefined) throw new Error('There is no action');
  return id;
};
const sheet = () => book.read((db) => getReviewSheet(db, { bodyId }));
const stateOf = (id: ActionId) => book.read((db) => getActionSheet(db, id)).action.state;
const carried = (): SaveReview => ({
  bodyId,
  actionIds: actions.slice(0, 1),
  choice: 'carry',
  text: '',
  date: '2027-04-01',
});
const review = (more: Partial<SaveReview> = {}, editId = makeEditId()) =>
  write(book, (db) => saveReview(db, { ...carried(), ...more }), editId);
const attempt = (run: (db: WritableDb) => unknown) => refusalOf(book, run);
const sentences = () => sheet().entries.map(({ review: said }) => said?.sentence);
const plan = (number: string, date: string) => {
  const id = meetingIdSchema.parse(makeId());
  write(book, (db) => saveMeeting(db, { id, bodyId, number, date, state: 'planned' }));
  return id;
};

beforeEach(async () => {
  book = await createBook();
  desk = openSmallMeeting(book);
  bodyId = book.read((db) => getMeeting(db, desk.meetingId)).bodyId;
  for (const text of ['mend the tap', 'paint the fence', 'ask the council']) desk.put(desk.newId(), action(text));
  actions = sheet().entries.map(({ action: { id } }) => id);
});

describe('a review', () => {
  it('shows the open actions of a body in the order of their references', () => {
    expect(sheet().entries.map(({ action: { reference } }) => reference)).toEqual(['AT 3/01', 'AT 3/02', 'AT 3/03']);
  });

  it('proposes what is done for closure, or closes it where the body does', () => {
    review({ choice: 'done' });
    expect(stateOf(first())).toBe('proposed for closure');
    const { body } = book.read((db) => getBodySheet(db, bodyId));
    write(book, (db) => saveBody(db, { body, rules: { ...rules, record: { closesAtOnce: true } } }));
    review({ choice: 'done', text: 'it drips no more', actionIds: actions.slice(1, 2) });
    expect(sheet().entries.find(({ action: { id } }) => id === actions[1])?.action.state).toBe('closed');
    expect(sentences()).toEqual(['Complete. Propose to close.', undefined, 'Complete; it drips no more. Closed.']);
  });

  it('goes on with an update within a sentence, and leaves names as they are', () => {
    for (const [at, text] of [
      'Letter sent to the council',
      'CSC 15/01 covers it',
      'Orla Penhale has mended it',
    ].entries()) {
      review({ choice: 'done', text, actionIds: actions.slice(at, at + 1) });
    }
    expect(sentences()).toEqual([
      'Complete; letter sent to the council. Propose to close.',
      'Complete; CSC 15/01 covers it. Propose to close.',
      'Complete; Orla Penhale has mended it. Propose to close.',
    ]);
  });

  it('writes one update on several actions, which have the same sentence', () => {
    review({ choice: 'update', text: 'offers are in', actionIds: actions.slice(0, 2) });
    const [first, second] = sheet().entries;
    expect(first?.updates.map(({ text }) => text)).toEqual(['offers are in']);
    expect(second?.review?.sentence).toBe('Ongoing. Offers are in.');
    expect(first?.action.state).toBe('in progress');
  });

  it('starts another choice from how the action stood before, and says an update again instead of twice', () => {
    review({ choice: 'update', text: 'offers are in' });
    review({ choice: 'update', text: 'three offers are in' });
    review({ choice: 'done' });
    review({ choice: 'carry' });
    const [first] = sheet().entries;
    expect(first?.action.state).toBe('open');
    expect(first?.updates.map(({ text }) => text)).toEqual(['three offers are in']);
    expect(first?.review?.sentence).toBe('Ongoing.');
  });

  it('writes over no words that its update was given in the register since', () => {
    review({ choice: 'update', text: 'offers are in' });
    const updates = () => sheet().entries[0]?.updates ?? [];
    const [update] = updates();
    if (!update) throw new Error('There is an update');
    const text = 'offers are in; one is signed';
    write(book, (db) => changeUpdate(db, { updateId: update.id, date: update.date, text }));
    review({ choice: 'update', text: 'the tap is ordered' });
    review({ choice: 'update', text: 'the tap is here' });
    expect(
      updates()
        .map((one) => one.text)
        .toSorted(),
    ).toEqual([text, 'the tap is here']);
  });

  it('writes over no words of a review that was not seen when this one began', () => {
    const texts = () => sheet().entries[0]?.updates.map(({ text }) => text);
    const began = [{ actionId: first(), at: 0 }];
    review({ choice: 'update', text: 'A plumber came' });
    review({ choice: 'update', text: 'A part is ordered', seen: began });
    expect(texts()).toEqual(['A part is ordered', 'A plumber came']);
    expect(sentences()[0]).toBe('Ongoing. A part is ordered.');
    const seen = [{ actionId: first(), at: sheet().entries[0]?.review?.at ?? 0 }];
    review({ choice: 'update', text: 'The part is ordered', seen });
    expect(texts(), 'what was seen is said again: the control').toEqual(['The part is ordered', 'A plumber came']);
  });

  it('keeps the sentence that another window worded meanwhile before its own', () => {
    const seen = () => [{ actionId: first(), at: sheet().entries[0]?.review?.at ?? 0 }];
    const reword = (sentence: string) =>
      write(book, (db) => rewordReviews(db, { bodyId, actionIds: [first()], sentence }));
    review({ choice: 'update', text: 'A plumber came' });
    const began = seen();
    reword('It waits for the landlord.');
    review({ choice: 'update', text: 'A part is ordered', seen: began });
    expect(sentences()[0]).toBe('It waits for the landlord. Ongoing. A part is ordered.');
    reword('It waits for the landlord.');
    review({ choice: 'update', text: 'A part is ordered', seen: seen() });
    expect(sentences()[0], 'what was seen gives way: the control').toBe('Ongoing. A part is ordered.');
  });

  it('hands an action that is with another body to no third one, before it is withdrawn there', () => {
    const [one, two] = [aBody({ code: 'ONE' }), aBody({ code: 'TWO' })];
    for (const body of [one, two]) write(book, (db) => saveBody(db, { body, rules }));
    const to = (toBodyId: BodyId) => attempt((db) => saveReview(db, { ...carried(), choice: 'transfer', toBodyId }));
    const ofBody = (body: string) =>
      book.read((db) => listActions(db, { filter: { body, open: true }, limit: 9 })).rows;
    expect(to(one.id)).toBeUndefined();
    expect(to(two.id)).toMatchObject({ code: 'refused', path: 'state' });
    expect(sheet().entries.find(({ action: { id } }) => id === first())?.review?.toBodyId).toBe(one.id);
    expect([ofBody('ONE').length, ofBody('TWO').length]).toEqual([1, 0]);
    const there = ofBody('ONE')[0]?.id;
    if (!there) throw new Error('It is there');
    write(book, (db) =>
      settleAction(db, { actionId: there, state: 'withdrawn', date: '2027-03-21', reason: 'Not ours.' }),
    );
    expect(to(two.id)).toBeUndefined();
    expect([ofBody('ONE').length, ofBody('TWO').length]).toEqual([0, 1]);
  });

  it('is taken back as one edit, with the state, the update and the sentence', () => {
    const before = sheet();
    const editId = makeEditId();
    review({ choice: 'update', text: 'offers are in', actionIds: actions }, editId);
    const undo = makeEditId();
    const after = sheet();
    write(book, (db) => undoEdit(db, editId), undo);
    expect(sheet()).toEqual(before);
    write(book, (db) => undoEdit(db, undo));
    expect(sheet()).toEqual(after);
  });

  it('keeps a sentence that is written otherwise', () => {
    review({ actionIds: actions.slice(0, 2) });
    write(book, (db) => rewordReviews(db, { bodyId, actionIds: actions.slice(0, 1), sentence: 'Waits for frost.' }));
    expect(sentences()).toEqual(['Waits for frost.', 'Ongoing.', undefined]);
    const refused = attempt((db) => rewordReviews(db, { bodyId, actionIds: actions.slice(2), sentence: 'No.' }));
    expect(refused).toMatchObject({ code: 'refused', path: 'actionIds' });
  });

  it('keeps a sentence that is written of what became of the action since, until more becomes of it', () => {
    const said = () =>
      book.read((db) => outstandingEntries(db, { bodyId })).find(({ actionId }) => actionId === first())?.sentence;
    review({ choice: 'update', text: 'offers are in' });
    write(book, (db) => settleAction(db, { actionId: first(), state: 'closed', date: '2027-04-02' }));
    expect(said()).not.toContain('Offers');
    write(book, (db) => rewordReviews(db, { bodyId, actionIds: [first()], sentence: 'The tap is mended at last.' }));
    expect(said()).toBe('The tap is mended at last.');
    expect(attempt((db) => saveReview(db, carried()))).toMatchObject({ code: 'refused' });
    write(book, (db) => settleAction(db, { actionId: first(), state: 'open', date: '2027-04-03' }));
    expect(said()).not.toContain('mended');
  });

  it('is for the meeting that comes next, and for the one after when that is cancelled', () => {
    review();
    const next = plan('4', '2027-05-04');
    expect(sheet().meeting?.id).toBe(next);
    expect(sentences()).toEqual(['Ongoing.', undefined, undefined]);
    review({ actionIds: actions.slice(1, 2) });
    const later = plan('5', '2027-06-01');
    const of = (meetingId: typeof next) => book.read((db) => getReviewSheet(db, { bodyId, meetingId })).entries;
    expect(of(later).filter(({ review: said }) => said)).toEqual([]);
    write(book, (db) => saveMeeting(db, { ...getMeeting(db, next), state: 'cancelled' }));
    expect(of(later).filter(({ review: said }) => said)).toHaveLength(2);
  });

  it('refuses what says nothing, what goes nowhere, and what is settled', () => {
    const other = aBody({ code: 'OTH' });
    write(book, (db) => saveBody(db, { body: other, rules }));
    const of = (more: Partial<SaveReview>) =>
      attempt((db) =>
        saveReview(db, { bodyId, actionIds: actions, choice: 'carry', text: '', date: '2027-04-01', ...more }),
      );
    expect(of({ choice: 'update', text: '  ' })).toMatchObject({ path: 'text' });
    expect(of({ choice: 'transfer' })).toMatchObject({ path: 'toBodyId' });
    expect(of({ choice: 'transfer', toBodyId: bodyId })).toMatchObject({ path: 'toBodyId' });
    expect(of({ bodyId: other.id })).toMatchObject({ path: 'actionIds' });
    write(book, (db) => saveAction(db, { actionId: first(), state: 'closed' }));
    expect(of({})).toMatchObject({ code: 'refused', path: 'actionIds' });
  });
});
