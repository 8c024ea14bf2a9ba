import type { FileBlock, MeetingFile } from '../shared/interchange/schema.ts';

const WORDS =
  'The keeper reported that the lamp at the outer mole had been relit on Tuesday and that the contractor would inspect the cable before the spring tides'.split(
    ' ',
  );

/** A sentence of a length that changes from block to block, always the same for the same number. */
const sentence = (n: number): string => {
  const length = 12 + ((n * 7) % 31);
  return `${Array.from({ length }, (_, i) => WORDS[(n + i) % WORDS.length]).join(' ')}.`;
};

const block = (n: number): FileBlock => {
  if (n % 25 === 24) return { kind: 'decision', verb: 'AGREED', text: 'that the work should go on' };
  if (n % 25 === 18) return { kind: 'action', owners: ['Ines Marlow'], text: 'to have the cable inspected by 30 June' };
  if (n % 25 === 12) return { kind: 'heading', level: 1, text: `Part ${n}` };
  if (n % 10 === 9) return { kind: 'bullet', text: sentence(n) };
  return { kind: 'paragraph', text: sentence(n) };
};

/** The blocks of the long meeting. */
export const longBlocks = (count: number): FileBlock[] => Array.from({ length: count }, (_, n) => block(n));

/** Their text alone, a line each. */
export const longText = (count: number): string =>
  longBlocks(count)
    .map((block) => ('text' in block ? block.text : ''))
    .join('\n');

/** As many as an item has in long minutes. */
const PER_ITEM = 40;

/** All in one item, the worst case; or in items, as meetings are. */
export type Spread = 'in one item' | 'in items';

const agendaOf = (count: number, spread: Spread): MeetingFile['agenda'] => {
  const blocks = longBlocks(count);
  const perItem = spread === 'in items' ? PER_ITEM : count;
  return Array.from({ length: Math.ceil(count / perItem) }, (_, at) => ({
    number: `${at + 1}`,
    title: `Lamps ${at + 1}`,
    blocks: blocks.slice(at * perItem, (at + 1) * perItem),
  }));
};

/** A meeting of `blocks` blocks, of the mix that minutes have. */
export const longMeeting = (blocks: number, spread: Spread = 'in one item'): MeetingFile => ({
  format: 'minutebook-meeting/1',
  body: {
    code: 'HLB',
    name: 'Harbour Lights Board',
    shortName: 'Board',
    actionPattern: '{prefix} {meeting}/{seq:2}',
    actionPrefix: 'HLB',
    actionLabel: '',
    verbs: ['AGREED', 'NOTED'],
    decisionJoin: 'last-and',
    initials: true,
    matterPatterns: [],
    categories: [{ name: 'Keepers', table: 'members' }],
  },
  meeting: { number: '7', date: '2026-03-12', state: 'in session' },
  attendance: [{ name: 'Ines Marlow', initials: 'IM', category: 'Keepers', state: 'present' }],
  matters: [],
  agenda: agendaOf(blocks, spread),
});
