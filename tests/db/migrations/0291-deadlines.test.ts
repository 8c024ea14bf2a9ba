import { expect, it } from 'vitest';
import { deadlines } from '../../../db/migrations/0291-deadlines.ts';
import { bodyInFirstForm } from '../../helpers/first-form.ts';

it('gives a body no deadlines of its own accord', () => {
  const connection = bodyInFirstForm();
  deadlines(connection);
  expect(connection.prepare('SELECT deadlines FROM bodies').pluck().all()).toEqual([null]);
});
