import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import type { ShownComment } from '../../../shared/api/comments.ts';
import type { CommentState } from '../../../shared/domain/comment.ts';
import { useKeyHelp } from '../../keys/use-key-help.ts';
import type { AnsweredComment } from '../../store/comments-slice.ts';
import { SeenBy } from '../history/entry.tsx';
import { momentWords } from '../returned/change-words.ts';
import { RewordForm } from '../returned/reword-form.tsx';

/** What is being written at a comment: the line as it is to read, or why. */
export type Writing = 'wording' | 'taken' | 'not taken';

export type CommentActs = {
  readonly write: (comment: ShownComment, writing: Writing) => void;
  readonly answer: (comment: ShownComment, answered: AnsweredComment) => Promise<boolean>;
  readonly remove: (comment: ShownComment) => void;
  readonly leave: () => void;
};

export type CommentEntryProps = {
  readonly comment: ShownComment;
  readonly writing: Writing | undefined;
  readonly error: string | undefined;
  readonly acts: CommentActs;
};

const STATES: Readonly<Record<CommentState, string>> = { open: 'Open', taken: 'Taken', 'not taken': 'Not taken' };

const Acts = ({ comment, acts }: Pick<CommentEntryProps, 'comment' | 'acts'>): ReactNode => {
  const help = useKeyHelp();
  if (comment.state !== 'open') {
    return (
      <Button
        size="xs"
        variant="default"
        title={help('comments.reopen').words}
        onClick={() => void acts.answer(comment, { state: 'open' })}
      >
        Open it again
      </Button>
    );
  }
  return (
    <>
      {comment.words === undefined ? null : (
        <Button size="xs" title={help('comments.change').words} onClick={() => acts.write(comment, 'wording')}>
          Change the line
        </Button>
      )}
      <Button
        size="xs"
        variant="default"
        title={help('comments.taken').words}
        onClick={() => acts.write(comment, 'taken')}
      >
        Taken
      </Button>
      <Button
        size="xs"
        variant="default"
        title={help('comments.notTaken').words}
        onClick={() => acts.write(comment, 'not taken')}
      >
        Not taken
      </Button>
      {comment.fileId === undefined ? (
        <Button size="xs" variant="subtle" onClick={() => acts.remove(comment)}>
          Take it out
        </Button>
      ) : null}
    </>
  );
};

const Form = ({ comment, writing, error, acts }: CommentEntryProps & { readonly writing: Writing }): ReactNode =>
  writing === 'wording' ? (
    <RewordForm
      name={`comment ${comment.id} wording`}
      label="How the line is to read"
      words={comment.words ?? ''}
      now={comment.words}
      act="Put it in so"
      error={error}
      onSend={(words, base) => acts.answer(comment, { state: 'taken', wording: { words, base } })}
      onLeave={acts.leave}
    />
  ) : (
    <RewordForm
      name={`comment ${comment.id} ${writing}`}
      label={writing === 'taken' ? 'What was done about it' : 'Why it is not taken'}
      words=""
      act={writing === 'taken' ? 'It is taken' : 'It is not taken'}
      mayBeEmpty
      error={error}
      onSend={(answer) => acts.answer(comment, { state: writing, answer })}
      onLeave={acts.leave}
    />
  );

/** A comment: who asks for what and where, and what became of it. */
export const CommentEntry = ({ comment, writing, error, acts }: CommentEntryProps): ReactNode => {
  const { id, state, author, saidAt, item, quote, text, words, answer, confidential } = comment;
  return (
    <li
      className="entry change"
      data-entry={id}
      data-state={state === 'not taken' ? 'rejected' : state}
      data-visibility={confidential ? 'confidential' : undefined}
      tabIndex={-1}
    >
      <p className="entry-kind">
        <span className="change-state" data-state={state}>
          {STATES[state]}
        </span>
        <strong>{author}</strong>
        <span>{item ?? 'On the whole'}</span>
        {confidential ? <SeenBy visibility="confidential" /> : null}
      </p>
      {saidAt === undefined ? null : <p className="entry-head">{momentWords(saidAt)}</p>}
      <p className="comment-text">{text}</p>
      {quote === '' ? null : <p className="quiet">On the words “{quote}”</p>}
      {words === undefined || writing === 'wording' ? null : (
        <p className="change-now">
          <span className="quiet">The line says:</span> <span className="earlier-words">{words}</span>
        </p>
      )}
      {answer === undefined ? null : <p>Answer: {answer}</p>}
      {writing === undefined ? (
        <div className="change-acts">
          <Acts comment={comment} acts={acts} />
        </div>
      ) : (
        <Form comment={comment} writing={writing} error={error} acts={acts} />
      )}
      {error === undefined || writing !== undefined ? null : (
        <p className="entry-error" role="alert">
          {error}
        </p>
      )}
    </li>
  );
};
