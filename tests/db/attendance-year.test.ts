import { beforeEach, describe, expect, it } from 'vitest';
import { getAttendanceYear } from '../../db/attendance-year.ts';
import { getMeeting } from '../../db/meetings.ts';
import { listPeople } from '../../db/person-list.ts';
import { savePerson } from '../../db/save-person.ts';
import type { Book } from '../../db/types.ts';
import { attendanceYearSheetSchema } from '../../shared/api/attendance.ts';
import { type AttendanceYear, yearUpTo } from '../../shared/domain/attendance-year.ts';
import { bodyIdSchema, type MeetingId } from '../../shared/ids.ts';
import { smallFile } from '../helpers/builders.ts';
import { createBook, write } from '../helpers/create-book.ts';
import { loadFile } from '../helpers/fictional-meeting.ts';
import { runSeed, seeded } from '../helpers/random.ts';
import { refused } from '../helpers/registers.ts';
import { inventYears, loadYears, organisationSums, personSums } from '../helpers/year-at-random.ts';

const SPANS = [
  { from: '2024-01-01', to: '2024-12-31' },
  { from: '2024-06-15', to: '2025-06-14' },
  { from: '2025-05-01', to: '2026-04-30' },
  { from: '2023-01-01', to: '2026-12-31' },
];

const sumsOfPeople = ({ people }: AttendanceYear): Record<string, readonly number[]> =>
  Object.fromEntries(
    people.map(({ name, attended, possible, represented, besides }) => [
      name,
      [attended, possible, represented, besides],
    ]),
  );

const sumsOfOrganisations = ({ organisations }: AttendanceYear): Record<string, readonly number[]> =>
  Object.fromEntries(organisations.map(({ name, attended, possible }) => [name, [attended, possible]]));

/** Those of whom a count says nothing need not be in a table. */
const withoutNothing = (sums: Record<string, readonly number[]>): Record<string, readonly number[]> =>
  Object.fromEntries(Object.entries(sums).filter(([, counts]) => counts.some((count) => count > 0)));

describe('attendance over a year', () => {
  let book: Book;
  beforeEach(async () => {
    book = await createBook();
    return () => book.close();
  });

  it.each([1, 2, 3, runSeed()])('counts as it is counted by hand in the years of seed %i', (seed) => {
    const years = inventYears(seeded(seed));
    const bodyId = loadYears(book, years);
    let counted = 0;
    for (const span of SPANS) {
      for (const reader of ['full', 'public'] as const) {
        const sheet = book.read((db) => getAttendanceYear(db, { bodyId, ...span, forOthers: reader === 'public' }));
        const { year } = attendanceYearSheetSchema.parse(sheet);
        const wanted = personSums(years, span, reader);
        expect(withoutNothing(sumsOfPeople(year))).toEqual(withoutNothing(wanted));
        expect(withoutNothing(sumsOfOrganisations(year))).toEqual(
          withoutNothing(organisationSums(years, span, reader)),
        );
        counted += Object.values(wanted)
          .flat()
          .reduce((sum, count) => sum + count, 0);
      }
    }
    expect(counted).toBeGreaterThan(50);
  });

  it('finds a term that is not looked at: the count by hand is another without it', () => {
    const years = inventYears(seeded(1));
    const bodyId = loadYears(book, years);
    const [span] = SPANS;
    if (!span) throw new Error('There are days');
    const { year } = book.read((db) => getAttendanceYear(db, { bodyId, ...span }));
    const everMembers = { ...years, terms: years.terms.map(({ name, role }) => ({ name, role })) };
    expect(withoutNothing(sumsOfPeople(year))).not.toEqual(withoutNothing(personSums(everMembers, span, 'full')));
  });

  it('says what of it confidential minutes alone tell', () => {
    const years = inventYears(seeded(2));
    const bodyId = loadYears(book, years);
    const asked = { bodyId, from: '2023-01-01', to: '2026-12-31' };
    const whole = book.read((db) => getAttendanceYear(db, asked));
    const open = book.read((db) => getAttendanceYear(db, { ...asked, forOthers: true }));
    const moved = new Set(
      years.days
        .filter(({ state }) => state !== 'planned')
        .flatMap(({ said }) => [...said].filter(([, one]) => one.moved?.confidential).map(([name]) => name)),
    );
    expect(moved.size).toBeGreaterThan(0);
    const marked = whole.year.people.filter(({ confidential }) => confidential).map(({ name }) => name);
    expect(marked).toEqual(expect.arrayContaining([...moved]));
    expect([whole.confidential, open.confidential]).toEqual([true, false]);
    expect(open.year.people.some(({ confidential }) => confidential)).toBe(false);
  });

  it('counts the meetings that no year has, since they have no date', () => {
    const ids = [{ number: '1', date: '2026-03-02' }, { number: '2' }, { number: '3', state: 'planned' as const }].map(
      (meeting) => loadFile(book, smallFile({ meeting: { state: 'draft', ...meeting } })),
    );
    const [first] = ids;
    if (!first) throw new Error('There are meetings');
    const { bodyId } = book.read((db) => getMeeting(db, first));
    const sheet = book.read((db) => getAttendanceYear(db, { bodyId, from: '2026-01-01', to: '2026-12-31' }));
    expect([sheet.year.meetings.length, sheet.undated, sheet.planned]).toEqual([1, 1, 0]);
  });

  /** Two meetings with somebody of a name on their lists, under an organisation each, and one who only sent apologies. */
  const listed = (meeting: { number: string; date: string }, organisation: string) =>
    loadFile(
      book,
      smallFile({
        meeting: { state: 'draft', ...meeting },
        attendance: [
          { name: 'Hester Crane', organisation, state: 'present' },
          { name: 'Otis Bell', state: 'apologies' },
        ],
      }),
    );
  const rowsIn = (meetingId: MeetingId) => {
    const { bodyId } = book.read((db) => getMeeting(db, meetingId));
    const { year } = book.read((db) => getAttendanceYear(db, { bodyId, from: '2026-01-01', to: '2026-12-31' }));
    return year.people.map(({ name, besides }) => [name, besides]);
  };
  const moveTo = (organisation: string) => {
    const [hester] = book.read((db) => listPeople(db, { filter: { text: 'Hester' }, limit: 9 })).rows.toReversed();
    if (!hester) throw new Error('She is in the book');
    write(book, (db) => savePerson(db, { ...hester, organisation }));
  };

  it('has somebody once who moved, when a list names them under the organisation of before', () => {
    listed({ number: '1', date: '2026-03-02' }, 'Quay Light');
    moveTo('Harbour Gas');
    expect(rowsIn(listed({ number: '2', date: '2026-02-02' }, 'Quay Light'))).toEqual([['Hester Crane', 2]]);
  });

  it('has two people of one name where nothing says that one of them moved, and nobody who only sent apologies', () => {
    listed({ number: '1', date: '2026-03-02' }, 'Quay Light');
    expect(rowsIn(listed({ number: '2', date: '2026-04-02' }, 'Harbour Gas'))).toEqual([
      ['Hester Crane', 1],
      ['Hester Crane', 1],
    ]);
  });

  it('looks at the twelve months up to a day, and refuses a body that is not there', () => {
    expect(yearUpTo('2026-11-29')).toEqual({ from: '2025-11-30', to: '2026-11-29' });
    expect(yearUpTo('2024-02-29')).toEqual({ from: '2023-03-01', to: '2024-02-29' });
    const years = inventYears(seeded(3));
    const bodyId = loadYears(book, years);
    const wanted = yearUpTo('2025-01-01');
    const { span, planned } = book.read((db) => getAttendanceYear(db, { bodyId, ...wanted }));
    expect(span).toEqual(wanted);
    const left = years.days.filter(({ state, date }) => state === 'planned' && date >= span.from && date <= span.to);
    expect(planned).toBe(left.length);
    const other = bodyIdSchema.parse('00000000-0000-7000-8000-0000000000aa');
    expect(refused(() => book.read((db) => getAttendanceYear(db, { bodyId: other, ...wanted })))?.code).toBe(
      'notFound',
    );
  });
});
