import type { RetentionKind } from '../shared/domain/retention.ts';
import type { MeetingId } from '../shared/ids.ts';
import { commentDisposer } from './dispose-comments.ts';
import { draftDisposer } from './dispose-drafts.ts';
import { historyDisposer } from './dispose-history.ts';
import type { ReadableDb, WritableDb } from './types.ts';

/** The minutes whose way to the record is disposed of, and the line of the edit log that approved them. */
export type DisposalPlace = { readonly meetingId: MeetingId; readonly approvedSeq: number };

/** What would go: how much, in lines that hold none of its words, and its hashes. */
export type Looked = {
  readonly count: number;
  readonly lines: readonly string[];
  readonly hashes: () => readonly string[];
};

/** How one kind is disposed of. The store lets it only once the disposal is written down. */
export type Disposer = {
  readonly look: (db: ReadableDb, place: DisposalPlace) => Looked;
  readonly dispose: (db: WritableDb, place: DisposalPlace) => void;
};

/** Each kind that a policy can name. */
export const disposers: Readonly<Record<RetentionKind, Disposer>> = {
  drafts: draftDisposer,
  comments: commentDisposer,
  history: historyDisposer,
};
