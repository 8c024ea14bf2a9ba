import { describe, expect, it } from 'vitest';
import { Refusal } from '../../../db/errors.ts';
import { withDocuments } from '../../../electron/core/documents.ts';
import type { MeetingRecord } from '../../../shared/domain/meeting-record.ts';
import { openTypesetter } from '../../helpers/typesetter.ts';
import { harbourMeeting } from '../../shared/minutes-document/harbour-meeting.ts';

const at = (venue: string): MeetingRecord => ({
  ...harbourMeeting,
  meeting: { ...harbourMeeting.meeting, venue },
});

const typesetter = openTypesetter();
const word = (source: MeetingRecord) => ({ source: { record: source, privateNotes: [] }, kinds: ['docx'] }) as const;

describe('withDocuments', () => {
  it('runs a write without a document once', async () => {
    let runs = 0;
    expect(
      await withDocuments(typesetter, () => {
        runs += 1;
        return runs;
      }),
    ).toBe(1);
  });

  it('gives a write up whose documents are not made, and runs it again with all of them', async () => {
    const done: string[] = [];
    const made = await withDocuments(typesetter, ({ files }) => {
      done.push('begun');
      const file = files({ ...word(at('The pier')), kinds: ['docx', 'pdf'] });
      done.push('kept');
      return file;
    });
    expect(done).toEqual(['begun', 'begun', 'kept']);
    const beginnings = made.map(({ base64 }) => Buffer.from(base64, 'base64').subarray(0, 2).toString());
    expect(beginnings).toEqual(['PK', '%P']);
  });

  it('makes it anew where the minutes were changed meanwhile', async () => {
    const venues = ['The pier', 'The tower', 'The tower'];
    let runs = -1;
    await withDocuments(typesetter, ({ files }) => {
      runs += 1;
      return files(word(at(venues[runs] ?? '')));
    });
    expect(runs).toBe(2);
  });

  it('refuses where they are changed all the time, and passes other faults on', async () => {
    let runs = 0;
    const changing = withDocuments(typesetter, ({ files }) => {
      runs += 1;
      return files(word(at(`Place ${runs}`)));
    });
    await expect(changing).rejects.toBeInstanceOf(Refusal);
    const failing = withDocuments(typesetter, () => {
      throw new Error('full');
    });
    await expect(failing).rejects.toThrow('full');
  });
});
