import { describe, expect, it } from 'vitest';
import type { Meeting } from '../../../shared/domain/meeting.ts';
import { minutesFileName } from '../../../shared/minutes-document/file-name.ts';
import { harbourMeeting, openHarbourMeeting } from './harbour-meeting.ts';
import { anItem, aParagraph, aRecord } from './records.ts';

const named = (code: string, number: string, state: Meeting['state'] = 'draft') =>
  minutesFileName(aRecord({ body: { code }, meeting: { number, state } }), 'full', 'docx');

describe('minutesFileName', () => {
  it('names body, number and state', () => {
    expect(named('CSC', '15')).toBe('CSC 15 minutes draft.docx');
    expect(named('CSC', '15', 'approved')).toBe('CSC 15 minutes final.docx');
    expect(minutesFileName(openHarbourMeeting, 'full', 'html')).toBe('LKP 7 minutes draft.html');
  });

  it('says so when a block, or only the title of an item, is confidential', () => {
    expect(minutesFileName(harbourMeeting, 'full', 'docx')).toBe('LKP 7 minutes draft - FULL - CONFIDENTIAL.docx');
    const record = aRecord({ items: [anItem([], { confidential: true })] });
    expect(minutesFileName(record, 'full', 'docx')).toContain('CONFIDENTIAL');
  });

  it('names the version, so that two files of one meeting are never taken for each other', () => {
    expect(minutesFileName(harbourMeeting, 'public', 'docx')).toBe('LKP 7 minutes draft - PUBLIC.docx');
    expect(minutesFileName(harbourMeeting, 'confidential', 'txt')).toBe(
      'LKP 7 minutes draft - CONFIDENTIAL MINUTES ALONE.txt',
    );
  });

  it('does not say so for a sentence that stands in for what is confidential elsewhere', () => {
    const record = aRecord({ items: [anItem([aParagraph('See elsewhere.', 'public')])] });
    expect(minutesFileName(record, 'full', 'docx')).toBe('LKP 7 minutes draft.docx');
  });

  it('holds nothing that a file system refuses', () => {
    expect(named('A/B', '2031/3')).toBe('A-B 2031-3 minutes draft.docx');
    expect(named('..\\x', '<1>:"|?*')).toBe('-x -1- minutes draft.docx');
    expect(named('a\u0000b\u202ec', '1\n2')).toBe('a-b-c 1-2 minutes draft.docx');
    expect(named('CON', '1')).toBe('CON 1 minutes draft.docx');
    expect(named('x'.repeat(500), '1').length).toBeLessThan(130);
  });
});
