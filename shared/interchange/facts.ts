import { missingCase } from '../assert.ts';
import type { BlockContent, FactKind, Run, VoteSide } from '../domain/block.ts';
import type { AttendanceId, MakeId } from '../ids.ts';
import type { FileBlock, FileRun, FileVoteSide } from './schema.ts';

/** What a file's words for people and for ids stand for in the book. */
export type ReadContext = {
  readonly makeId: MakeId;
  /** The row of the attendance list that a key names; the file was checked, so each names one. */
  readonly personOf: (key: string) => AttendanceId;
};

/** What somebody of the attendance list is called in a file; undefined for who is not on it any more. */
export type KeyOf = (person: AttendanceId) => string | undefined;

type FileFact = Extract<FileBlock, { kind: FactKind }>;
type FactContent = Extract<BlockContent, { kind: FactKind }>;

const readSide = (side: FileVoteSide | undefined, { personOf }: ReadContext): VoteSide | undefined =>
  side && { count: side.count, people: side.people?.map(personOf) };

/** A block of a file that states a fact. */
export const readFact = (block: FileFact, runs: Run[], context: ReadContext): FactContent => {
  switch (block.kind) {
    case 'attendanceEvent': {
      const { kind, change, time, items } = block;
      return { kind, person: context.personOf(block.person), change, time, items, runs };
    }
    case 'interest': {
      const { kind, outcome, items } = block;
      return { kind, person: context.personOf(block.person), outcome, items, runs };
    }
    case 'vote': {
      const { kind, manner } = block;
      const side = (name: 'for' | 'against' | 'abstained') => readSide(block[name], context);
      return { kind, for: side('for'), against: side('against'), abstained: side('abstained'), manner, runs };
    }
    default:
      return missingCase(block);
  }
};

type Words = { readonly text: string; readonly runs?: FileRun[] };
type Sentence = Extract<FileBlock, { kind: 'paragraph' }>;

const fileSide = (side: VoteSide | undefined, keyOf: KeyOf): FileVoteSide | undefined =>
  side && { count: side.count, people: side.people?.flatMap((id) => keyOf(id) ?? []) };

const voteOf = (content: Extract<FactContent, { kind: 'vote' }>, words: Words, keyOf: KeyOf): FileFact => ({
  kind: content.kind,
  for: fileSide(content.for, keyOf),
  against: fileSide(content.against, keyOf),
  abstained: fileSide(content.abstained, keyOf),
  manner: content.manner,
  ...words,
});

/** A fact as a file says it. Who is not on the list any more can't be named: then its sentence is a paragraph. */
export const fileFactOf = (content: FactContent, words: Words, keyOf: KeyOf = () => undefined): FileFact | Sentence => {
  if (content.kind === 'vote') return voteOf(content, words, keyOf);
  const person = keyOf(content.person);
  if (person === undefined) return { kind: 'paragraph', ...words };
  if (content.kind === 'interest') {
    const { kind, outcome, items } = content;
    return { kind, person, outcome, items, ...words };
  }
  const { kind, change, time, items } = content;
  return { kind, person, change, time, items, ...words };
};
