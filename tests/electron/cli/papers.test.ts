import { beforeEach, describe, expect, it } from 'vitest';
import { readCommand } from '../../../electron/cli/command.ts';
import { runCommand } from '../../../electron/cli/run.ts';
import { ask, loadInto, withBook } from '../../helpers/book-on-disk.ts';
import { smallFile } from '../../helpers/builders.ts';
import { makeEditId } from '../../helpers/create-book.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';
import { unwrap } from '../../helpers/unwrap.ts';

let data: string;

const run = (...words: string[]) =>
  runCommand(unwrap(readCommand(['papers', ...words, '--data', data])), { isTerminal: false, columns: undefined });
const out = async (...words: string[]) => Buffer.from(unwrap(await run(...words)).out).toString();
const lines = async (...words: string[]) =>
  (await out(...words)).split('\n').map((line) => line.trim().replace(/ {2,}/g, ' | '));

beforeEach(async () => {
  data = temporaryFolder();
  const file = smallFile({
    format: 'minutebook-meeting/2',
    meeting: { number: '3', date: '2999-03-02', state: 'planned' },
    agenda: [
      {
        number: '1',
        title: 'Water',
        papers: [
          { title: 'Rates', reference: 'AT_3_0203_01', version: '0.2' },
          { title: 'Offers', classification: 'Purple' },
        ],
      },
    ],
  });
  const meetingId = await loadInto(data, JSON.stringify(file));
  await withBook(data, (app) =>
    ask(app, 'deadlines.save', { editId: makeEditId(), meetingId, kind: 'papers out', date: '2020-02-25' }),
  );
});

describe('papers', () => {
  it('prints where each is, whether its file is there, and what is late', async () => {
    expect(await lines()).toEqual([
      'Reference | Meeting | Class | Version | Files | Late | Title',
      'AT 3 | Purple | 0 | missing | [confidential] Offers',
      'AT_3_0203_01 | AT 3 | 0.2 | 0 | missing | Rates',
      '',
    ]);
  });

  it('gives others as a file what everybody may read, and all of it to who asks for that', async () => {
    expect((await out('--csv')).replace(/^\uFEFF/, '').split('\r\n')).toEqual([
      'Reference,Title,Meeting,Date,Class,Version,Author,Asked for',
      'AT_3_0203_01,Rates,AT 3,,,0.2,,',
      '',
    ]);
    expect(await out('--csv', '--full')).toMatch(/Offers,AT 3.*confidential/);
    expect(unwrap(readCommand(['papers', '--xlsx', '-o', 'papers.xlsx']))).toMatchObject({ output: 'papers.xlsx' });
  });

  it('narrows the list as the screen does, and gives it to other programs as JSON', async () => {
    const titles = async (...words: string[]): Promise<unknown> => {
      const rows: { title: string }[] = JSON.parse(await out(...words, '--json'));
      return rows.map(({ title }) => title);
    };
    expect(await titles('--without', 'class')).toEqual(['Rates']);
    expect(await titles('--late', '--text', 'offer')).toEqual(['Offers']);
    expect(unwrap(await run('--body', 'XX')).note).toBe('There are no such papers in the book.');
    expect(readCommand(['papers', '--without', 'title']).ok).toBe(false);
  });
});
