import { describe, expect, it } from 'vitest';
import { isFileName } from '../../../shared/api/files.ts';
import { minutesFileName } from '../../../shared/minutes-document/file-name.ts';
import { minutesFormatNames } from '../../../shared/minutes-document/formats.ts';
import { minutesVersions } from '../../../shared/minutes-document/minutes-version.ts';
import { harbourMeeting } from '../minutes-document/harbour-meeting.ts';
import { hostileMeeting } from '../minutes-document/hostile.ts';

describe('isFileName', () => {
  it('takes the names that minutes are saved under, of whatever meeting', () => {
    const names = [harbourMeeting, hostileMeeting].flatMap((record) =>
      minutesVersions.flatMap((version) =>
        minutesFormatNames.map((format) => minutesFileName(record, version, format)),
      ),
    );
    expect(names.filter((name) => !isFileName(name))).toEqual([]);
  });

  it.each(['', '.', '..', 'a/b', '\\\\server\\x', 'C:x', '~/x'.slice(1), '.profile', 'a\u0000', 'a\u202e', 'x.', 'x '])(
    'takes %j for none',
    (text) => {
      expect(isFileName(text)).toBe(false);
    },
  );

  it('takes no name that is too long for a disk', () => {
    expect([200, 201].map((length) => isFileName('x'.repeat(length)))).toEqual([true, false]);
  });
});
