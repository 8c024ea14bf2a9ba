import { beforeEach, describe, expect, it } from 'vitest';
import { getDecisionSheet } from '../../db/decision-sheet.ts';
import { setDecisionTerms } from '../../db/decision-terms.ts';
import { answerRecommendation, likelyAnswers, recommendationsReceived } from '../../db/recommendation-answers.ts';
import { run, sql } from '../../db/sql.ts';
import type { Book } from '../../db/types.ts';
import { undoEdit } from '../../db/undo-edit.ts';
import { decisionSheetSchema, type RecommendationAnswer } from '../../shared/api/decisions.ts';
import type { ListedDecision } from '../../shared/domain/listed-decision.ts';
import { type DecisionId, decisionIdSchema } from '../../shared/ids.ts';
import type { FileBlock } from '../../shared/interchange/schema.ts';
import { createBook, makeEditId, write } from '../helpers/create-book.ts';
import { allDecided, bodyOf, decided, lineOf, minuted, PARENT, putBelow } from '../helpers/decided.ts';
import { refused } from '../helpers/registers.ts';

const about = (code: string): FileBlock => ({ kind: 'heading', level: 1, text: code });

describe('a recommendation to the body above', () => {
  let book: Book;
  const the = (text: string): ListedDecision => {
    const found = allDecided(book, { noted: true }).find((row) => row.text === text);
    if (!found) throw new Error(`Nothing was decided: ${text}`);
    return found;
  };
  const idOf = (text: string): DecisionId => decisionIdSchema.parse(the(text).id);
  const answer = (text: string, said: RecommendationAnswer | null, editId = makeEditId()) =>
    write(book, (db) => answerRecommendation(db, { decisionId: idOf(text), answer: said }), editId);
  const awaiting = () => allDecided(book, { awaiting: true }, { sort: 'parent' }).map(lineOf);
  const sheet = (text: string) => decisionSheetSchema.parse(book.read((db) => getDecisionSheet(db, the(text).id)));

  beforeEach(async () => {
    book = await createBook();
    const child = minuted(book, { number: '1', date: '2027-02-02' }, [
      {
        number: '1',
        title: 'A',
        blocks: [about('PL14'), decided('RECOMMENDED', 'to fund the shed'), decided('AGREED', 'to dig')],
      },
    ]);
    const parent = minuted(
      book,
      { number: '7', date: '2027-03-02' },
      [
        { number: '1', title: 'A', blocks: [decided('NOTED', 'the weather')] },
        { number: '2', title: 'B', blocks: [about('PL14'), decided('APPROVED', 'the shed')] },
      ],
      PARENT,
    );
    minuted(
      book,
      { number: '6', date: '2027-01-02' },
      [{ number: '1', title: 'A', blocks: [decided('APPROVED', 'earlier')] }],
      PARENT,
    );
    putBelow(book, bodyOf(book, child), bodyOf(book, parent));
    return () => book.close();
  });

  it('awaits an answer until the decision of that body is linked, and again when the link is undone', () => {
    expect(awaiting()).toEqual(['AT 1: RECOMMENDED to fund the shed']);
    expect(the('to fund the shed')).toMatchObject({ recommendation: 'awaiting', parentCode: 'PP' });
    const editId = makeEditId();
    answer('to fund the shed', { decisionId: idOf('the shed') }, editId);
    expect(awaiting()).toEqual([]);
    expect(the('to fund the shed').recommendation).toBe('answered');
    expect(sheet('to fund the shed').answer).toEqual({ decision: the('the shed') });
    expect(sheet('the shed').answersTo).toEqual([the('to fund the shed')]);
    write(book, (db) => undoEdit(db, editId));
    expect(awaiting()).toHaveLength(1);
    expect(sheet('the shed').answersTo).toEqual([]);
  });

  it('needs none where that is said, with its reason', () => {
    answer('to fund the shed', { notNeeded: true, reason: 'Withdrawn by its proposer' });
    expect(awaiting()).toEqual([]);
    expect(the('to fund the shed').recommendation).toBe('not needed');
    expect(sheet('to fund the shed').answer).toEqual({ notNeeded: true, reason: 'Withdrawn by its proposer' });
    answer('to fund the shed', null);
    expect(awaiting()).toHaveLength(1);
  });

  it('awaits its answer again when the line that answered it is taken out', () => {
    const id = idOf('the shed');
    answer('to fund the shed', { decisionId: id });
    write(book, (db) => run(db, sql`UPDATE decisions SET deleted_at = 1 WHERE id = ${id}`));
    expect(awaiting()).toHaveLength(1);
  });

  it('offers what the body above decided later, of the same matter first', () => {
    const found = book.read((db) => likelyAnswers(db, { decisionId: idOf('to fund the shed'), text: '' })).rows;
    expect(found.map((row) => [lineOf(row), row.likely])).toEqual([
      ['PP 7: APPROVED the shed', true],
      ['PP 7: NOTED the weather', false],
    ]);
    const narrowed = book.read((db) => likelyAnswers(db, { decisionId: idOf('to fund the shed'), text: 'WEATHER' }));
    expect(narrowed.rows.map(lineOf)).toEqual(['PP 7: NOTED the weather']);
  });

  it('is received by the body above', () => {
    const parent = bodyOf(book, the('the shed').meetingId ?? decidedNowhere());
    expect(book.read((db) => recommendationsReceived(db, parent)).map(lineOf)).toEqual([
      'AT 1: RECOMMENDED to fund the shed',
    ]);
    expect(book.read((db) => recommendationsReceived(db, the('to dig').bodyId))).toEqual([]);
  });

  it('is answered by that body alone, and nothing else is', () => {
    expect(refused(() => answer('to fund the shed', { decisionId: idOf('to dig') }))?.path).toBe('answer.decisionId');
    expect(refused(() => answer('to dig', { notNeeded: true }))?.message).toMatch(/recommends nothing/);
    expect(awaiting()).toHaveLength(1);
  });

  it('keeps terms of a decision apart from the minutes, lists what comes due, and takes them back', () => {
    const editId = makeEditId();
    const terms = { reviewOn: '2027-09-01', conditions: 'Subject to funds' };
    write(book, (db) => setDecisionTerms(db, { decisionId: idOf('to dig'), terms }), editId);
    write(book, (db) => setDecisionTerms(db, { decisionId: idOf('the shed'), terms: { expiresOn: '2027-08-01' } }));
    const due = (dueBy: string) => allDecided(book, { dueBy }, { sort: 'due' }).map(lineOf);
    expect(due('2027-12-31')).toEqual(['PP 7: APPROVED the shed', 'AT 1: AGREED to dig']);
    expect(due('2027-08-31')).toEqual(['PP 7: APPROVED the shed']);
    expect(sheet('to dig').terms).toEqual(terms);
    write(book, (db) => undoEdit(db, editId));
    expect(sheet('to dig').terms).toEqual({});
    expect(due('2027-12-31')).toEqual(['PP 7: APPROVED the shed']);
  });
});

const decidedNowhere = (): never => {
  throw new Error('It was not minuted');
};
