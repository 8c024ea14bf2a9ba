import type { Item } from '../../shared/domain/item.ts';

/** A meeting whose minutes are tried to be changed. */
export type Tried = {
  readonly meetingId: string;
  readonly bodyId: string;
  readonly itemId: string;
  readonly items: readonly Item[];
  readonly blockId: string;
  readonly rank: string;
  readonly revision: number;
  readonly attendanceId: string;
  readonly presentationId: string;
  readonly paperId: string;
  readonly actionId: string;
  readonly versionId: string;
  readonly noteId: string;
  /** An edit of its agenda that was made while it was a draft. */
  readonly earlierEdit: string;
  readonly keptId: string;
  readonly interimId: string;
  readonly plannedId: string;
};

/** With what came back to it. */
export type Returned = Tried & {
  /** A change that came back, and a comment, both on the first line and still open. */
  readonly changeId: string;
  readonly commentId: string;
};
