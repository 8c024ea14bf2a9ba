import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { initial } from '../../../db/migrations/0010-initial.ts';
import { chases } from '../../../db/migrations/0310-chases.ts';

it('begins without anybody asked', () => {
  const connection = new Database(':memory:');
  initial(connection);
  chases(connection);
  expect(connection.prepare('SELECT count(*) FROM chases').pluck().get()).toBe(0);
  expect(connection.prepare('SELECT count(*) FROM owner_contacts').pluck().get()).toBe(0);
});
