import { expect, it } from 'vitest';
import { distributionLists } from '../../../db/migrations/0325-distribution-lists.ts';
import { bodyInFirstForm } from '../../helpers/first-form.ts';

it('gives a body no distribution list of its own accord', () => {
  const connection = bodyInFirstForm();
  distributionLists(connection);
  expect(connection.prepare('SELECT distribution_lists FROM bodies').pluck().all()).toEqual([null]);
});
