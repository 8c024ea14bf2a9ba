import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { Refusal } from '../../../db/errors.ts';
import { type WantedWord, withDocuments } from '../../../electron/core/documents.ts';
import type { WordTemplate } from '../../../electron/core/word-file.ts';
import type { MeetingRecord } from '../../../shared/domain/meeting-record.ts';
import { numberedVersionIdSchema } from '../../../shared/ids.ts';
import { para, wordTemplate } from '../../helpers/word-template.ts';
import { harbourMeeting } from '../../shared/minutes-document/harbour-meeting.ts';

const VERSION = numberedVersionIdSchema.parse('0192f0c0-0000-7000-8000-0000000e2511');

const at = (venue: string): MeetingRecord => ({
  ...harbourMeeting,
  meeting: { ...harbourMeeting.meeting, venue },
});

const wanted = (venue: string, template?: WordTemplate): WantedWord => ({
  record: at(venue),
  versionId: VERSION,
  template,
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
      const file = word(wanted('The pier'));
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
      return word(wanted(venues[runs] ?? ''));
    });
    expect(runs).toBe(2);
  });

  it('makes it anew where the template was changed meanwhile, and pours it into the one that is there', async () => {
    const templates = ['First head', 'Second head'].map((words) => ({
      fileName: 'letterhead.docx',
      bytes: wordTemplate({ header: para(words) }),
    }));
    let runs = -1;
    const bytes = await withDocuments(({ word }) => {
      runs += 1;
      return word(wanted('The pier', templates[Math.min(runs, 1)]));
    });
    expect(runs).toBe(2);
    const heads = Object.entries(unzipSync(bytes)).filter(([name]) => name.includes('eader'));
    expect(heads.map(([, part]) => strFromU8(part)).join('')).toContain('Second head');
  });

  it('refuses where they are changed all the time, and passes other faults on', async () => {
    let runs = 0;
    const changing = withDocuments(({ word }) => {
      runs += 1;
      return word(wanted(`Place ${runs}`));
    });
    await expect(changing).rejects.toBeInstanceOf(Refusal);
    const failing = withDocuments(() => {
      throw new Error('full');
    });
    await expect(failing).rejects.toThrow('full');
  });
});
