import type { AttendanceId, BlockId } from '../ids.ts';
import type { Block, BlockContent, Fact } from './block.ts';
import type { Item } from './item.ts';

export type AttendanceFact = Readonly<Fact<'attendanceEvent'>>;
export type InterestFact = Readonly<Fact<'interest'>>;

/** What of a block matters to who is in the room: somebody came or went, had an interest, or something was decided. */
export type Landmark = { readonly id: BlockId } & (
  | { readonly kind: 'attendanceEvent'; readonly fact: AttendanceFact }
  | { readonly kind: 'interest'; readonly fact: InterestFact }
  | { readonly kind: 'decision' }
);

/** An item with what of its text matters to who is in the room, in the order of the text. */
export type MinutedItem = Pick<Item, 'id' | 'parentId' | 'number'> & {
  /** When it was taken up ('HH:MM'), where the clock was told. */
  readonly startedAt?: string;
  readonly landmarks: readonly Landmark[];
};

const decides = (content: BlockContent): boolean =>
  content.kind === 'decision' || (content.kind === 'paragraph' && content.runs.some(({ decision }) => decision));

type SaidBlock = Pick<Block, 'id' | 'visibility' | 'content'>;

/** What a block says about the room; undefined when nothing, or when it only stands in for others before the public. */
export const landmarkOf = ({ id, visibility, content }: SaidBlock): Landmark | undefined => {
  if (visibility === 'public') return undefined;
  if (content.kind === 'attendanceEvent') {
    const { kind, runs: _runs, ...fact } = content;
    return { id, kind, fact };
  }
  if (content.kind === 'interest') {
    const { kind, runs: _runs, ...fact } = content;
    return { id, kind, fact };
  }
  return decides(content) ? { id, kind: 'decision' } : undefined;
};

/** Whom a landmark is about; nobody in particular for a decision. */
export const personOf = (landmark: Landmark): AttendanceId | undefined =>
  landmark.kind === 'decision' ? undefined : landmark.fact.person;
