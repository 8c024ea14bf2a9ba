import { describe, expect, it } from 'vitest';
import type { MeetingRecord } from '../../../../shared/domain/meeting-record.ts';
import { attendanceIdSchema } from '../../../../shared/ids.ts';
import { buildMinutesDocument } from '../../../../shared/minutes-document/build/build-minutes-document.ts';
import { plainText } from '../../../../shared/minutes-document/build/line.ts';
import { selectVersion } from '../../../../shared/minutes-document/build/selection.ts';
import type { MinutesVersion } from '../../../../shared/minutes-document/minutes-version.ts';
import type { DocumentBlock } from '../../../../shared/minutes-document/model.ts';
import { aBlock, aDecision, anItem, aParagraph, aPerson, aRecord, runs } from '../records.ts';

const anAction = (text: string, visibility?: 'confidential') =>
  aBlock({ kind: 'action', owners: ['Secret Owner'], due: { words: 'secret day' }, runs: runs(text) }, visibility);

const textOfBlock = (block: DocumentBlock): string[] => {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return [plainText(block.line)];
    case 'list':
      return block.points.map(({ number, line }) => `${number ?? '-'} ${plainText(line)}`);
    case 'decisions':
      return [plainText(block.leadIn), ...block.decisions.map(plainText)];
    case 'table':
      return [block.head.join(' | '), ...block.rows.map((row) => row.flat().map(plainText).join(' | '))];
  }
};

const printed = (record: MeetingRecord, version: MinutesVersion): string[] =>
  buildMinutesDocument(record, version).blocks.flatMap(textOfBlock);

const action = anAction('to sell the lamp', 'confidential');
const inside = anAction('to sell the oil');
const mixed = aRecord({
  meeting: { nextMeetingDate: '2031-07-04' },
  attendance: [aPerson('Ottilie Marsh', { category: 'Keepers' })],
  items: [
    anItem([
      aParagraph('Everybody may read this.'),
      aParagraph('A secret price.', 'confidential'),
      aDecision('AGREED', 'to a secret deal', 'confidential'),
      action,
      aParagraph('The end.'),
    ]),
    anItem([aParagraph('A secret lease.'), inside, aParagraph('For the public alone.', 'public')], {
      number: '2.1',
      title: 'Secret lease',
      purpose: 'Secret purpose',
      presenter: 'Secret presenter',
      confidential: true,
    }),
    anItem([aParagraph('A secret sum.'), aParagraph('And one more.')], {
      number: '3',
      title: 'Secret sums',
      confidential: true,
    }),
    anItem([aParagraph('Nothing to hide.')], { number: '4', title: 'Open' }),
  ],
  references: { [action.id]: 'LKP7/01', [inside.id]: 'LKP7/02' },
});

describe('the public version', () => {
  it('keeps every number, points to the confidential minutes, and shows the reference of an action alone', () => {
    expect(printed(mixed, 'public')).toEqual([
      '1. Lamps',
      'Everybody may read this.',
      'Further details can be found in the confidential minutes.',
      'ACTION LKP7/01: confidential.',
      'The end.',
      '2.1 Confidential item',
      'ACTION LKP7/02: confidential.',
      'For the public alone.',
      '3. Confidential item',
      'This item can be found in the confidential minutes.',
      '4. Open',
      'Nothing to hide.',
      'Next Meeting: 4 July 2031.',
    ]);
  });

  it('has nothing confidential in its model or in what it is made of; the full version has it all', () => {
    const model = JSON.stringify([buildMinutesDocument(mixed, 'public'), selectVersion(mixed, 'public').record]);
    expect(model).not.toMatch(/secret/i);
    expect(model).not.toContain('And one more');
    expect(JSON.stringify(buildMinutesDocument(mixed)).match(/secret/gi)?.length).toBeGreaterThanOrEqual(8);
  });

  it('bears the class and the statement of the body, and its own name where anything is left out', () => {
    const classed = { ...mixed, body: { ...mixed.body, classification: 'White', statement: 'For everybody.' } };
    expect(buildMinutesDocument(classed, 'public')).toMatchObject({
      title: 'Lamp Keepers Panel Meeting 7',
      details: ['Draft Minutes – public version'],
      statement: 'For everybody.',
      foot: ['Draft Minutes – public version', 'Classification: White'],
    });
    expect(buildMinutesDocument(classed, 'public')).not.toHaveProperty('confidential');
    expect(buildMinutesDocument(aRecord(), 'public').details).toEqual(['Draft Minutes']);
  });

  it('says what stands in for confidential text, which the full version does not', () => {
    const record = aRecord({
      items: [
        anItem([aParagraph('A price.', 'confidential'), aParagraph('There was a price.', 'public'), aParagraph('So.')]),
      ],
    });
    expect(printed(record, 'public')).toEqual(['1. Lamps', 'There was a price.', 'So.']);
    expect(printed(record, 'full')).not.toContain('There was a price.');
  });

  it('drops what stood in for words that were opened since, and nothing else', () => {
    const standIn = aParagraph('There was a price.', 'public');
    const of = (blocks: Parameters<typeof anItem>[0], more: Parameters<typeof anItem>[1] = {}): string[] =>
      printed(aRecord({ items: [anItem(blocks, more)] }), 'public').slice(1);
    const [opened, shut, open] = [
      aParagraph('A price.', 'everyone'),
      aParagraph('A price.', 'confidential'),
      aParagraph('So.'),
    ];
    expect(of([opened, standIn, open])).toEqual(['A price.', 'So.']);
    expect(of([open, standIn, opened])).toEqual(['So.', 'A price.']);
    expect(of([shut, standIn, opened]), 'other words beside it are shut still').toEqual([
      'There was a price.',
      'A price.',
    ]);
    expect(of([open, standIn]), 'it stood alone from the beginning').toEqual(['So.', 'There was a price.']);
    expect(of([opened, open, standIn]), 'it stands elsewhere').toEqual(['A price.', 'So.', 'There was a price.']);
    expect(of([open, standIn], { confidential: false }), 'the item was opened').toEqual(['So.']);
    expect(of([opened, standIn], { confidential: true }), 'the item is shut').toEqual(['There was a price.']);
  });

  it('closes what stands under a confidential item, and says nothing where nothing was minuted', () => {
    const parent = anItem([], { number: '5', title: 'Pay', confidential: true });
    const child = anItem([aParagraph('Of the keeper.')], { number: '5.1', title: 'The keeper', parentId: parent.id });
    expect(printed(aRecord({ items: [parent, child] }), 'public')).toEqual([
      '5. Confidential item',
      '5.1 Confidential item',
      'This item can be found in the confidential minutes.',
    ]);
  });

  it('names no matter, paper, moment or private note that belongs to what is confidential', () => {
    const item = anItem(
      [
        aBlock({ kind: 'heading', level: 1, runs: runs("LK001 'Oil'") }),
        aBlock({ kind: 'privateNote', runs: runs('Sly.') }),
        aParagraph("LK003 'A closure'", 'confidential'),
        aParagraph('LK003 was taken in private.', 'public'),
      ],
      { number: '2', title: 'Oil' },
    );
    const secret = anItem([aParagraph('About LK002.')], { number: '3', title: 'Wicks', confidential: true });
    const record: MeetingRecord = {
      ...aRecord({
        items: [item, secret],
        matters: [
          { code: 'LK001', title: 'Oil' },
          { code: 'LK002', title: 'Wicks' },
          { code: 'LK00', title: 'Lamps that nobody is to know of' },
          { code: 'LK003', title: 'A closure' },
        ],
      }),
      textForms: { [secret.blocks[0]?.id ?? '']: { runs: [3] } },
    };
    const chosen = selectVersion(record, 'public').record;
    expect(chosen.matters.map(({ code }) => code)).toEqual(['LK001']);
    expect(Object.keys(chosen).sort()).toEqual(['attendance', 'body', 'items', 'matters', 'meeting', 'references']);
    expect(JSON.stringify(chosen)).not.toContain('Sly');
  });

  it('does not say who was in the room where somebody came or went behind closed doors', () => {
    const person = aPerson('Ottilie Marsh', { id: attendanceIdSchema.parse('00000000-0000-7000-8000-00000000a7e1') });
    const departure = aBlock({
      kind: 'attendanceEvent',
      person: person.id,
      change: 'left',
      runs: runs('Went in anger.'),
    });
    const record = (confidential: boolean): MeetingRecord =>
      aRecord({
        attendance: [person],
        items: [anItem([departure], { confidential }), anItem([aDecision('AGREED', 'to mend it')], { number: '2' })],
        presencePrinted: true,
      });
    expect(printed(record(false), 'public').join()).toContain('In the room');
    expect(printed(record(true), 'public').join()).not.toContain('In the room');
  });

  it('does not say who was in the room where a confidential interest would show by it', () => {
    const person = aPerson('Ottilie Marsh', { id: attendanceIdSchema.parse('00000000-0000-7000-8000-00000000a7e1') });
    const interest = aBlock(
      { kind: 'interest', person: person.id, outcome: 'left', runs: runs('Owns it.') },
      'confidential',
    );
    const record = (blocks: (typeof interest)[]): MeetingRecord =>
      aRecord({
        attendance: [person],
        items: [anItem([...blocks, aDecision('AGREED', 'to mend it')])],
        presencePrinted: true,
      });
    expect(printed(record([]), 'public').join()).toContain('In the room');
    expect(printed(record([interest]), 'public').join()).not.toContain('In the room');
  });
});

describe('the confidential minutes alone', () => {
  it('hold the confidential items and blocks under the headings and numbers that they have', () => {
    expect(printed(mixed, 'confidential')).toEqual([
      'CONFIDENTIAL – not for publication',
      '1. Lamps',
      'A secret price.',
      'The Panel AGREED to a secret deal.',
      'ACTION LKP7/01: Secret Owner to sell the lamp.',
      '2.1 Secret lease',
      'A secret lease.',
      'ACTION LKP7/02: Secret Owner to sell the oil.',
      '3. Secret sums',
      'A secret sum.',
      'And one more.',
      'End of confidential minutes',
    ]);
  });

  it('say on every page what they are, and list nobody', () => {
    const document = buildMinutesDocument(mixed, 'confidential');
    expect(document).toMatchObject({
      details: ['Draft Minutes – confidential'],
      confidential: { mark: 'CONFIDENTIAL – not for publication' },
      foot: ['Draft Minutes – confidential', 'CONFIDENTIAL – not for publication'],
      attendance: [],
    });
    expect(document.blocks.every(({ confidential }) => confidential)).toBe(true);
  });
});
