import { type ReactNode, useCallback, useState } from 'react';
import { useLocation } from 'wouter';
import type { ShownComment } from '../../../shared/api/comments.ts';
import type { Noun } from '../../../shared/api/events.ts';
import { meetingIdSchema } from '../../../shared/ids.ts';
import { Loading } from '../../components/loading.tsx';
import { Notice } from '../../components/notice.tsx';
import { useScreenTitle } from '../../components/screen-slots.ts';
import { useKeyHelp } from '../../keys/use-key-help.ts';
import { useKeys } from '../../keys/use-keys.ts';
import { useAppStore } from '../../store/hooks.ts';
import { useFresh } from '../../store/use-fresh.ts';
import { useIsShared } from '../../store/use-is-shared.ts';
import { Shut } from '../history/shut.tsx';
import { useEntries } from '../returned/use-entries.ts';
import { AddComment } from './add-comment.tsx';
import { type CommentActs, CommentEntry, type Writing } from './comment-entry.tsx';

const NOUNS: readonly Noun[] = ['comment', 'block', 'item', 'meeting'];

/** What is done with comments, by keys and by buttons. */
const useAnswers = (comments: readonly ShownComment[]) => {
  const answerComment = useAppStore((state) => state.answerComment);
  const removeComment = useAppStore((state) => state.removeComment);
  const entries = useEntries();
  const [fault, setFault] = useState<{ readonly id: string; readonly words: string }>();
  const [written, setWritten] = useState<{ readonly id: string; readonly writing: Writing }>();
  const say = (id: string, words: string | undefined): void =>
    setFault(words === undefined ? undefined : { id, words });
  const acts: CommentActs = {
    write: ({ id, state, words }, writing) => {
      setFault(undefined);
      if (state === 'open' && (writing !== 'wording' || words !== undefined)) setWritten({ id, writing });
    },
    answer: async (comment, answered) => {
      const refused = await answerComment(comment, answered);
      say(comment.id, refused?.message);
      if (refused) return false;
      setWritten(undefined);
      entries.focus(comment.id);
      return true;
    },
    remove: (comment) => void removeComment(comment).then((refused) => say(comment.id, refused?.message)),
    leave: () => {
      setFault(undefined);
      setWritten(undefined);
      if (written) entries.focus(written.id);
    },
  };
  const current = (): ShownComment | undefined => comments.find(({ id }) => id === entries.current());
  return { entries, fault, written, acts, current };
};

const useCommentKeys = ({ entries, current, acts }: ReturnType<typeof useAnswers>, leave: () => void): void => {
  const withComment = (act: (comment: ShownComment) => unknown) => () => {
    const comment = current();
    if (comment) void act(comment);
  };
  useKeys('comments', () => ({
    next: () => entries.go(1),
    previous: () => entries.go(-1),
    change: withComment((comment) => acts.write(comment, 'wording')),
    taken: withComment((comment) => acts.write(comment, 'taken')),
    notTaken: withComment((comment) => acts.write(comment, 'not taken')),
    reopen: withComment((comment) => comment.state !== 'open' && acts.answer(comment, { state: 'open' })),
    leave,
  }));
};

type CommentsProps = { readonly meetingId: string; readonly comments: readonly ShownComment[] };

const Comments = ({ meetingId, comments }: CommentsProps): ReactNode => {
  const [, goTo] = useLocation();
  const help = useKeyHelp();
  const answers = useAnswers(comments);
  const { entries, fault, written, acts } = answers;
  useCommentKeys(answers, () => goTo(`/meetings/${meetingId}/record`));
  const open = comments.filter(({ state }) => state === 'open').length;
  return (
    <section className="sheet-section" aria-label="Comments" ref={entries.list}>
      <h2>Comments</h2>
      <p className="sheet-hint" role="status">
        {comments.length === 0
          ? 'No comment was received yet. Those in a Word file that is read back come here by themselves.'
          : `${comments.length} ${comments.length === 1 ? 'comment' : 'comments'}, ${open} open. ${help('comments.next').words} goes to the next, ${help('comments.change').words} turns it into a change.`}
      </p>
      <ol className="entries" aria-label="Comments">
        {comments.map((comment) => (
          <CommentEntry
            key={comment.id}
            comment={comment}
            writing={written?.id === comment.id ? written.writing : undefined}
            error={fault?.id === comment.id ? fault.words : undefined}
            acts={acts}
          />
        ))}
      </ol>
    </section>
  );
};

/** The comments on the minutes, each answered, or turned into a change. They are in no document. */
export const CommentsPage = ({ meetingId }: { readonly meetingId: string }): ReactNode => {
  const isShared = useIsShared();
  const error = useAppStore((state) => state.commentsError);
  const openComments = useAppStore((state) => state.openComments);
  const openRecord = useAppStore((state) => state.openRecord);
  const comments = useAppStore((state) => (state.comments?.meetingId === meetingId ? state.comments.list : undefined));
  const id = meetingIdSchema.safeParse(meetingId).data;
  useFresh(
    NOUNS,
    useCallback(async () => {
      await Promise.all([openRecord(meetingId), openComments(meetingId)]);
    }, [openRecord, openComments, meetingId]),
  );
  useScreenTitle('Comments');
  if (isShared) {
    return (
      <div className="list-sheet">
        <Shut>Comments can be on confidential minutes as well.</Shut>
      </div>
    );
  }
  return (
    <div className="list-sheet">
      <p>
        <a href={`#/meetings/${meetingId}/record`}>Back to the record</a>
      </p>
      {error ? (
        <Notice title="The comments can’t be opened">
          <p>{error.message}</p>
        </Notice>
      ) : null}
      {comments || error ? null : <Loading>Opening the comments …</Loading>}
      {comments ? <Comments meetingId={meetingId} comments={comments} /> : null}
      {id && comments ? <AddComment meetingId={id} /> : null}
    </div>
  );
};
