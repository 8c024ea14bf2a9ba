import { describe, expect, test } from 'vitest';
import { readLine } from '../../../shared/capture/line.ts';
import { type Opening, readOpening } from '../../../shared/capture/opening.ts';
import { labelled, weirBoard } from './example.ts';
import { typeLine } from './type-line.ts';

const type = (line: string) => typeLine(line, weirBoard);
const openingOf = (line: string): Opening | undefined => type(line).opening;

describe('a decision typed', () => {
  test('begins with a verb of the body in capitals', () => {
    expect(type('NOTED the contents of the paper')).toEqual({
      opening: { kind: 'decision', verb: 'NOTED', taken: 'NOTED ' },
      text: 'the contents of the paper',
    });
  });

  test('begins with the name of the body and the verb', () => {
    const { opening, text } = type('The Weir Board APPROVED the minutes');
    expect(opening).toEqual({ kind: 'decision', verb: 'APPROVED', taken: 'The Weir Board APPROVED ' });
    expect(text).toBe('the minutes');
  });

  test('begins with a verb of several words', () => {
    expect(openingOf('DID NOT AGREE the budget')).toMatchObject({ verb: 'DID NOT AGREE' });
  });

  test('takes the longer verb as soon as its last word stands', () => {
    expect(type('AGREED IN PRINCIPLE to repair the gate')).toMatchObject({
      opening: { verb: 'AGREED IN PRINCIPLE' },
      text: 'to repair the gate',
    });
    expect(type('AGREED IN part')).toMatchObject({ opening: { verb: 'AGREED' }, text: 'IN part' });
  });

  test.each([
    'Agreed to repair the gate',
    'agreed to repair the gate',
    'REFUSED the application',
    'NOTEDLY absent were two members',
    'AGREED-upon terms were read out',
    ' AGREED to repair the gate',
    'The Weir Board agreed to repair the gate',
    'The Panel AGREED to repair the gate',
    'the Weir Board AGREED to repair the gate',
    'The word AGREED was used',
    'AGREED, after some talk, to wait',
  ])('stays text: %s', (line) => {
    expect(type(line)).toEqual({ text: line });
  });
});

describe('an action typed', () => {
  test.each([
    ['ACTION LOCKSEC: to ask for a quotation', ['LOCKSEC'], 'to ask for a quotation'],
    ['ACTION LOCKSEC to ask for a quotation', ['LOCKSEC'], 'to ask for a quotation'],
    ['ACTION LOCK to ask', ['LOCK'], 'to ask'],
    ['ACTION Ada to ask', ['Ada'], 'to ask'],
    ['ACTION Ada Winterbourne to ask', ['Ada Winterbourne'], 'to ask'],
    ['ACTION Ada and OM to ask', ['Ada', 'OM'], 'to ask'],
    ['ACTION AW, OM & LOCKSEC to ask', ['AW', 'OM', 'LOCKSEC'], 'to ask'],
    ['ACTION AW, OM, and LOCK: ask', ['AW', 'OM', 'LOCK'], 'ask'],
    ['ACTION AW/OM to ask', ['AW', 'OM'], 'to ask'],
    ['ACTION AW / OM: to ask', ['AW', 'OM'], 'to ask'],
    ["ACTION NO'D to ask", ["NO'D"], 'to ask'],
    ['ACTION the Chair to ask', ['Chair'], 'to ask'],
    ['ACTION Chair and the Sluice and Lock Office to ask', ['Chair', 'Sluice and Lock Office'], 'to ask'],
    ['ACTION all to read the draft', ['all'], 'to read the draft'],
    ['ACTION ALL: read the draft', ['ALL'], 'read the draft'],
    ['ACTION OM and OM to ask', ['OM'], 'to ask'],
    ['ACTION LOCK is to ask', ['LOCK'], 'is to ask'],
    ['ACTION Chair must ask', ['Chair'], 'must ask'],
    ['ACTION OM – ask', ['OM'], 'ask'],
    ['ACTION OM circulate the paper', ['OM'], 'circulate the paper'],
    ['ACTION OM re-circulate the paper', ['OM'], 're-circulate the paper'],
    ['ACTION AW and OM mend the gate', ['AW', 'OM'], 'mend the gate'],
    ['ACTION OM - to ask', ['OM'], 'to ask'],
    ['ACTION: to ask for a quotation', [], 'to ask for a quotation'],
    ['ACTION: OM to ask', ['OM'], 'to ask'],
    ['ACTION: Ada will ask', ['Ada'], 'will ask'],
    ['ACTION: OM: ask', ['OM'], 'ask'],
    ['ACTION: LOCK charges to be checked', [], 'LOCK charges to be checked'],
    ['ACTION:to ask', [], 'to ask'],
    ['ACTION OM:to ask', ['OM'], 'to ask'],
    ['ACTION Basil Fenn: to ask', [], 'Basil Fenn: to ask'],
    ['ACTION Basil and Co: to ask', [], 'Basil and Co: to ask'],
    ['ACTION LOCK Ltd: to ask', [], 'LOCK Ltd: to ask'],
    ['ACTION Chair of the Rota Group: to ask', [], 'Chair of the Rota Group: to ask'],
    ['ACTION: LOCK Ltd to ask', [], 'LOCK Ltd to ask'],
    ['ACTION: Chair of the Rota Group to ask', [], 'Chair of the Rota Group to ask'],
    ['ACTION: All members to read', [], 'All members to read'],
    ['WB 7/01: LOCK Ltd to ask', [], 'LOCK Ltd to ask'],
  ])('%s', (line, owners, text) => {
    const typed = type(line);
    expect(typed.opening).toMatchObject({ kind: 'action', owners });
    expect(typed.text).toBe(text);
  });

  test('waits until the owner can grow no longer', () => {
    expect(readOpening('ACTION Ada ', weirBoard)).toBeUndefined();
    expect(readOpening('ACTION Ada and ', weirBoard)).toBeUndefined();
    expect(readOpening('ACTION Ada and the ', weirBoard)).toBeUndefined();
    expect(readOpening('ACTION Ada: ', weirBoard)).toMatchObject({ owners: ['Ada'], taken: 'ACTION Ada: ' });
    expect(readOpening('ACTION Ada to ', weirBoard)).toMatchObject({ owners: ['Ada'], taken: 'ACTION Ada ' });
  });

  test('understands the label of the body as it is printed, before a colon or a reference', () => {
    expect(typeLine('Action point WB7/01: AW to ask', labelled)).toEqual({
      opening: { kind: 'action', owners: ['AW'], reference: 'WB7/01', taken: 'Action point WB7/01: AW ' },
      text: 'to ask',
    });
    expect(typeLine('Action point: AW to ask', labelled)).toMatchObject({
      opening: { owners: ['AW'] },
      text: 'to ask',
    });
    expect(typeLine('Action point : the gate leaks', labelled)).toMatchObject({
      opening: { owners: [] },
      text: 'the gate leaks',
    });
  });

  test.each([
    'Action point for the future: the gate',
    'Action point AW to ask',
    'Action point AW: to ask',
    'Action points: the gate',
    'Action point WB6/01: AW to ask',
    'Action point WB7/01 was settled',
    'action point: AW to ask',
    'action point WB7/01: AW to ask',
    'Action: AW to ask',
    'Action Point: AW to ask',
  ])('takes the label of the body in small letters for prose else: %s', (line) => {
    expect(typeLine(line, labelled)).toEqual({ text: line });
    expect(readLine(line, labelled).opening).toBeUndefined();
  });

  test('never reads a label of the body that has no capital', () => {
    const small = { ...labelled, actionLabel: 'action point' };
    expect(typeLine('action point: AW to ask', small)).toEqual({ text: 'action point: AW to ask' });
    expect(typeLine('ACTION POINT: AW to ask', small).opening).toMatchObject({ owners: ['AW'] });
  });

  test('understands the label of the body beside the word ACTION', () => {
    expect(typeLine('ACTION POINT OM: to ask', labelled)).toMatchObject({
      opening: { owners: ['OM'] },
      text: 'to ask',
    });
    expect(typeLine('ACTION OM: to ask', labelled)).toMatchObject({ opening: { owners: ['OM'] }, text: 'to ask' });
    expect(typeLine('Action point OM: to ask', labelled).opening).toBeUndefined();
  });

  test.each([
    'ACTION something unknown to do',
    'ACTION Basil to do it',
    'ACTION OM and Basil to do it',
    'ACTION All members to read the paper',
    'ACTION Chair of the Rota Group to write',
    'ACTION LOCK Ltd to write',
    'ACTION LOCK charges to be checked',
    'ACTION PLAN: the team presented it',
    'ACTION Items: see below',
    'ACTION OM plus Sam to send',
    'ACTION OM of the weir to write',
    'ACTION Ada, OM & LOCK Ltd to write',
    'ACTION OM-to-be to write',
    'ACTION Ada towards the end spoke',
    'Action OM: to do it',
    'action: to do it',
    'ACTIONS OM: to do it',
    'ACTION LOCKED doors to be opened',
    'ACTION LOCK’s keys to be found',
    'ACTION is needed: the gate leaks',
    'ACTION 12: the gate leaks',
    'ACTION WB 6/01: OM to ask',
  ])('stays text: %s', (line) => {
    expect(type(line)).toEqual({ text: line });
  });
});

describe('a published line of this meeting', () => {
  test('is the action of that reference', () => {
    expect(type('WB 7/01: LOCKSEC to ask')).toEqual({
      opening: { kind: 'action', owners: ['LOCKSEC'], reference: 'WB 7/01', taken: 'WB 7/01: LOCKSEC ' },
      text: 'to ask',
    });
    expect(typeLine('ACTION WB7/12: Ada and OM to ask', labelled)).toMatchObject({
      opening: { owners: ['Ada', 'OM'], reference: 'WB7/12' },
      text: 'to ask',
    });
  });

  test('keeps unknown words in its text', () => {
    expect(type('WB 7/02: Basil to ask')).toMatchObject({
      opening: { owners: [], reference: 'WB 7/02' },
      text: 'Basil to ask',
    });
  });

  test.each([
    'WB 6/01: OM to ask',
    'WB 7/1: OM to ask',
    'WB 7/01 OM to ask',
    'WB 7/00: OM to ask',
    'XWB 7/01: OM to ask',
  ])('is not %s', (line) => {
    expect(type(line)).toEqual({ text: line });
  });

  test('needs the label where a reference without one could be a date or a number', () => {
    const bare = { ...weirBoard, actionPattern: '{meeting}/{seq:2}' };
    expect(typeLine('7/01: OM to ask', bare).opening).toBeUndefined();
    expect(typeLine('ACTION 7/01: OM to ask', bare).opening).toMatchObject({ owners: ['OM'], reference: '7/01' });
  });
});

describe('headings, lists and notes typed', () => {
  test.each([
    ['# Repairs', { kind: 'heading', level: 1, taken: '# ' }],
    ['## The east gate', { kind: 'heading', level: 2, taken: '## ' }],
    ['- a point', { kind: 'bullet', taken: '- ' }],
    ['1. a point', { kind: 'numbered', number: 1, taken: '1. ' }],
    ['PMN The gate was repaired.', { kind: 'postMeetingNote', taken: 'PMN ' }],
    ['PMN: The gate was repaired.', { kind: 'postMeetingNote', taken: 'PMN: ' }],
    ['Post Meeting Note: The gate was repaired.', { kind: 'postMeetingNote', taken: 'Post Meeting Note: ' }],
    ['Post-meeting note: The gate was repaired.', { kind: 'postMeetingNote', taken: 'Post-meeting note: ' }],
  ])('%s', (line, opening) => {
    expect(openingOf(line)).toEqual(opening);
  });

  test.each([
    '### Too deep',
    '#Repairs',
    '-a',
    '–',
    '2. a point',
    '1) a point',
    '1.5 metres',
    '10. a',
    'PMNs',
    'Post meeting notes',
  ])('stays text: %s', (line) => {
    expect(type(line)).toEqual({ text: line });
  });

  test('goes on with the number of the list above', () => {
    const numbered = (line: string, number?: number) =>
      typeLine(line, weirBoard, { kind: 'numbered', points: number === undefined ? [] : [{ number }] }).opening;
    expect(numbered('4. a point', 3)).toEqual({ kind: 'numbered', number: 4, taken: '4. ' });
    expect(numbered('5. a point', 3)).toBeUndefined();
    expect(numbered('1. a point', 3)).toMatchObject({ number: 1 });
    expect(numbered('2. a point')).toBeUndefined();
    expect(typeLine('4. a', weirBoard, { kind: 'paragraph' }).opening).toBeUndefined();
  });
});

describe('a line kept plain', () => {
  test.each(['AGREED to wait', 'ACTION OM to ask', '# Repairs', 'PMN the gate', 'WB 7/01: OM to ask'])(
    'loses its backslash and nothing else: %s',
    (line) => {
      expect(type(`\\${line}`)).toEqual({ opening: { kind: 'plain', taken: '\\' }, text: line });
    },
  );

  test('keeps a backslash that guards nothing', () => {
    expect(type('\\server\\minutes is the folder')).toEqual({ text: '\\server\\minutes is the folder' });
  });

  test.each(['AGREED ', 'The Weir Board AGREED ', 'ACTION OM to ', 'ACTION OM: ', '# ', '1. ', 'PMN ', 'ACTION: to '])(
    'is not converted again by what is typed behind it: %s',
    (start) => {
      expect(readOpening(start, weirBoard)).toBeDefined();
      for (const more of ['x', 'x ', ' ', 'to ask ', 'AGREED ', 'OM: ']) {
        expect(readOpening(start + more, weirBoard), start + more).toBeUndefined();
      }
    },
  );
});

test('converts on a blank only, also on the one that browsers put for a space', () => {
  expect(readOpening('AGREED', weirBoard)).toBeUndefined();
  expect(readOpening('AGREED\n', weirBoard)).toBeUndefined();
  expect(readOpening('AGREED\u00a0', weirBoard)).toMatchObject({ verb: 'AGREED' });
  expect(readOpening('', weirBoard)).toBeUndefined();
});

test('reads nothing of a body that has no verbs, no name, no owners', () => {
  const bare = {
    ...weirBoard,
    shortName: '',
    verbs: ['', 'Agreed'],
    owners: ['', ' '],
    actionPattern: '',
    meetingNumber: '',
  };
  for (const line of ['The Weir Board AGREED this', 'Agreed this', 'ACTION OM to ask', ': x', 'The  NOTED x']) {
    expect(typeLine(line, bare)).toEqual({ text: line });
  }
  expect(typeLine('ACTION all to ask', bare).opening).toMatchObject({ owners: ['all'] });
});
