import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import type { ShownChange } from '../../../shared/api/returned.ts';
import type { ChangeState } from '../../../shared/domain/returned.ts';
import { useKeyHelp } from '../../keys/use-key-help.ts';
import { SeenBy } from '../history/entry.tsx';
import { Words } from '../history/words.tsx';
import { FITS, handWords, kindWords, STATES } from './change-words.ts';
import { RewordForm } from './reword-form.tsx';

/** What is done with a change. */
export type ChangeActs = {
  readonly decide: (change: ShownChange, state: ChangeState, wording?: string) => Promise<boolean>;
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
export const canReword = ({ proposal, fit, state }: ShownChange): boolean =>
  state === 'open' &&
  fit !== 'gone' &&
  'blockId' in proposal &&
  proposal.blockId !== undefined &&
  proposal.kind !== 'verb';

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
const Remarks = ({ change: { now, fit, state } }: { readonly change: ShownChange }): ReactNode => {
  const said = state === 'open' ? FITS[fit] : undefined;
  return (
    <>
      {now === undefined || fit === 'done' ? null : (
        <p className="change-now">
          <span className="quiet">The minutes say now:</span> <span className="earlier-words">{now}</span>
        </p>
      )}
      {said === undefined ? null : <p className="quiet">{said}</p>}
    </>
  );
};

/** A change that came back: what it is of, whose it is, old and new wording, and what is done with it. */
export const ChangeEntry = ({ change, isRewording, error, acts }: ChangeEntryProps): ReactNode => {
  const { id, before, after, now, fit, state, confidential } = change;
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
          label="How the line is to read"
          words={fit === 'clash' && now !== undefined ? now : after}
          act="Put it in so"
          error={error}
          onSend={(words) => acts.decide(change, 'accepted', words)}
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
