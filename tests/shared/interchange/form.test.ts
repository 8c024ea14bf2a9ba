import { describe, expect, it } from 'vitest';
import { meetingFormOf } from '../../../shared/interchange/form.ts';
import { smallFile } from '../../helpers/builders.ts';

describe('meetingFormOf', () => {
  it('is nothing for a file in the canonical form', () => {
    expect(meetingFormOf(smallFile())).toBeUndefined();
  });

  it('names the lists that were left out, and the codes that only headings have', () => {
    const { matters: _matters, ...file } = smallFile();
    const heading = { kind: 'heading' as const, level: 1 as const, text: 'PL01 ‘The pond’' };
    const agenda = [
      { number: '1', title: '' },
      { number: '2', title: '', blocks: [heading, heading] },
    ];
    expect(meetingFormOf({ ...file, agenda })).toEqual({
      leftOut: ['matters', 'agenda[0].blocks'],
      unlisted: ['PL01'],
    });
  });
});
