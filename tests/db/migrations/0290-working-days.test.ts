import { expect, it } from 'vitest';
import { workingDays } from '../../../db/migrations/0290-working-days.ts';
import { bodyInFirstForm } from '../../helpers/first-form.ts';

it('leaves the working days of a body as usual', () => {
  const connection = bodyInFirstForm();
  workingDays(connection);
  expect(connection.prepare('SELECT working_days FROM bodies').pluck().all()).toEqual([null]);
});
