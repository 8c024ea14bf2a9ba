import { beforeEach, describe, expect, it } from 'vitest';
import { listBlocks } from '../../db/blocks.ts';
import type { Book } from '../../db/types.ts';
import type { BlockId } from '../../shared/ids.ts';
import { action, openDesk, smallFile } from '../helpers/builders.ts';
import { countedIds, createBook } from '../helpers/create-book.ts';
import { loadFile } from '../helpers/fictional-meeting.ts';
import { type Register, tryNumbers } from '../helpers/numbering-register.ts';
import { seeded } from '../helpers/random.ts';

const SEQUENCES = 200;
/** Each book takes so many sequences: a hand-out looks at all numbers of its body. */
const BOOKS = process.env['MINUTEBOOK_LONG'] ? 50 : 1;
const LONG_MS = 2 * 60_000;

describe('numbers of actions in the store', () => {
  let book: Book;
  beforeEach(async () => {
    book = await createBook();
    // What is asked here is not about the disk; without its waits many more sequences can be tried.
    book.read(({ connection }) => connection.pragma('synchronous = OFF'));
    return () => book.close();
  });

  const makeBlockId = countedIds(0xb10c_0000_0000);

  /** A meeting of its own, with the body's pattern: its actions in the order in which they were made. */
  const registerOf = (number: string): Register => {
    const meetingId = loadFile(book, smallFile({ meeting: { number, state: 'in session' } }));
    const desk = openDesk(book, meetingId, makeBlockId);
    const ids: BlockId[] = [];
    let front = 0;
    const id = (key: number): BlockId => {
      const found = ids[key];
      if (!found) throw new Error(`No action ${key}`);
      return found;
    };
    return {
      create: () => {
        ids.push(desk.newId());
        desk.put(id(ids.length - 1), action(''));
      },
      withdraw: (key) => void desk.remove(id(key)),
      restore: (key) => void desk.put(id(key), action('back')),
      move: (key) => {
        front += 1;
        desk.put(id(key), action('moved'), { rank: `Z${String(999 - front).padStart(3, '0')}V`, item: front % 2 });
      },
      handOut: () => void desk.handOut(),
      live: () =>
        book
          .read((db) => listBlocks(db, meetingId))
          .badges.map(({ blockId, reference, frozen }) => ({ key: ids.indexOf(blockId), number: reference, frozen })),
    };
  };

  const firstSeeds = Array.from({ length: BOOKS }, (_, book) => 1 + book * SEQUENCES);

  it.each(firstSeeds)(
    `are never shared, and never move or return after the first hand-out, in ${SEQUENCES} random sequences from seed %i`,
    { timeout: LONG_MS },
    (first) => {
      for (let seed = first; seed < first + SEQUENCES; seed += 1) {
        const attempt = () => tryNumbers(registerOf(`${seed}`), seeded(seed), 25);
        expect(attempt, `sequence ${seed}`).not.toThrow();
      }
    },
  );
});
