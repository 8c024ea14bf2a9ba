import { readDue } from '../../../shared/capture/due.ts';
import type { Due } from '../../../shared/domain/block.ts';
import type { FileBlock, FileRun, MeetingFile } from '../../../shared/interchange/schema.ts';
import { captureOfFile } from '../../helpers/capture-of-file.ts';
import { exactTyping } from './exact-typing.ts';
import type { Hands } from './hands.ts';
import { livePage } from './live-page.ts';

type Text = Pick<Extract<FileBlock, { kind: 'paragraph' }>, 'text' | 'runs'>;
type Point = Extract<FileBlock, { kind: 'bullet' | 'numbered' }>;
type Action = Extract<FileBlock, { kind: 'action' }>;
type Item = NonNullable<MeetingFile['agenda']>[number];

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

/** A secretary at the live minutes who types what a file says, block by block. */
export const typedMinutes = (hands: Hands, file: MeetingFile) => {
  const { meeting, body } = file;
  const { page, press, type } = hands;
  const known = new Set(captureOfFile(file).owners);
  const live = livePage(page);

  /** Shift+Enter for each line break inside the text. */
  const typeLines = async (words: string, typeWords: (words: string) => Promise<void>): Promise<void> => {
    for (const [index, line] of words.split('\n').entries()) {
      if (index > 0) await press('Shift+Enter');
      await typeWords(line);
    }
  };

  const toggle = async ({ bold = false, italic = false }: FileRun): Promise<void> => {
    if (bold) await press('Control+b');
    if (italic) await press('Control+i');
  };

  const typeText = async ({ text, runs = [{ text }] }: Text): Promise<void> => {
    const typeWords = exactTyping(hands);
    for (const run of runs) {
      await toggle(run);
      await typeLines(run.text, typeWords);
      await toggle(run);
    }
  };

  /** A list goes on by itself; a point of another depth is moved by Tab. */
  const typePoint = async (point: Point, before: FileBlock | undefined): Promise<void> => {
    const goesOn = isPoint(before) && before.kind === point.kind;
    if (!goesOn) await type(point.kind === 'bullet' ? '- ' : '1. ');
    const deeper = (point.depth ?? 0) - ((goesOn && before.depth) || 0);
    await press(deeper > 0 ? 'Tab' : 'Shift+Tab', Math.abs(deeper));
    await typeText(point);
  };

  /** Goes on to the next field of the action, and writes there when there is something to say. */
  const fillNextField = async (label: string, words: string | undefined): Promise<void> => {
    await press('Tab');
    await page.getByLabel(label, { exact: true }).and(page.locator(':focus')).waitFor();
    if (words !== undefined) await type(words);
  };

  /** What the words do not say goes into the fields, and Enter comes back to the text. */
  const typeAction = async (action: Action): Promise<void> => {
    const { owners = [], due, text } = action;
    const areKnown = owners.every((owner) => known.has(owner));
    await type(areKnown && owners.length > 0 ? `ACTION ${owners.join(', ')}: ` : 'ACTION: ');
    await typeText(action);
    const isRead = isSame(readDue(text, { meetingDate: meeting.date, shortName: body.shortName }), due);
    if (areKnown && isRead) return;
    await fillNextField('Owner', areKnown ? undefined : owners.join(', '));
    await fillNextField('Due', isRead ? undefined : dueWords(due));
    await press('Enter');
    await page.locator('.ProseMirror:focus').waitFor();
  };

  const OPENINGS = { heading: '', paragraph: '', postMeetingNote: 'PMN: ' } as const;

  const typeBlock = async (block: FileBlock, before: FileBlock | undefined): Promise<void> => {
    if (isPoint(block)) return typePoint(block, before);
    switch (block.kind) {
      case 'table':
      case 'outstanding':
      case 'attendanceEvent':
      case 'interest':
      case 'vote':
        throw new Error(`A ${block.kind} is not typed`);
      case 'action':
        return typeAction(block);
      case 'decision':
        await type(`${block.verb} `);
        return typeText(block);
      default:
        await type(block.kind === 'heading' ? `${'#'.repeat(block.level)} ` : OPENINGS[block.kind]);
        return typeText(block);
    }
  };

  /** A new line; out of a list by Enter on its empty points. */
  const nextLine = async (before: FileBlock, next: FileBlock): Promise<void> => {
    await press('Enter');
    if (isPoint(before) && before.kind !== next.kind) await press('Enter', 1 + (before.depth ?? 0));
  };

  const typeBlocks = async (blocks: readonly FileBlock[], from: number, to: number): Promise<void> => {
    for (const [index, block] of blocks.entries()) {
      if (index < from || index >= to) continue;
      const before = blocks[index - 1];
      if (before) await nextLine(before, block);
      await typeBlock(block, before);
    }
  };

  return {
    live,
    /** Goes to an item from the one before it. */
    goOn: async ({ number, title }: Item): Promise<void> => {
      await press('Alt+PageDown');
      await page.getByRole('textbox', { name: `Minutes of item ${number}, ${title}`, exact: true }).waitFor();
    },
    typeBlocks,
  };
};
