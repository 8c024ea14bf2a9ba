import type { StateCreator } from 'zustand/vanilla';
import type { ShownComment } from '../../shared/api/comments.ts';
import type { ApiError } from '../../shared/api/errors.ts';
import type { CommentState, NewComment } from '../../shared/domain/comment.ts';
import type { Rewording } from '../../shared/domain/rewording.ts';
import { commentIdSchema, type MeetingId, meetingIdSchema } from '../../shared/ids.ts';
import { errorOf } from './change-row.ts';
import type { LivePort } from './open-meetings.ts';
import { NOT_SAVED } from './returned-slice.ts';
import type { AppState } from './store.ts';

/** What became of a comment, why, and how its line reads where it was turned into a change. */
export type AnsweredComment = {
  readonly state: CommentState;
  readonly answer?: string | undefined;
  readonly wording?: Rewording | undefined;
};

/** The comments on the minutes of a meeting. */
export type CommentsSlice = {
  readonly comments: { readonly meetingId: MeetingId; readonly list: readonly ShownComment[] } | undefined;
  readonly commentsError: ApiError | undefined;
  openComments(meetingId: string): Promise<void>;
  /** Each tells why it could not be done. */
  saveComment(meetingId: MeetingId, comment: Omit<NewComment, 'id'>): Promise<ApiError | undefined>;
  removeComment(comment: ShownComment): Promise<ApiError | undefined>;
  answerComment(comment: ShownComment, answered: AnsweredComment): Promise<ApiError | undefined>;
};

const ANSWERED: Readonly<Record<CommentState, string>> = {
  taken: 'Comment taken',
  'not taken': 'Comment not taken',
  open: 'Comment open again',
};

export const commentsSlice =
  ({ client, makeId }: LivePort): StateCreator<AppState, [], [], CommentsSlice> =>
  (set, get) => {
    let shown: string | undefined;

    const openComments = async (id: string): Promise<void> => {
      if (id !== shown) set({ comments: undefined, commentsError: undefined });
      shown = id;
      const meeting = meetingIdSchema.safeParse(id);
      if (!meeting.success) return;
      const meetingId = meeting.data;
      const said = await client.call('comments.list', { meetingId });
      if (shown !== id) return;
      set(
        said.ok
          ? { comments: { meetingId, list: said.value.comments }, commentsError: undefined }
          : { commentsError: said.error },
      );
    };

    const answerComment: CommentsSlice['answerComment'] = async ({ id: commentId, meetingId }, answered) => {
      if (get().isUnsaved(meetingId)) return NOT_SAVED;
      const { state, answer, wording } = answered;
      const more = { ...(answer !== undefined && { answer }), ...(wording !== undefined && { wording }) };
      const said = { meetingId, commentId, state, ...more };
      return errorOf(
        await get().runEdit((editId) => client.call('comments.answer', { editId, ...said }), ANSWERED[state]),
      );
    };

    return {
      comments: undefined,
      commentsError: undefined,
      openComments,
      answerComment,
      saveComment: async (meetingId, said) => {
        const comment = { id: commentIdSchema.parse(makeId()), ...said };
        return errorOf(
          await get().runEdit(
            (editId) => client.call('comments.save', { editId, meetingId, comment }),
            'Comment written down',
          ),
        );
      },
      removeComment: async ({ id: commentId, meetingId }) =>
        errorOf(
          await get().runEdit(
            (editId) => client.call('comments.remove', { editId, meetingId, commentId }),
            'Comment taken out',
          ),
        ),
    };
  };
