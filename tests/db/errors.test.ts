import { describe, expect, it } from 'vitest';
import { refusal, toApiError } from '../../db/errors.ts';

const coded = (code: string) => Object.assign(new Error('the minutes say: secret'), { code });

describe('toApiError', () => {
  it.each([
    ['SQLITE_BUSY', 'bookLocked'],
    ['SQLITE_BUSY_RECOVERY', 'bookLocked'],
    ['SQLITE_LOCKED', 'bookLocked'],
    ['SQLITE_FULL', 'diskFull'],
    ['ENOSPC', 'diskFull'],
    ['SQLITE_IOERR_WRITE', 'bookUnreadable'],
    ['SQLITE_READONLY_DIRECTORY', 'bookUnreadable'],
    ['SQLITE_CORRUPT', 'bookUnreadable'],
    ['SQLITE_CANTOPEN', 'bookUnreadable'],
    ['EACCES', 'bookUnreadable'],
    ['SQLITE_NOTADB', 'bookForeign'],
    ['SQLITE_CONSTRAINT_UNIQUE', 'internal'],
    ['', 'internal'],
  ])('says what %s means', (code, expected) => {
    const error = toApiError(coded(code));
    expect(error.code).toBe(expected);
    expect(error.message).not.toContain('secret');
  });

  it('hands a refusal on as it is', () => {
    const { error } = refusal('refused', 'Not so.', 'agenda[1]');
    expect(toApiError(refusal('refused', 'Not so.', 'agenda[1]'))).toEqual(error);
  });

  it('calls what is not even an error a fault of the program', () => {
    expect(toApiError('secret')).toMatchObject({ code: 'internal' });
  });
});
