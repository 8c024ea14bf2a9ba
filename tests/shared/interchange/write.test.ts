import { describe, expect, it } from 'vitest';
import { readMeetingFile } from '../../../shared/interchange/read.ts';
import { formatMeetingFile } from '../../../shared/interchange/write.ts';
import { meetingTexts } from '../../helpers/fictional-meeting.ts';

/** The same, every field in the opposite order. */
const backwards = (json: unknown): unknown => {
  if (Array.isArray(json)) return json.map(backwards);
  if (typeof json !== 'object' || json === null) return json;
  return Object.fromEntries(
    Object.entries(json)
      .map(([key, value]) => [key, backwards(value)] as const)
      .toReversed(),
  );
};

describe('formatMeetingFile', () => {
  it.each(meetingTexts())(
    'puts the fields of %s into the canonical order, whatever order they came in',
    (_name, text) => {
      const read = readMeetingFile(backwards(JSON.parse(text)));
      expect(JSON.stringify(backwards(JSON.parse(text)))).not.toBe(JSON.stringify(JSON.parse(text)));
      expect(read.ok && formatMeetingFile(read.value)).toBe(text);
    },
  );
});
