import type { FileBlock, MeetingFile } from '../../shared/interchange/schema.ts';
import type { Random } from './random.ts';
import { smallMeeting } from './small-meeting.ts';

/** Words that are found nowhere else, by where they are: said again they can be looked for in any file. */
export type Canaries = {
  /** For nobody but the readers of the confidential minutes. */
  readonly confidential: string[];
  /** The same, in what no document prints and the meeting file holds. */
  readonly filed: string[];
  /** In what everybody may read. */
  readonly open: string[];
};

export type CanaryMeeting = { readonly file: MeetingFile; readonly canaries: Canaries };

const FILLERS = ['the', 'members', 'heard', 'about', 'a', 'price', 'for', 'oil', 'and', 'the quay', 'in March', 'from'];
const VISIBILITIES = ['everyone', 'confidential', undefined] as const;

const BIRDS: Readonly<Record<keyof Canaries, string>> = { confidential: 'kestrel', filed: 'osprey', open: 'curlew' };

/** Makes the words of one meeting, and keeps a list of its canaries. */
const writer = (random: Random, number: string) => {
  const canaries: Canaries = { confidential: [], filed: [], open: [] };
  const canary = (where: keyof Canaries): string => {
    const word = `${BIRDS[where]}${number}x${canaries[where].length}q`;
    canaries[where].push(word);
    return word;
  };
  const filler = (most: number): string[] =>
    Array.from({ length: random(most + 1) }, () => FILLERS[random(FILLERS.length)] ?? 'oil');
  /** A text with a canary at its beginning, at its end, in the middle or all alone. */
  const text = (where: keyof Canaries): string => [...filler(5), canary(where), ...filler(5)].join(' ');
  return { canaries, text };
};

type Writer = ReturnType<typeof writer>;

/** The same text in runs that part the canary in the middle. */
const inRuns = (text: string, random: Random) => {
  const at = Math.max(1, Math.min(text.length - 1, text.search(/\d/)));
  return [
    { text: text.slice(0, at), ...(random(2) === 0 && { bold: true }) },
    { text: text.slice(at), ...(random(2) === 0 ? { italic: true } : { bold: true }) },
  ];
};

const KINDS = [
  'paragraph',
  'runs',
  'link',
  'marked',
  'heading',
  'bullet',
  'numbered',
  'decision',
  'action',
  'bare action',
  'note',
  'event',
  'interest',
  'vote',
  'table',
  'outstanding',
] as const;

const PERSON = 'Orla Penhale';

const contentOf = (
  kind: (typeof KINDS)[number],
  { text }: Writer,
  random: Random,
  isConfidential: boolean,
): FileBlock => {
  const say = (): string => text(isConfidential ? 'confidential' : 'open');
  switch (kind) {
    case 'paragraph':
      return { kind, text: say() };
    case 'runs': {
      const words = say();
      return { kind: 'paragraph', text: words, runs: inRuns(words, random) };
    }
    case 'link': {
      const words = say();
      const href = `https://example.org/${say().replaceAll(' ', '/')}`;
      return { kind: 'paragraph', text: words, runs: [{ text: words, href }] };
    }
    case 'marked': {
      const words = say();
      return {
        kind: 'paragraph',
        text: `It AGREED ${words}.`,
        decisions: [{ verb: 'AGREED', text: words }],
      };
    }
    case 'heading':
      return { kind, level: 1, text: say() };
    case 'bullet':
      return { kind, depth: random(3), text: say() };
    case 'numbered':
      return { kind, depth: random(3), text: say() };
    case 'decision':
      return { kind, verb: 'AGREED', text: say() };
    case 'action':
      return { kind, text: say(), owners: [say(), say()], due: { words: isConfidential ? text('filed') : 'in May' } };
    case 'bare action':
      return { kind: 'action', text: say() };
    case 'note':
      return { kind: 'postMeetingNote', text: say() };
    case 'event':
      return { kind: 'attendanceEvent', person: PERSON, change: 'left', text: say() };
    case 'interest':
      return { kind, person: PERSON, outcome: 'noted', text: say() };
    case 'vote':
      return { kind, for: { count: 3 }, text: say() };
    case 'table':
      return {
        kind,
        rows: [
          [say(), say()],
          [say(), 'x'],
          ['y', say()],
        ],
      };
    case 'outstanding':
      return { kind, rows: [{ references: ['HWG 6/01'], update: say() }] };
  }
};

const blocksOf = (pen: Writer, random: Random, isClosed: boolean): FileBlock[] =>
  Array.from({ length: 1 + random(9) }, (): FileBlock[] => {
    const kind = KINDS[random(KINDS.length)] ?? 'paragraph';
    if (random(8) === 0) {
      const hidden = { ...contentOf('paragraph', pen, random, true), visibility: 'confidential' as const };
      return [hidden, { ...contentOf('paragraph', pen, random, false), visibility: 'public' }];
    }
    const visibility = VISIBILITIES[random(VISIBILITIES.length)];
    const isConfidential = isClosed || visibility === 'confidential';
    return [{ ...contentOf(kind, pen, random, isConfidential), ...(visibility && { visibility }) }];
  }).flat();

const paperOf = ({ text }: Writer) => ({
  title: text('filed'),
  reference: text('filed'),
  asked: text('filed'),
  author: text('filed'),
  recommendations: [{ verb: 'NOTE', text: text('filed') }],
  attachments: [{ title: text('filed') }],
});

/** A meeting with a canary in every text that can be confidential, and others in what everybody may read. */
export const canaryMeeting = (random: Random, number: string): CanaryMeeting => {
  const pen = writer(random, number);
  const { agenda: _agenda, ...rest } = smallMeeting(number);
  const closed = (itemNumber: string, isConfidential: boolean) => ({
    number: itemNumber,
    title: pen.text('confidential'),
    ...(isConfidential && { confidential: true }),
    purpose: pen.text('filed'),
    presenter: pen.text('filed'),
    papers: [paperOf(pen)],
    blocks: blocksOf(pen, random, true),
  });
  const open = (itemNumber: string) => ({
    number: itemNumber,
    title: pen.text('open'),
    purpose: 'For decision',
    blocks: [{ kind: 'paragraph' as const, text: pen.text('open') }, ...blocksOf(pen, random, false)],
  });
  const secretMatter = { code: `HW9${String(random(90) + 10)}`, title: pen.text('confidential') };
  const agenda = [open('1'), closed('2', true), closed('2.1', false), open('3'), closed('4', true), open('5')];
  agenda[1]?.blocks.push({ kind: 'heading', level: 1, text: `${secretMatter.code} '${secretMatter.title}'` });
  return { file: { ...rest, format: 'minutebook-meeting/2', matters: [secretMatter], agenda }, canaries: pen.canaries };
};
