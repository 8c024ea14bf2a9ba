import { expect, it } from 'vitest';
import { presence } from '../../../db/migrations/0110-presence.ts';
import { bodyInFirstForm } from '../../helpers/first-form.ts';

it('leaves the minutes of bodies as they were', () => {
  const connection = bodyInFirstForm();
  presence(connection);
  expect(connection.prepare('SELECT presence_printed FROM bodies').pluck().all()).toEqual([0]);
});
