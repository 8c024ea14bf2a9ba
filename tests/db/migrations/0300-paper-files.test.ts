import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { migrate, migrations } from '../../../db/migrations/index.ts';

it('never lets go of a file that a paper had, while one that no paper had may go', () => {
  const connection = new Database(':memory:');
  const upTo = (most: number) =>
    migrate(
      connection,
      migrations.filter(({ version }) => version <= most),
    );
  upTo(291);
  connection.exec(`INSERT INTO papers (id, title, title_folded) VALUES ('p', 'Lamps', 'lamps');
    INSERT INTO kept_files VALUES ('aa', 'x/y', x'00'), ('bb', 'x/y', x'01')`);
  upTo(300);
  connection.exec(`INSERT INTO paper_files (id, paper_id, file_name, size, sha256, received, deleted_at)
    VALUES ('f', 'p', 'lamps.pdf', 1, 'aa', '2027-03-01', 5)`);
  expect(() => connection.exec("DELETE FROM kept_files WHERE sha256 = 'aa'")).toThrow('frozen');
  connection.exec("DELETE FROM kept_files WHERE sha256 = 'bb'");
  expect(connection.prepare('SELECT sha256 FROM kept_files').pluck().all()).toEqual(['aa']);
});
