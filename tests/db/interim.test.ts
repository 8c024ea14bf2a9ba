import { beforeEach, describe, expect, it } from 'vitest';
import { approve } from '../../db/approve.ts';
import { getBodySheet } from '../../db/bodies.ts';
import { getInterim, listInterim } from '../../db/interim.ts';
import { readMeetingRecord } from '../../db/meeting-record.ts';
import { getMeeting } from '../../db/meetings.ts';
import { recordSheet } from '../../db/record-sheet.ts';
import { saveBody } from '../../db/save-body.ts';
import { closeInterim, reportInterim, saveInterim } from '../../db/save-interim.ts';
import { saveSeats } from '../../db/seats.ts';
import type { Book, WritableDb } from '../../db/types.ts';
import { type ChairAction, type ExCommittee, type Interim, interimState } from '../../shared/domain/interim.ts';
import { type BodyId, interimIdSchema, itemIdSchema, numberedVersionIdSchema, seatIdSchema } from '../../shared/ids.ts';
import { buildMinutesDocument } from '../../shared/minutes-document/build/build-minutes-document.ts';
import { type Desk, openDesk, openSmallMeeting, smallFile } from '../helpers/builders.ts';
import { countedIds, createBook, refusalOf, write } from '../helpers/create-book.ts';
import { loadFile } from '../helpers/fictional-meeting.ts';

const makeId = countedIds(0x1e41_0000_0000);
const SEATS = [1, 2, 3].map(() => seatIdSchema.parse(makeId()));

let book: Book;
let past: Desk;
let next: Desk;
let bodyId: BodyId;

const attempt = (run: (db: WritableDb) => unknown) => refusalOf(book, run);
const save = <Said extends Interim>(interim: Said): Said => {
  write(book, (db) => saveInterim(db, interim));
  return interim;
};
const vote = (more: Partial<ExCommittee> = {}): ExCommittee => ({
  kind: 'ex-committee',
  id: interimIdSchema.parse(makeId()),
  bodyId,
  title: 'The lease of the shed',
  readers: 'everyone',
  date: '2027-03-10',
  proposal: 'To sign the lease.',
  closes: '2027-03-20',
  answers: [],
  ...more,
});
const action = (more: Partial<ChairAction> = {}): ChairAction => ({
  kind: 'chair action',
  id: interimIdSchema.parse(makeId()),
  bodyId,
  title: 'A burst pipe',
  readers: 'everyone',
  date: '2027-03-12',
  asks: 'RATIFIED',
  ...more,
});
const answers = (...votes: ('for' | 'against' | 'abstains' | 'objects')[]): ExCommittee['answers'] =>
  votes.map((given, index) => ({
    seatId: SEATS[index] ?? seatIdSchema.parse(makeId()),
    name: `Member ${index}`,
    vote: given,
    date: '2027-03-11',
    words: undefined,
  }));
const close = ({ id }: Interim, outcome: 'carried' | 'withdrawn' = 'carried') =>
  write(book, (db) => closeInterim(db, { interimId: id, result: { outcome, date: '2027-03-20' } }));
const reporting = ({ id: interimId }: Interim, meetingId = next.meetingId) => {
  const ids = { itemId: itemIdSchema.parse(makeId()), blockId: next.newId() };
  return { interimId, meetingId, ...ids };
};
const report = (interim: Interim) => {
  const said = reporting(interim);
  write(book, (db) => reportInterim(db, said));
  return said;
};
const sheet = ({ id }: Interim) => book.read((db) => getInterim(db, id));
const itemsOfNext = () => book.read((db) => readMeetingRecord(db, next.meetingId)).items;

beforeEach(async () => {
  book = await createBook();
  past = openSmallMeeting(book, { meeting: { number: '3', date: '2027-03-02', state: 'draft' } });
  const file = smallFile({ meeting: { number: '4', date: '2027-04-06', state: 'planned' } });
  next = openDesk(book, loadFile(book, file), countedIds(0xb20c_0000_0000));
  bodyId = book.read((db) => getMeeting(db, past.meetingId)).bodyId;
  const seats = SEATS.map((id, index) => ({ id, role: index === 0 ? 'chair' : 'member', voting: true }) as const);
  write(book, (db) => saveSeats(db, { bodyId, seats }));
  return () => book.close();
});

describe('a decision between meetings', () => {
  it('gets the next number of its kind in its body, and keeps it for good', () => {
    const [first, second, other] = [save(vote()), save(vote()), save(action())];
    save({ ...first, title: 'The lease, once more' });
    expect([first, second, other].map((one) => sheet(one).record.number)).toEqual(['AT EC/01', 'AT EC/02', 'AT CA/01']);
    expect(book.read((db) => listInterim(db, bodyId)).records).toHaveLength(3);
  });

  it('by correspondence is open until it is closed with its result, and then stays as it is', () => {
    const proposal = save(vote({ answers: answers('for', 'for', 'abstains') }));
    expect(interimState(sheet(proposal).record)).toBe('open');
    expect(attempt((db) => reportInterim(db, reporting(proposal)))?.message).toMatch(/^Close the decision/u);
    close(proposal);
    expect(interimState(sheet(proposal).record)).toBe('to be reported');
    expect(attempt((db) => saveInterim(db, { ...proposal, title: 'Another' }))).toMatchObject({ code: 'refused' });
    for (const statement of ["UPDATE interim_decisions SET said = '{}'", 'DELETE FROM interim_decisions']) {
      expect(attempt((db) => db.connection.exec(statement))).toMatchObject({ code: 'refused' });
    }
  });

  it('takes one answer of each seat', () => {
    const [one] = answers('for');
    if (!one) throw new Error('There is no answer');
    expect(attempt((db) => saveInterim(db, vote({ answers: [one, { ...one, vote: 'against' }] })))).toMatchObject({
      path: 'interim.answers[1].seatId',
    });
  });

  it.each([
    [['for', 'for'], true, 'NOTED'],
    [['for', 'objects'], false, 'RATIFIED'],
  ] as const)('with the answers %j is quorate: %s, and is to be %s', (votes, quorate, verb) => {
    const { body, rules } = book.read((db) => getBodySheet(db, bodyId));
    const quorum = { needed: { numerator: 1, denominator: 2 }, of: 'seats', minimumPerCategory: [] } as const;
    const rule = { ...quorum, minimumPerCategory: [], needsChair: true, remoteCounts: true };
    write(book, (db) => saveBody(db, { body, rules: { ...rules, quorum: rule } }));
    const proposal = save(vote({ answers: answers(...votes) }));
    close(proposal);
    expect(sheet(proposal).record.result).toMatchObject({ outcome: 'carried', quorate });
    report(proposal);
    expect(sheet(proposal).record.report).toMatchObject({ meeting: 'AT 4', verb, isHeld: false });
  });
});

describe('reporting it', () => {
  it('puts an item with the decision on the agenda, and is taken back with that item', () => {
    const chairs = save(action());
    const { blockId } = report(chairs);
    expect(itemsOfNext().at(-1)).toMatchObject({
      number: '3',
      title: 'Chair’s action AT CA/01',
      purpose: 'For ratification',
      blocks: [
        { content: { verb: 'RATIFIED', runs: [{ text: expect.stringContaining('12 March 2027, A burst pipe') }] } },
      ],
    });
    expect(interimState(sheet(chairs).record)).toBe('on an agenda');
    expect(attempt((db) => reportInterim(db, reporting(chairs)))?.message).toMatch(/reported to a meeting already/u);
    write(book, (db) => db.connection.prepare('UPDATE blocks SET deleted_at = 1 WHERE id = ?').run(blockId));
    expect(interimState(sheet(chairs).record)).toBe('to be reported');
    report(chairs);
    expect(interimState(sheet(chairs).record)).toBe('on an agenda');
  });

  it('says nothing of a confidential one in the public version, and everything of an open one', () => {
    report(save(action({ title: 'The illness of the keeper', readers: 'confidential' })));
    report(save(action({ title: 'A broken window' })));
    const record = book.read((db) => readMeetingRecord(db, next.meetingId));
    const open = JSON.stringify(buildMinutesDocument(record, 'public'));
    expect(open).not.toContain('illness');
    expect(open).toContain('A broken window');
    expect(JSON.stringify(buildMinutesDocument(record, 'full'))).toContain('illness');
  });

  it('is refused for the meeting of another body, and of what was withdrawn', () => {
    const file = smallFile({ meeting: { number: '9', date: '2027-05-04', state: 'planned' } });
    const other = loadFile(book, { ...file, body: { ...file.body, code: 'GB' } });
    const chairs = save(action());
    expect(attempt((db) => reportInterim(db, reporting(chairs, other)))?.message).toMatch(/another body/u);
    const withdrawn = save(vote());
    close(withdrawn, 'withdrawn');
    expect(attempt((db) => reportInterim(db, reporting(withdrawn)))?.message).toMatch(/withdrawn/u);
  });
});

describe('an approval', () => {
  it('points to the decision by correspondence that was carried, and to no other record', () => {
    const [carried, open, chairs] = [save(vote({ answers: answers('for') })), save(vote()), save(action())];
    close(carried);
    const said = (basis: Interim) => ({
      versionId: numberedVersionIdSchema.parse(makeId()),
      meetingId: past.meetingId,
      manner: 'ex-committee' as const,
      date: '2027-03-20',
      corrections: [],
      basis: basis.id,
    });
    const bases = book.read((db) => recordSheet(db, past.meetingId)).bases;
    expect(bases.map(({ number, manner }) => [number, manner])).toEqual([
      ['AT CA/01', 'by the Chair'],
      ['AT EC/01', 'ex-committee'],
    ]);
    for (const basis of [open, chairs]) {
      expect(attempt((db) => approve(db, said(basis), () => []))).toMatchObject({ code: 'refused', path: 'basis' });
    }
    const { body, rules } = book.read((db) => getBodySheet(db, bodyId));
    const quorum = {
      needed: { number: 2 },
      of: 'seats',
      minimumPerCategory: [],
      needsChair: false,
      remoteCounts: true,
    } as const;
    write(book, (db) => saveBody(db, { body, rules: { ...rules, quorum: { ...quorum, minimumPerCategory: [] } } }));
    const lonely = save(vote({ answers: answers('for') }));
    close(lonely);
    expect(
      attempt((db) => approve(db, said(lonely), () => [])),
      'without a quorum',
    ).toMatchObject({ path: 'basis' });
    const version = write(book, (db) => approve(db, said(carried), () => [])).reply;
    expect(version.purpose).toBe('Approved ex-committee, AT EC/01');
    expect(version.approval?.basis).toEqual({ interimId: carried.id, number: 'AT EC/01' });
  });
});
