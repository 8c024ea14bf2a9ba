import { describe, expect, it } from 'vitest';
import { readMeetingFile } from '../../../shared/interchange/read.ts';
import { factsFile, fictionalText, meetingTexts } from '../../helpers/fictional-meeting.ts';

type Json = { [key: string]: Json } & { [index: number]: Json };

/** The fictional meeting with one thing put in its place, at a path of keys; undefined takes it out. */
const changed = (path: readonly (string | number)[], value: unknown): unknown => {
  const file: Json = JSON.parse(fictionalText());
  const last = path.at(-1) ?? '';
  const parent = path.slice(0, -1).reduce<Json | undefined>((at, key) => at?.[key], file);
  if (!parent) throw new Error('no such path');
  if (value === undefined) delete parent[last];
  else Object.assign(parent, { [last]: value });
  return file;
};

const errorOf = (json: unknown) => {
  const read = readMeetingFile(json);
  if (read.ok) throw new Error('It was taken');
  return read.error;
};

describe('readMeetingFile', () => {
  it.each(meetingTexts())('takes %s', (_name, text) => {
    expect(readMeetingFile(JSON.parse(text))).toEqual({ ok: true, value: JSON.parse(text) });
  });

  it.each([
    [['agenda', 1, 'blocks', 3, 'colour'], 'red', 'agenda[1].blocks[3].colour: there is no such field'],
    [['extra'], 1, 'extra: there is no such field'],
    [['agenda', 1, 'blocks', 2, 'runs', 1, 'size'], 9, 'agenda[1].blocks[2].runs[1].size: there is no such field'],
    [['format'], 'minutebook-meeting/9', 'format: "minutebook-meeting/9" is none of "minutebook-meeting/1"'],
    [
      ['agenda', 1, 'blocks', 0],
      { kind: 'vote', text: 'Agreed.' },
      'agenda[1].blocks[0].kind: is known from minutebook-meeting/2 on',
    ],
    [
      ['agenda', 1, 'blocks', 0],
      { kind: 'interest', person: 'Nobody Here', outcome: 'left', text: '' },
      'agenda[1].blocks[0].kind: is known from minutebook-meeting/2 on',
    ],
    [
      ['agenda', 1, 'blocks', 0],
      { kind: 'numbered', style: 'roman', text: 'one' },
      'agenda[1].blocks[0].style: is known from minutebook-meeting/2 on',
    ],
    [['meeting', 'date'], '2027-02-30', 'meeting.date: "2027-02-30" is not a day of the calendar'],
    [['meeting', 'date'], null, 'meeting.date: has to be text'],
    [['meeting', 'startTime'], '24:00', 'meeting.startTime: "24:00" is not a time of day'],
    [['meeting', 'number'], undefined, 'meeting.number: is missing'],
    [['meeting', 'number'], '', 'meeting.number: must not be empty'],
    [['meeting', 'state'], 'finished', 'meeting.state: "finished" is none of "planned"'],
    [['agenda', 1, 'number'], '1', 'agenda[1].number: "1" stands twice; give each item a number of its own'],
    [['matters', 2, 'code'], 'LP014', 'matters[2].code: "LP014" stands twice'],
    [['agenda', 1, 'blocks', 15, 'reference'], 'HLC 7/01', 'agenda[1].blocks[15].reference: "HLC 7/01" stands twice'],
    [
      ['agenda', 0, 'blocks', 1, 'decisions', 0, 'text'],
      'the map',
      'agenda[0].blocks[1].decisions[0]: "APPROVED the map" does not stand',
    ],
    [
      ['agenda', 0, 'blocks', 1, 'text'],
      'APPROVED it. APPROVED the minutes of meeting 6 as written. APPROVED the minutes of meeting 6 as written.',
      'agenda[0].blocks[1].decisions[0]: "APPROVED the minutes of meeting 6 as written" stands more than once',
    ],
    [['agenda', 1, 'blocks', 2, 'runs', 1, 'text'], 'red', 'agenda[1].blocks[2].runs: do not add up to the text'],
    [['agenda', 1, 'blocks', 2, 'runs', 1, 'text'], '', 'agenda[1].blocks[2].runs[1].text: must not be empty'],
    [['agenda', 1, 'blocks', 0, 'level'], 3, 'agenda[1].blocks[0].level: 3 is none of 1, 2'],
    [['agenda', 1, 'blocks', 0, 'kind'], 'title', 'agenda[1].blocks[0].kind: has to be one of paragraph, heading'],
    [['agenda', 1, 'blocks', 4, 'depth'], 9, 'agenda[1].blocks[4].depth: must not be above 8'],
    [
      ['agenda', 1, 'blocks', 11, 'due'],
      { date: '2027-9-30' },
      'agenda[1].blocks[11].due.date: "2027-9-30" is not a day',
    ],
    [['agenda', 1, 'blocks', 11, 'due'], { day: 'Monday' }, 'agenda[1].blocks[11].due'],
    [['agenda', 1, 'blocks', 11, 'owners'], 'GM', 'agenda[1].blocks[11].owners: has to be a list'],
    [['body', 'matterPatterns', 0], '(', 'body.matterPatterns[0]: "(" is not a regular expression'],
    [['body', 'actionPattern'], '{number}', 'body.actionPattern: "{number}" is no pattern'],
    [['attendance', 0, 'state'], undefined, 'attendance[0].state: is missing; write one of "present"'],
    [['agenda'], {}, 'agenda: has to be a list'],
  ])('refuses %j = %j in a sentence', (path, value, expected) => {
    const error = errorOf(changed(path, value));
    expect(error.message).toContain(expected);
    expect(error.code).toBe('invalidInput');
    expect(error.message.startsWith(`${error.path}:`)).toBe(true);
  });

  it('refuses to place a fact on somebody who is not on the attendance list', () => {
    const file = { ...factsFile(), attendance: factsFile().attendance?.slice(1) };
    const error = errorOf(file);
    expect(error.path).toBe('agenda[0].blocks[3].for.people[0]');
    expect(error.message).toContain('"Nell Harker" is nobody on the attendance list');
  });

  it.each([
    [['agenda', 1, 'presenter'], 'Gil Marsh', 'agenda[1].presenter: is known from minutebook-meeting/2 on'],
    [['agenda', 1, 'late'], true, 'agenda[1].late: is known from minutebook-meeting/2 on'],
  ])('refuses %j in the first form', (path, value, expected) => {
    expect(errorOf(changed(path, value)).message).toContain(expected);
  });

  it('refuses an item that is merged into one that is not there', () => {
    const agenda = factsFile().agenda?.map((item) => (item.mergedInto ? { ...item, mergedInto: '9' } : item));
    expect(errorOf({ ...factsFile(), agenda }).message).toContain('agenda[2].mergedInto: "9" is no item');
  });

  it('refuses decisions that share words', () => {
    const block = {
      kind: 'paragraph',
      text: 'NOTED the plan and AGREED it',
      decisions: [
        { verb: 'NOTED', text: 'the plan and AGREED' },
        { verb: 'AGREED', text: 'it' },
      ],
    };
    expect(errorOf(changed(['agenda', 0, 'blocks', 0], block)).message).toContain('share words');
  });

  it.each([null, [], 'text', 7, undefined])('refuses %j, which is no file at all', (json) => {
    expect(errorOf(json).message).toContain('has to be a group of fields');
  });

  it('says how much else is wrong', () => {
    expect(errorOf({ format: 'minutebook-meeting/1' }).message).toContain('(and 1 more)');
  });
});
