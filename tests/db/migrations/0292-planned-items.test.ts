import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { initial } from '../../../db/migrations/0010-initial.ts';
import { plannedItems } from '../../../db/migrations/0292-planned-items.ts';

it('begins with nothing planned', () => {
  const connection = new Database(':memory:');
  initial(connection);
  plannedItems(connection);
  expect(connection.prepare('SELECT count(*) FROM planned_items').pluck().get()).toBe(0);
});
