import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { toApiError } from '../../db/errors.ts';
import { openSmallMeeting, paragraph } from '../helpers/builders.ts';
import { createBook, openForTest } from '../helpers/create-book.ts';
import { loadFictional } from '../helpers/fictional-meeting.ts';
import { KILL_CHILD, lostAcks, makeKillFile, readAcks } from '../helpers/kill-loop.ts';

describe('a disk without room', () => {
  it('is named, and what was saved before stays and can be added to', async () => {
    const book = await createBook();
    loadFictional(book);
    const count = () => book.read(({ connection }) => connection.prepare('SELECT count(*) FROM blocks').pluck().get());
    const before = count();
    const { connection } = book.read((db) => db);
    const pages = connection.pragma('page_count', { simple: true });
    connection.pragma(`max_page_count = ${String(pages)}`);
    const fill = () => {
      const desk = openSmallMeeting(book);
      desk.put(desk.newId(), paragraph('x'.repeat(1_000_000)));
    };
    let error: unknown;
    try {
      fill();
    } catch (thrown) {
      error = thrown;
    }
    expect(toApiError(error).code).toBe('diskFull');
    connection.pragma('max_page_count = 1000000');
    expect(count()).toBe(before);
    fill();
    expect(count()).toBe(Number(before) + 1);
    book.close();
  });

  it('loses nothing that was acknowledged', async () => {
    const file = await makeKillFile();
    // A limit on the size of files, in blocks of 512 bytes: the journal can't grow beyond 2 MB.
    const command = 'ulimit -f 4096; exec "$0" "$1" "$2" commit 0';
    const child = spawnSync('sh', ['-c', command, process.execPath, KILL_CHILD, file], { encoding: 'utf8' });
    expect(child.stderr).toContain('SQLITE_IOERR');
    const acks = readAcks(child.stdout);
    expect(acks.length).toBeGreaterThan(0);
    const book = await openForTest(file);
    expect(lostAcks(book, acks)).toEqual([]);
    book.close();
  });
});
