import { describe, expect, it } from 'vitest';
import { buildMinutesDocument } from '../../../../shared/minutes-document/build/build-minutes-document.ts';
import { plainText } from '../../../../shared/minutes-document/build/line.ts';
import type { DocumentBlock } from '../../../../shared/minutes-document/model.ts';
import { harbourMeeting, openHarbourMeeting } from '../harbour-meeting.ts';
import { anItem, aParagraph, aRecord } from '../records.ts';

const wordsOf = (block: DocumentBlock): string => {
  if (block.kind === 'heading' || block.kind === 'paragraph') return plainText(block.line);
  if (block.kind === 'list')
    return block.points.map((point) => `${point.number ?? '•'} ${plainText(point.line)}`).join('|');
  if (block.kind === 'decisions') return [block.leadIn, ...block.decisions].map(plainText).join('|');
  return block.head.join('|');
};

describe('buildMinutesDocument', () => {
  it('prints the minutes of a meeting in the house style of its body', () => {
    expect(buildMinutesDocument(openHarbourMeeting).blocks.map(wordsOf)).toEqual([
      '1. Minutes & lamps',
      'The minutes of 6 May were checked. The Panel APPROVED the minutes as amended. See the harbour page.',
      'Action Reference|Update',
      'East lamp',
      'Glass',
      'Ottilie Marsh (OM) listed what is broken:',
      '• the pane|• its frame|1. first the pane|(a) cut|2. then the frame',
      'The Panel:|NOTED the report; and|AGREED to buy glass.',
      'ACTION LKP7/01: Harbour Office to price new glass for the east lamp by 4 July 2031.',
      'Post-meeting note: The glass came on 12 June 2031.',
      'Lamp|State',
      'Next Meeting: 4 July 2031.',
    ]);
  });

  it('marks where confidential minutes begin and end, and leaves the public stand-in out', () => {
    const { blocks } = buildMinutesDocument(harbourMeeting);
    const from = blocks.findIndex((block) => wordsOf(block) === '2. Tenders');
    expect(blocks.slice(from).map((block) => [Boolean(block.confidential), wordsOf(block)])).toEqual([
      [false, '2. Tenders'],
      [false, 'Three tenders came in.'],
      [true, 'CONFIDENTIAL – not for publication'],
      [true, 'Stonefield & Daughters asked for £12,000.'],
      [true, 'The Panel AGREED to take the lowest.'],
      [true, 'ACTION LKP7/02: [owner to be settled] – Quotations to be gathered.'],
      [true, 'End of confidential minutes'],
      [false, 'The Panel NOTED the tenders.'],
      [false, 'Next Meeting: 4 July 2031.'],
    ]);
  });

  it('says that it holds confidential minutes, and then not that all of it may be shared', () => {
    const open = buildMinutesDocument(openHarbourMeeting);
    expect(open).toMatchObject({
      statement: expect.stringContaining('Green'),
      foot: ['LKP_07 – Draft Minutes', 'Classification: Green'],
    });
    expect(open).not.toHaveProperty('confidential');

    const full = buildMinutesDocument(harbourMeeting);
    expect(full).not.toHaveProperty('statement');
    expect(full.look.footer[0]?.centre).toEqual([{ text: 'Classification: CONFIDENTIAL' }]);
    expect(full.confidential?.mark).toContain('CONFIDENTIAL');
    expect(full.confidential?.notice).toContain('The class Green is that of the public version.');
  });

  it('marks all of a confidential item, and of the items under it', () => {
    const parent = anItem([aParagraph('a')], { number: '1', confidential: true });
    const child = anItem([aParagraph('b', 'everyone')], { number: '1.1', parentId: parent.id });
    const other = anItem([aParagraph('c')], { number: '2' });
    const { blocks } = buildMinutesDocument(aRecord({ items: [parent, child, other] }));
    expect(blocks.map((block) => Boolean(block.confidential))).toEqual([
      true,
      true,
      true,
      true,
      true,
      true,
      false,
      false,
    ]);
    expect(blocks.flatMap((block) => (block.kind === 'heading' ? [block.level] : []))).toEqual([1, 2, 1]);
  });

  it('takes items that are each other’s parents', () => {
    const [a, b] = [anItem([], { number: '1' }), anItem([], { number: '2' })];
    const items = [
      { ...a, parentId: b.id },
      { ...b, parentId: a.id },
    ];
    expect(buildMinutesDocument(aRecord({ items })).blocks).toHaveLength(2);
  });

  it('says DRAFT until the minutes are approved', () => {
    expect(buildMinutesDocument(openHarbourMeeting).watermark).toBe('DRAFT');
    expect(buildMinutesDocument(aRecord({ meeting: { state: 'circulated' } })).watermark).toBe('DRAFT');
    expect(buildMinutesDocument(aRecord({ meeting: { state: 'approved' } }))).not.toHaveProperty('watermark');
  });

  it('prints a meeting of which only body and number are known', () => {
    expect(buildMinutesDocument(aRecord())).toEqual({
      language: 'en-GB',
      properties: { title: 'Lamp Keepers Panel Meeting 7 – Draft Minutes' },
      title: 'Lamp Keepers Panel Meeting 7',
      details: ['Draft Minutes'],
      attendance: [],
      blocks: [],
      watermark: 'DRAFT',
      look: {
        font: 'sans',
        headingColour: '#1f3864',
        accentColour: '#e9edf4',
        accentInk: '#1a1a1a',
        header: { first: [], others: [{ left: [{ text: 'Lamp Keepers Panel Meeting 7' }], centre: [], right: [] }] },
        footer: [
          {
            left: [{ text: 'Draft Minutes' }],
            centre: [],
            right: [{ text: 'Page ' }, { field: 'page' }, { text: ' of ' }, { field: 'pages' }],
          },
        ],
      },
      places: {
        body: 'Lamp Keepers Panel',
        short: 'Panel',
        number: '7',
        status: 'Draft Minutes',
        title: 'Lamp Keepers Panel Meeting 7',
      },
      foot: ['Draft Minutes'],
    });
  });

  it('prints earlier actions that have no place in the text before the items', () => {
    const previousActions = [{ references: ['LKP6/01'], text: 'to dust', update: 'Dusted.' }];
    const { blocks } = buildMinutesDocument({ ...openHarbourMeeting, previousActions });
    expect(blocks[0] && wordsOf(blocks[0])).toBe('Action Reference|Action|Update');
  });
});
