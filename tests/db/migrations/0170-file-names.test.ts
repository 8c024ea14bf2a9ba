import { expect, it } from 'vitest';
import { fileNames } from '../../../db/migrations/0170-file-names.ts';
import { bodyInFirstForm } from '../../helpers/first-form.ts';

it('leaves the names of files as usual', () => {
  const connection = bodyInFirstForm();
  fileNames(connection);
  expect(connection.prepare('SELECT file_names FROM bodies').pluck().all()).toEqual([null]);
});
