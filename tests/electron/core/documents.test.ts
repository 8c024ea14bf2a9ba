import { describe, expect, it } from 'vitest';
import { Refusal } from '../../../db/errors.ts';
import { withDocuments } from '../../../electron/core/documents.ts';
import type { MeetingRecord } from '../../../shared/domain/meeting-record.ts';
import { numberedVersionIdSchema } from '../../../shared/ids.ts';
import { harbourMeeting } from '../../shared/minutes-document/harbour-meeting.ts';

const VERSION = numberedVersionIdSchema.parse('0192f0c0-0000-7000-8000-0000000e2511');

const at = (venue: string): MeetingRecord => ({
  ...harbourMeeting,
  meeting: { ...harbourMeeting.meeting, venue },
});

describe('withDocuments', () => {
  it('runs a write without a document once', async () => {
    let runs = 0;
    expect(
      await withDocuments(() => {
        runs += 1;
        return runs;
      }),
    ).toBe(1);
  });

  it('gives a write up whose document is not made, and runs it again with the document', async () => {
    const done: string[] = [];
    const bytes = await withDocuments(({ word }) => {
      done.push('begun');
      const file = word(at('The pier'), VERSION);
      done.push('kept');
      return file;
    });
    expect(done).toEqual(['begun', 'begun', 'kept']);
    expect(Buffer.from(bytes).subarray(0, 2).toString()).toBe('PK');
  });

  it('makes it anew where the minutes were changed meanwhile', async () => {
    const venues = ['The pier', 'The tower', 'The tower'];
    let runs = -1;
    await withDocuments(({ word }) => {
      runs += 1;
      return word(at(venues[runs] ?? ''), VERSION);
    });
    expect(runs).toBe(2);
  });

  it('refuses where they are changed all the time, and passes other faults on', async () => {
    let runs = 0;
    const changing = withDocuments(({ word }) => {
      runs += 1;
      return word(at(`Place ${runs}`), VERSION);
    });
    await expect(changing).rejects.toBeInstanceOf(Refusal);
    const failing = withDocuments(() => {
      throw new Error('full');
    });
    await expect(failing).rejects.toThrow('full');
  });
});
