import { describe, expect, it } from 'vitest';
import {
  attachmentsText,
  nextPaperReference,
  readAttachments,
  readPaperWords,
} from '../../../shared/capture/paper-words.ts';

describe('a paper written down in one go', () => {
  it('has reference, title, what is asked for and recommendations', () => {
    expect(readPaperWords('HLC_7_1203_01 Lamp budget (For Decision)\nNOTE the contents\n- APPROVE it\n')).toEqual({
      reference: 'HLC_7_1203_01',
      title: 'Lamp budget',
      asked: 'For Decision',
      recommendations: [
        { verb: 'NOTE', text: 'the contents' },
        { verb: 'APPROVE', text: 'it' },
      ],
    });
  });

  it.each([
    ['Lamp budget', { title: 'Lamp budget' }],
    ['Lamp budget – For Information', { title: 'Lamp budget', asked: 'For Information' }],
    ['HLC/7/02: Lamps', { reference: 'HLC/7/02', title: 'Lamps' }],
    ['COVID-19 response', { title: 'COVID-19 response' }],
    ['LP014 Report', { title: 'LP014 Report' }],
    ['HLC_7_1203_01', { title: 'HLC_7_1203_01' }],
    ['(For Decision)', { title: '(For Decision)' }],
    ['Lamps (Annex A)', { title: 'Lamps (Annex A)' }],
    ['', { title: '' }],
  ])('keeps every word of %s', (line, words) => {
    expect(readPaperWords(line)).toEqual({ ...words, recommendations: [] });
  });
});

describe('the reference of the next paper', () => {
  it.each([
    ['HLC_7_1203', [], 'HLC_7_1203_01'],
    ['HLC_7_1203', ['HLC_7_1203_01', 'HLC_7_1203_09'], 'HLC_7_1203_10'],
    [undefined, ['Paper 3a'], 'Paper 4a'],
    [undefined, [], undefined],
    [undefined, ['Paper B'], undefined],
    [undefined, ['P 2', 'P 1'], undefined],
  ])('after %s and %j is %s', (meeting, taken, next) => {
    expect(nextPaperReference(meeting, taken)).toBe(next);
  });
});

describe('attachments, one to a line', () => {
  it('have the class in brackets, where it is one of the body', () => {
    const read = readAttachments('Plan (Green)\n\n Costs (2027) \n(Green)', ['White', 'Green']);
    expect(read).toEqual([{ title: 'Plan', classification: 'Green' }, { title: 'Costs (2027)' }, { title: '(Green)' }]);
    expect(attachmentsText(read)).toBe('Plan (Green)\nCosts (2027)\n(Green)');
  });
});
