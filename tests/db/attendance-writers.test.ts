import { expect, it } from 'vitest';
import { saveAttendanceRows } from '../../db/save-attendance.ts';
import { listOf } from '../../renderer/store/roll.ts';
import { type Tally, tryWriters, type Way } from '../helpers/attendance-writers.ts';
import { createBook } from '../helpers/create-book.ts';
import { seeded } from '../helpers/random.ts';
import { saveWholeList } from '../helpers/whole-list.ts';

const RUNS = process.env['MINUTEBOOK_LONG'] === '1' ? 300 : 20;

const tryAll = async (way: Way): Promise<Tally> => {
  const tally: Tally = { taken: 0, refused: 0, clashes: 0 };
  for (let seed = 1; seed <= RUNS; seed += 1) {
    const book = await createBook();
    try {
      tryWriters(book, way, seeded(seed), tally);
    } catch (error) {
      throw new Error(`Seed ${seed}: ${error instanceof Error ? error.message : ''}`, { cause: error });
    } finally {
      book.close();
    }
  }
  return tally;
};

it('lets what two writers say of people stand in any order of arrival, until a later word of the same person', async () => {
  const tally = await tryAll(saveAttendanceRows);
  expect(tally.taken).toBeGreaterThan(RUNS * 20);
  expect(tally.clashes).toBeGreaterThan(RUNS);
  expect(tally.refused).toBeGreaterThan(0);
}, 180_000);

it.each<[string, Way]>([
  ['says the whole list each time', (db, { meetingId }, after) => saveWholeList(db, meetingId, listOf(after))],
  ['forgets who is taken off', (db, said) => saveAttendanceRows(db, { ...said, removed: [] })],
  [
    'takes what was not there before only',
    (db, said) => saveAttendanceRows(db, { ...said, rows: said.rows.filter(({ name }) => name !== undefined) }),
  ],
])('would find out a way that %s', async (_what, way) => {
  await expect(tryAll(way)).rejects.toThrow(/Seed \d+: The list is/);
});
