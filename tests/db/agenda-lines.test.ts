import { describe, expect, it } from 'vitest';
import { getBodySheet } from '../../db/bodies.ts';
import { changeItem } from '../../db/change-item.ts';
import { getMeeting } from '../../db/meetings.ts';
import { proposeAgenda } from '../../db/next-agenda.ts';
import { saveBlocks } from '../../db/save-blocks.ts';
import { saveBody } from '../../db/save-body.ts';
import { saveMeeting } from '../../db/save-meeting.ts';
import type { AgendaLine } from '../../shared/domain/next-agenda.ts';
import { type AgendaDesk, openAgendaDesk } from '../helpers/agenda-desk.ts';
import { action, heading } from '../helpers/builders.ts';
import { write } from '../helpers/create-book.ts';

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

describe('the lines of the next agenda', () => {
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
