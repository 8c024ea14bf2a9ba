import { readDue } from '../../../shared/capture/due.ts';
import type { Due } from '../../../shared/domain/block.ts';
import type { FileBlock, FileRun, MeetingFile } from '../../../shared/interchange/schema.ts';
import { captureOfFile } from '../capture-of-file.ts';
import { exactly } from './exact-typing.ts';
import { type KeyPress, pressed, typed } from './key-press.ts';
import { type FileDecision, groupAt, isDecision, repeated } from './repeated-decisions.ts';
import { plainTypist, type Typist } from './words.ts';

type Text = Pick<Extract<FileBlock, { kind: 'paragraph' }>, 'text' | 'runs'>;
type Point = Extract<FileBlock, { kind: 'bullet' | 'numbered' }>;
type Action = Extract<FileBlock, { kind: 'action' }>;

/** The keys for one block, those that lead to it from the one before included. */
export type Step = { readonly block: FileBlock; readonly keys: readonly KeyPress[] };

type Again = { readonly keys: readonly KeyPress[]; readonly end: number };

const isPoint = (block: FileBlock | undefined): block is Point =>
  block?.kind === 'bullet' || block?.kind === 'numbered';

const dueWords = (due: Due | undefined): string => {
  if (!due) return '';
  if ('date' in due) return due.date;
  if ('meeting' in due) return due.meeting === 'next' ? 'next meeting' : `meeting ${due.meeting}`;
  if ('workingDays' in due) return `${due.workingDays} working days`;
  return 'words' in due ? due.words : 'none';
};

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

const VISIBILITIES = ['everyone', 'confidential', 'public'] as const;

const placeOf = (block: FileBlock | undefined): number => VISIBILITIES.indexOf(block?.visibility ?? 'everyone');

/** A new line is for the same readers as the one above; one key goes round. */
const visibility = (before: FileBlock | undefined, block: FileBlock): KeyPress[] =>
  pressed('Control+Shift+e', (placeOf(block) - placeOf(before) + VISIBILITIES.length) % VISIBILITIES.length);

/** A new line; out of a list by Enter on its empty points. */
const nextLine = (before: FileBlock, next: FileBlock): KeyPress[] => [
  ...pressed('Enter'),
  ...(isPoint(before) && before.kind !== next.kind ? pressed('Enter', 1 + (before.depth ?? 0)) : []),
];

const toggle = ({ bold = false, italic = false }: FileRun): KeyPress[] => [
  ...pressed('Control+b', bold ? 1 : 0),
  ...pressed('Control+i', italic ? 1 : 0),
];

const OPENINGS = { heading: '', paragraph: '', postMeetingNote: 'PMN: ' } as const;

/** The keys with which a secretary types what a file says, block by block. */
export const minutesScript = (file: MeetingFile, typist: Typist = plainTypist) => {
  const { meeting, body } = file;
  const known = new Set(captureOfFile(file).owners);
  let lastGroup: readonly FileDecision[] = [];

  /** Shift+Enter for each line break inside the text. */
  const lines = (words: string, isLineStart: boolean): KeyPress[] =>
    words
      .split('\n')
      .flatMap((line, index) => [
        ...pressed('Shift+Enter', index > 0 ? 1 : 0),
        ...typist.words(line, isLineStart && index === 0),
      ]);

  const text = ({ text: whole, runs = [{ text: whole }] }: Text, isLineStart = false): KeyPress[] =>
    exactly(runs.flatMap((run, at) => [...toggle(run), ...lines(run.text, isLineStart && at === 0), ...toggle(run)]));

  /** A list goes on by itself; a point of another depth is moved by Tab. */
  const point = (block: Point, before: FileBlock | undefined): KeyPress[] => {
    const goesOn = isPoint(before) && before.kind === block.kind;
    const deeper = (block.depth ?? 0) - ((goesOn && before.depth) || 0);
    return [
      ...(goesOn ? [] : typed(block.kind === 'bullet' ? '- ' : '1. ')),
      ...pressed(deeper > 0 ? 'Tab' : 'Shift+Tab', Math.abs(deeper)),
      ...text(block),
    ];
  };

  const nextField = (label: 'Owner' | 'Due', words: string | undefined): KeyPress[] => [
    ...pressed('Tab'),
    { until: label },
    ...typed(words ?? ''),
  ];

  /** What the words do not say goes into the fields, and Enter comes back to the text. */
  const action = (block: Action): KeyPress[] => {
    const { owners = [], due, text: words } = block;
    const areKnown = owners.every((owner) => known.has(owner));
    const isRead = isSame(readDue(words, { meetingDate: meeting.date, shortName: body.shortName }), due);
    const opening = areKnown && owners.length > 0 ? `ACTION ${owners.join(', ')}: ` : 'ACTION: ';
    const line = [...typed(opening), ...text(block)];
    if (areKnown && isRead) return line;
    return [
      ...line,
      ...nextField('Owner', areKnown ? undefined : owners.join(', ')),
      ...nextField('Due', isRead ? undefined : dueWords(due)),
      ...pressed('Enter'),
      { until: 'text' },
    ];
  };

  const heading = (block: Extract<FileBlock, { kind: 'heading' }>): KeyPress[] => {
    const keys = [...typed(`${'#'.repeat(block.level)} `), ...text(block)];
    typist.heard(block.text);
    return keys;
  };

  /** A backslash keeps a line plain that begins like a decision, and Backspace a sentence that is one. */
  const paragraph = (block: Extract<FileBlock, { kind: 'paragraph' }>): KeyPress[] => {
    const isPlain = block.decisions?.length === 0;
    return [...typed(isPlain ? '\\' : ''), ...text(block, true), ...pressed('Backspace', isPlain ? 1 : 0)];
  };

  const keysOf = (block: FileBlock, before: FileBlock | undefined): KeyPress[] => {
    if (isPoint(block)) return point(block, before);
    switch (block.kind) {
      case 'table':
      case 'outstanding':
      case 'attendanceEvent':
      case 'interest':
      case 'vote':
        throw new Error(`A ${block.kind} is not typed`);
      case 'action':
        return action(block);
      case 'decision':
        return [...typed(`${block.verb} `), ...text(block)];
      case 'heading':
        return heading(block);
      case 'paragraph':
        return paragraph(block);
      default:
        return [...typed(OPENINGS[block.kind]), ...text(block)];
    }
  };

  /** The keys for a whole group of decisions that begins here, when it is the last one again. */
  const againAt = (blocks: readonly FileBlock[], at: number): Again | undefined => {
    const group = isDecision(blocks[at - 1]) ? [] : groupAt(blocks, at);
    if (group.length === 0) return undefined;
    const keys = typist.repeatsDecisions ? repeated(lastGroup, group) : undefined;
    lastGroup = group;
    return keys && { keys, end: at + group.length };
  };

  const wayTo = (blocks: readonly FileBlock[], at: number): KeyPress[] => {
    const [before, block] = [blocks[at - 1], blocks[at]];
    return before && block ? nextLine(before, block) : [];
  };

  /** The keys for the blocks of an item that is empty so far, a step each; the first of repeated decisions has the keys. */
  const steps = (blocks: readonly FileBlock[]): Step[] => {
    let made = 0;
    return blocks.map((block, at) => {
      if (at < made) return { block, keys: [] };
      const way = wayTo(blocks, at);
      const again = againAt(blocks, at);
      if (!again)
        return { block, keys: [...way, ...keysOf(block, blocks[at - 1]), ...visibility(blocks[at - 1], block)] };
      made = again.end;
      return { block, keys: [...way, ...again.keys] };
    });
  };

  return { steps };
};
