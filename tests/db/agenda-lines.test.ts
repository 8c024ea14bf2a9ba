import { describe, expect, it } from 'vitest';
import { getBodySheet } from '../../db/bodies.ts';
import { changeItem } from '../../db/change-item.ts';
import { listDecided } from '../../db/decision-list.ts';
import { setDecisionTerms } from '../../db/decision-terms.ts';
import { getMeeting } from '../../db/meetings.ts';
import { proposeAgenda } from '../../db/next-agenda.ts';
import { saveBlocks } from '../../db/save-blocks.ts';
import { saveBody } from '../../db/save-body.ts';
import { saveItems } from '../../db/save-items.ts';
import { saveMeeting } from '../../db/save-meeting.ts';
import type { AgendaLine } from '../../shared/domain/next-agenda.ts';
import { itemIdSchema } from '../../shared/ids.ts';
import { type AgendaDesk, openAgendaDesk } from '../helpers/agenda-desk.ts';
import { action, heading } from '../helpers/builders.ts';
import { write } from '../helpers/create-book.ts';
import { decided } from '../helpers/decided.ts';

const proposed = ({ book, bodyId }: AgendaDesk, date?: string): AgendaLine[] => [
  ...book.read((db) => proposeAgenda(db, bodyId, date)).lines,
];
const ofMatters = (desk: AgendaDesk, date?: string) =>
  proposed(desk, date)
    .filter(({ source }) => source === 'matter')
    .map(({ title, confidential = false }) => ({ title, confidential }));

/** An action under the heading of a matter, that is due before the next meeting. */
const putMatter = async (text: string, visibility?: 'confidential'): Promise<AgendaDesk> => {
  const desk = await openAgendaDesk();
  const { book, held, bodyId } = desk;
  const [itemId] = held.items;
  if (itemId === undefined) throw new Error('There is no item');
  const head = { id: held.newId(), itemId, rank: 'a1', content: heading(2, text), baseRevision: 0 };
  const below = {
    ...head,
    id: held.newId(),
    rank: 'a2',
    content: action('to report', { due: { date: '2027-04-20' } }),
  };
  const blocks = [{ ...head, ...(visibility && { visibility }) }, below];
  write(book, (db) => saveBlocks(db, { meetingId: held.meetingId, blocks, removed: [] }));
  write(book, (db) => saveMeeting(db, { ...getMeeting(db, held.meetingId), nextMeetingDate: '2027-05-01' }));
  const { body, rules } = book.read((db) => getBodySheet(db, bodyId));
  const standingItems = ['Minutes', 'Review of PL420'];
  write(book, (db) => saveBody(db, { body, rules: { ...rules, standingItems } }));
  return desk;
};

const of = (source: AgendaLine['source'], lines: readonly AgendaLine[]): string[] =>
  lines.filter((line) => line.source === source).map(({ title, why }) => `${title} (${why})`);

/** The next meeting is held with this agenda, whether it is made by itself or by hand. */
const hold = ({ book, bodyId, meetingId }: AgendaDesk): void => {
  write(book, (db) =>
    saveMeeting(db, { id: meetingId, bodyId, number: '4', date: '2027-04-06', startTime: '10:00', state: 'draft' }),
  );
};

describe('the lines of the next agenda', () => {
  it('keeps what was put off in sight over a meeting that had no time for it, until an agenda has it', async () => {
    const desk = await openAgendaDesk({
      agenda: [
        { number: '1', title: 'Pumps', blocks: [] },
        { number: '2', title: 'Fences', blocks: [] },
      ],
    });
    for (const itemId of desk.held.items)
      write(desk.book, (db) => changeItem(db, { itemId, change: { treatment: 'deferred' } }));
    hold(desk);
    expect(of('deferred', proposed(desk))).toEqual([
      'Pumps (deferred at AT 3, item 1)',
      'Fences (deferred at AT 3, item 2)',
    ]);
    const item = { id: itemIdSchema.parse(desk.held.newId()), number: '1', title: 'PUMPS', rank: 'a0' };
    write(desk.book, (db) => saveItems(db, { meetingId: desk.meetingId, items: [item] }));
    expect(of('deferred', proposed(desk)), 'what was typed by hand came up again').toEqual([
      'Fences (deferred at AT 3, item 2)',
    ]);
  });

  it('brings a decision on the day of its review, and once more on that of its end', async () => {
    const desk = await openAgendaDesk({
      agenda: [{ number: '1', title: 'Sheds', blocks: [decided('AGREED', 'to lease the shed')] }],
    });
    const [found] = desk.book.read((db) => listDecided(db, { filter: {}, limit: 1 })).rows;
    if (!found) throw new Error('There is no decision');
    const terms = { reviewOn: '2027-04-01', expiresOn: '2027-09-01' };
    write(desk.book, (db) => setDecisionTerms(db, { decisionId: found.id, terms }));
    expect(of('decision', proposed(desk, '2027-04-06'))).toEqual([
      'Review of the decision of AT 3, item 1: to lease the shed (its review is due on Thu 1 Apr 2027)',
    ]);
    desk.make({ date: '2027-04-06' });
    hold(desk);
    expect(of('decision', proposed(desk, '2027-09-07'))).toEqual([
      'End of the decision of AT 3, item 1: to lease the shed (its end is due on Wed 1 Sep 2027)',
    ]);
  });

  it('keeps what was put off below a confidential item confidential', async () => {
    const desk = await openAgendaDesk({
      agenda: [
        { number: '1', title: 'Offers', confidential: true, blocks: [] },
        { number: '1.1', title: 'Falcon takeover', blocks: [] },
        { number: '2', title: 'Fences', blocks: [] },
      ],
    });
    for (const itemId of desk.held.items.slice(1))
      write(desk.book, (db) => changeItem(db, { itemId, change: { treatment: 'deferred' } }));
    expect(
      proposed(desk)
        .filter(({ source }) => source === 'deferred')
        .map(({ title, confidential = false }) => ({ title, confidential })),
    ).toEqual([
      { title: 'Falcon takeover', confidential: true },
      { title: 'Fences', confidential: false },
    ]);
  });

  it('keeps a title confidential that stood in a confidential heading alone', async () => {
    const title = 'PL42 ‘Falcon takeover’';
    expect(ofMatters(await putMatter(title, 'confidential'))).toEqual([{ title, confidential: true }]);
    expect(ofMatters(await putMatter(title))).toEqual([{ title, confidential: false }]);
  });

  it('takes no longer code on the agenda for the code of a matter', async () => {
    expect(ofMatters(await putMatter('PL42 ‘Sheds’'))).toHaveLength(1);
    const desk = await putMatter('PL42 ‘Sheds’');
    const { body, rules } = desk.book.read((db) => getBodySheet(db, desk.bodyId));
    const standingItems = ['Minutes', 'Review of PL42, once more'];
    write(desk.book, (db) => saveBody(db, { body, rules: { ...rules, standingItems } }));
    expect(ofMatters(desk)).toEqual([]);
  });

  it('has what comes due by the day that is said of the meeting, and not by the likely one', async () => {
    const desk = await putMatter('PL42 ‘Sheds’');
    expect(ofMatters(desk, '2027-04-01')).toEqual([]);
    expect(ofMatters(desk, '2027-04-20')).toHaveLength(1);
    const { meeting, dayFrom } = desk.book.read((db) => proposeAgenda(db, desk.bodyId, '2027-04-20'));
    expect([meeting.date, dayFrom]).toEqual(['2027-04-20', undefined]);
  });
});
