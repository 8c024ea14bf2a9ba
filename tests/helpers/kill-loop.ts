import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { blockRows } from '../../db/blocks.ts';
import { findEdit } from '../../db/edit-log.ts';
import { listMeetings } from '../../db/meeting-list.ts';
import type { Book } from '../../db/types.ts';
import { openSmallMeeting } from './builders.ts';
import { openForTest, temporaryFolder } from './create-book.ts';
import { type Random, seeded } from './random.ts';

/** The program that is killed. */
export const KILL_CHILD = fileURLToPath(new URL('./kill-child.ts', import.meta.url));

/** When the child says that an edit is done: once it is committed, or, as a control, before. */
export type Acknowledging = 'commit' | 'early';

export type Killed = {
  readonly kills: number;
  readonly acknowledged: number;
  /** Acknowledged edits that are not in the book after the restart. */
  readonly lost: number;
  /** Restarts after which SQLite found the book damaged. */
  readonly damaged: number;
  /** Milliseconds from opening the book again to having it. */
  readonly restarts: readonly number[];
};

export type Ack = { readonly count: number; readonly editId: string };

/** What a child has acknowledged, from its whole lines. */
export const readAcks = (output: string): Ack[] =>
  output
    .split('\n')
    .slice(0, -1)
    .map((line) => {
      const [count = '', editId = ''] = line.split(' ');
      return { count: Number(count), editId };
    });

const wait = (milliseconds: number) => new Promise<void>((resolve) => void setTimeout(resolve, milliseconds));

/** Lets a child write for a random while, kills it, and gives what it had acknowledged. */
const killOnce = async (file: string, mode: Acknowledging, first: number, random: Random): Promise<Ack[]> => {
  const child: ChildProcess = spawn(process.execPath, [KILL_CHILD, file, mode, String(first)], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, NODE_COMPILE_CACHE: join(dirname(dirname(file)), 'compiled') },
  });
  let output = '';
  child.stdout?.setEncoding('utf8').on('data', (chunk: string) => {
    output += chunk;
  });
  const closed = once(child, 'close');
  await Promise.race([once(child.stdout ?? child, 'data'), closed]);
  await wait(random(80));
  child.kill('SIGKILL');
  await closed;
  if (child.signalCode !== 'SIGKILL') throw new Error('The child ended by itself');
  return readAcks(output);
};

/** The highest count that stands in the blocks: what was typed last. */
const lastTyped = (book: Book): number =>
  book.read((db) => {
    const meetingId = listMeetings(db, { filter: {}, limit: 1 }).rows[0]?.id;
    const rows = meetingId ? blockRows(db, meetingId) : [];
    return Math.max(
      -1,
      ...rows.flatMap(({ content }) => [...content.matchAll(/edit (\d+)/g)].map(([, n]) => Number(n))),
    );
  });

/** The acknowledged edits that the book does not hold. */
export const lostAcks = (book: Book, acks: readonly Ack[]): Ack[] => {
  const last = lastTyped(book);
  return acks.filter(({ count, editId }) => count > last || !book.read((db) => findEdit(db, editId)));
};

/** A book with a meeting in it, closed, for a child to write into. */
export const makeKillFile = async (): Promise<string> => {
  const file = join(temporaryFolder(), 'minutes.book');
  const book = await openForTest(file);
  openSmallMeeting(book);
  book.close();
  return file;
};

const isWhole = (book: Book): boolean =>
  book.read((db) => db.connection.pragma('integrity_check', { simple: true }) === 'ok');

type Round = {
  readonly acks: number;
  readonly lost: number;
  readonly whole: boolean;
  readonly restart: number;
  readonly next: number;
};

const oneRound = async (file: string, mode: Acknowledging, first: number, random: Random): Promise<Round> => {
  const acks = await killOnce(file, mode, first, random);
  const start = performance.now();
  const book = await openForTest(file);
  const restart = performance.now() - start;
  const lost = lostAcks(book, acks);
  const next = Math.max(lastTyped(book), acks.at(-1)?.count ?? 0) + 1;
  const whole = isWhole(book);
  book.close();
  return { acks: acks.length, lost: lost.length, whole, restart, next };
};

const lane = async (kills: number, mode: Acknowledging, seed: number): Promise<Killed> => {
  const file = await makeKillFile();
  const random = seeded(seed);
  const rounds: Round[] = [];
  for (let kill = 0; kill < kills; kill += 1) {
    rounds.push(await oneRound(file, mode, rounds.at(-1)?.next ?? 0, random));
  }
  const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
  return {
    kills,
    acknowledged: sum(rounds.map(({ acks }) => acks)),
    lost: sum(rounds.map(({ lost }) => lost)),
    damaged: rounds.filter(({ whole }) => !whole).length,
    restarts: rounds.map(({ restart }) => restart),
  };
};

/** Kills writers of the book at random moments, on two books at a time, and counts what is missing afterwards. */
export const killLoop = async (kills: number, mode: Acknowledging): Promise<Killed> => {
  const [one, two] = await Promise.all([lane(Math.ceil(kills / 2), mode, 1), lane(Math.floor(kills / 2), mode, 2)]);
  return {
    kills: one.kills + two.kills,
    acknowledged: one.acknowledged + two.acknowledged,
    lost: one.lost + two.lost,
    damaged: one.damaged + two.damaged,
    restarts: [...one.restarts, ...two.restarts],
  };
};
