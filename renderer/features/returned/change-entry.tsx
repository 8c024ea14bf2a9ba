import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import type { ShownChange } from '../../../shared/api/returned.ts';
import type { ChangeState } from '../../../shared/domain/returned.ts';
import type { Rewording } from '../../../shared/domain/rewording.ts';
import { useKeyHelp } from '../../keys/use-key-help.ts';
import { SeenBy } from '../history/entry.tsx';
import { Words } from '../history/words.tsx';
import { FITS, handWords, kindWords, STATES } from './change-words.ts';
import { RewordForm } from './reword-form.tsx';

/** What is done with a change. */
export type ChangeActs = {
  readonly decide: (change: ShownChange, state: ChangeState, wording?: Rewording) => Promise<boolean>;
  readonly reword: (change: ShownChange) => void;
  readonly leave: () => void;
};

export type ChangeEntryProps = {
  readonly change: ShownChange;
  readonly isRewording: boolean;
  readonly error: string | undefined;
  readonly acts: ChangeActs;
};

/** Whether the line can be written out by hand instead. */
export const canReword = ({ words, state }: ShownChange): boolean => state === 'open' && words !== undefined;

/** What stands in the field at first: the change as it is asked for, where it is of these words and can be made. */
const firstWords = ({ proposal: { kind }, fit, after, words = '' }: ShownChange): string =>
  (kind === 'wording' || kind === 'title') && fit !== 'clash' ? after : words;

const Acts = ({ change, acts }: Pick<ChangeEntryProps, 'change' | 'acts'>): ReactNode => {
  const help = useKeyHelp();
  const { state, fit } = change;
  const isBlocked = fit === 'clash' || fit === 'gone';
  if (state !== 'open') {
    return (
      <Button
        size="xs"
        variant="default"
        title={help('returned.reopen').words}
        onClick={() => void acts.decide(change, 'open')}
      >
        Open it again
      </Button>
    );
  }
  return (
    <>
      {isBlocked ? null : (
        <Button size="xs" title={help('returned.accept').words} onClick={() => void acts.decide(change, 'accepted')}>
          {fit === 'by hand' ? 'Done by hand' : 'Accept'}
        </Button>
      )}
      <Button
        size="xs"
        variant="default"
        title={help('returned.reject').words}
        onClick={() => void acts.decide(change, 'rejected')}
      >
        Reject
      </Button>
      {canReword(change) ? (
        <Button size="xs" variant="default" title={help('returned.reword').words} onClick={() => acts.reword(change)}>
          Write it otherwise
        </Button>
      ) : null}
    </>
  );
};

const State = ({ state }: { readonly state: ChangeState }): ReactNode => (
  <span className="change-state" data-state={state}>
    {STATES[state]}
  </span>
);

const Head = ({ change }: { readonly change: ShownChange }): ReactNode => (
  <>
    <p className="entry-kind">
      <State state={change.state} />
      <strong>{kindWords(change)}</strong>
      {change.item === undefined ? null : <span>{change.item}</span>}
      {change.confidential ? <SeenBy visibility="confidential" /> : null}
    </p>
    <p className="entry-head">{handWords(change)}</p>
  </>
);

/** What has to be known of an open change before it is decided. */
const Remarks = ({ change: { now, fit, state, ends } }: { readonly change: ShownChange }): ReactNode => {
  const said = state === 'open' ? FITS[fit] : undefined;
  return (
    <>
      {now === undefined || fit === 'done' ? null : (
        <p className="change-now">
          <span className="quiet">The minutes say now:</span> <span className="earlier-words">{now}</span>
        </p>
      )}
      {said === undefined ? null : <p className="quiet">{said}</p>}
      {ends.map((words) => (
        <p key={words}>
          Accepting it ends the decision <span className="earlier-words">{words}</span>: these words are no decision
          then.
        </p>
      ))}
    </>
  );
};

/** A change that came back: what it is of, whose it is, old and new wording, and what is done with it. */
export const ChangeEntry = ({ change, isRewording, error, acts }: ChangeEntryProps): ReactNode => {
  const { id, before, after, state, confidential, proposal } = change;
  return (
    <li
      className="entry change"
      data-entry={id}
      data-state={state}
      data-visibility={confidential ? 'confidential' : undefined}
      tabIndex={-1}
    >
      <Head change={change} />
      <Words text={after} over={before} />
      <Remarks change={change} />
      {isRewording ? (
        <RewordForm
          name={`reword ${id}`}
          label={proposal.kind === 'title' ? 'How the title is to read' : 'How the line is to read'}
          words={firstWords(change)}
          now={change.words}
          act="Put it in so"
          error={error}
          onSend={(words, base) => acts.decide(change, 'accepted', { words, base })}
          onLeave={acts.leave}
        />
      ) : (
        <div className="change-acts">
          <Acts change={change} acts={acts} />
        </div>
      )}
      {error === undefined || isRewording ? null : (
        <p className="entry-error" role="alert">
          {error}
        </p>
      )}
    </li>
  );
};
