import { Button } from '@mantine/core';
import { IconFileTypeDocx } from '@tabler/icons-react';
import { type ReactNode, useCallback, useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import type { Noun } from '../../../shared/api/events.ts';
import type { ReturnedSheet, ShownChange } from '../../../shared/api/returned.ts';
import type { ChangeState } from '../../../shared/domain/returned.ts';
import type { Rewording } from '../../../shared/domain/rewording.ts';
import { Loading } from '../../components/loading.tsx';
import { Notice } from '../../components/notice.tsx';
import { useScreenTitle } from '../../components/screen-slots.ts';
import { useKeyHelp } from '../../keys/use-key-help.ts';
import { useKeys } from '../../keys/use-keys.ts';
import { useAppStore } from '../../store/hooks.ts';
import { useFresh } from '../../store/use-fresh.ts';
import { useIsShared } from '../../store/use-is-shared.ts';
import { Moment } from '../history/moment.tsx';
import { Shut } from '../history/shut.tsx';
import { DeliveryStatus } from '../preview/delivery-status.tsx';
import { FinalQuestion } from '../record/final-question.tsx';
import { type ChangeActs, ChangeEntry, canReword } from './change-entry.tsx';
import { KNOWN, openCount } from './change-words.ts';
import { useEntries } from './use-entries.ts';

const NOUNS: readonly Noun[] = ['returnedFile', 'returnedChange', 'block', 'item', 'meeting'];

type Question = { readonly title: string; readonly act: string };
type Fault = { readonly id: string; readonly words: string };

/** What has to be asked before a change is accepted that takes more than words away. */
const questionOf = ({ proposal: { kind }, after, ends, fit }: ShownChange): Question | undefined => {
  const empties = kind === 'removed' || (kind === 'wording' && fit === 'fits' && after.trim() === '');
  if (empties) return { title: 'Take this line out?', act: 'Take it out' };
  return ends.length > 0 ? { title: 'End this decision?', act: 'End the decision' } : undefined;
};

/** What is done with the changes of a file, by keys and by buttons; a line or a decision ends after a question only. */
const useDecisions = (file: ReturnedSheet) => {
  const decideChange = useAppStore((state) => state.decideChange);
  const entries = useEntries();
  const [fault, setFault] = useState<Fault>();
  const [rewording, setRewording] = useState<string>();
  const [asked, setAsked] = useState<ShownChange>();

  const send = async (change: ShownChange, state: ChangeState, wording?: Rewording): Promise<boolean> => {
    const refused = await decideChange(change, state, wording);
    setFault(refused && { id: change.id, words: refused.message });
    if (refused) return false;
    setRewording(undefined);
    entries.focus(change.id);
    // What is open next is looked at next.
    if (state !== 'open') entries.go(1);
    return true;
  };
  const decide: ChangeActs['decide'] = async (change, state, wording) => {
    const isAsked = state === 'accepted' && wording === undefined && questionOf(change) !== undefined;
    if (!isAsked) return send(change, state, wording);
    setAsked(change);
    return false;
  };
  const leave = (): void => {
    setFault(undefined);
    const left = rewording;
    setRewording(undefined);
    if (left !== undefined) entries.focus(left);
  };
  const reword = (change: ShownChange): void => {
    setFault(undefined);
    if (canReword(change)) setRewording(change.id);
  };
  const current = (): ShownChange | undefined => file.changes.find(({ id }) => id === entries.current());
  const agree = (): void => {
    const change = asked;
    setAsked(undefined);
    if (change) void send(change, 'accepted');
  };
  return {
    entries,
    fault,
    rewording,
    asked,
    current,
    agree,
    notYet: () => setAsked(undefined),
    acts: { decide, reword, leave },
  };
};

/** One key for each thing that is done with the change that has the focus. */
const useReturnedKeys = ({ entries, current, acts }: ReturnType<typeof useDecisions>, leave: () => void): void => {
  const withChange = (act: (change: ShownChange) => unknown) => () => {
    const change = current();
    if (change) void act(change);
  };
  useKeys('returned', () => ({
    next: () => entries.go(1),
    previous: () => entries.go(-1),
    accept: withChange((change) => change.state === 'open' && acts.decide(change, 'accepted')),
    reject: withChange((change) => change.state === 'open' && acts.decide(change, 'rejected')),
    reword: withChange(acts.reword),
    reopen: withChange((change) => change.state !== 'open' && acts.decide(change, 'open')),
    leave,
  }));
};

const SaveAsCame = ({ file }: { readonly file: ReturnedSheet }): ReactNode => {
  const save = useAppStore((state) => state.saveReturnedFile);
  const delivery = useAppStore((state) => state.returnedDelivery);
  return (
    <div className="record-form">
      <Button
        variant="default"
        size="xs"
        leftSection={<IconFileTypeDocx className="icon" aria-hidden="true" />}
        title={`SHA-256 ${file.sha256}`}
        onClick={() => void save(file)}
      >
        Save it as it came
      </Button>
      <DeliveryStatus delivery={delivery} />
    </div>
  );
};

const Returned = ({ file }: { readonly file: ReturnedSheet }): ReactNode => {
  const [, goTo] = useLocation();
  const help = useKeyHelp();
  const decisions = useDecisions(file);
  const { entries, fault, rewording, asked, agree, notYet, acts } = decisions;
  const leave = useCallback(() => goTo(`/meetings/${file.meetingId}/record`), [goTo, file.meetingId]);
  useReturnedKeys(decisions, leave);
  useScreenTitle(file.fileName);
  const { list } = entries;
  useEffect(() => list.current?.focus(), [list]);
  const count = file.changes.length;
  const known = KNOWN[file.knownBy];
  const question = asked && questionOf(asked);
  return (
    <section className="sheet-section compare" aria-label="What came back" ref={list} tabIndex={-1}>
      <h2>Changes</h2>
      <p className="sheet-hint" role="status">
        {count === 0
          ? `Says the same as version ${file.version}.`
          : `${count} ${count === 1 ? 'change' : 'changes'} against version ${file.version}, ${openCount(file)} open. ${help('returned.next').words} goes to the next, ${help('returned.accept').words} accepts, ${help('returned.reject').words} rejects.`}
      </p>
      <p className="entry-head">
        From {file.sender}, read back <Moment at={file.at} />
      </p>
      {known === undefined ? null : <p className="quiet">{known}</p>}
      <SaveAsCame file={file} />
      <ol className="entries" aria-label="Changes">
        {file.changes.map((change) => (
          <ChangeEntry
            key={change.id}
            change={change}
            isRewording={rewording === change.id}
            error={fault?.id === change.id ? fault.words : undefined}
            acts={acts}
          />
        ))}
      </ol>
      <FinalQuestion
        title={question?.title ?? ''}
        act={question?.act ?? ''}
        isOpen={asked !== undefined}
        onClose={notYet}
        onAgree={agree}
      >
        <p>{asked?.before}</p>
        {asked?.ends.map((words) => (
          <p key={words}>It is no decision any more: {words}</p>
        ))}
      </FinalQuestion>
    </section>
  );
};

export type ReturnedPageProps = { readonly meetingId: string; readonly fileId: string };

/** A Word file that came back, change by change. */
export const ReturnedPage = ({ meetingId, fileId }: ReturnedPageProps): ReactNode => {
  const isShared = useIsShared();
  const error = useAppStore((state) => state.returnedError);
  const openReturned = useAppStore((state) => state.openReturned);
  const returned = useAppStore((state) => (state.returned?.meetingId === meetingId ? state.returned : undefined));
  useFresh(
    NOUNS,
    useCallback(() => openReturned(meetingId), [openReturned, meetingId]),
  );
  const file = returned?.files.find(({ id }) => id === fileId);
  const isMissing = returned !== undefined && file === undefined;
  return (
    <div className="list-sheet">
      <p>
        <a href={`#/meetings/${meetingId}/record`}>Back to the record</a>
      </p>
      {isShared ? <Shut>What came back holds words of confidential minutes as well.</Shut> : null}
      {(error || isMissing) && !isShared ? (
        <Notice title="This can’t be opened">
          <p>{error?.message ?? 'There is no such file in the book. Go back to the record and choose it there.'}</p>
        </Notice>
      ) : null}
      {returned || error || isShared ? null : <Loading>Opening what came back …</Loading>}
      {file && !isShared && !error ? <Returned file={file} /> : null}
    </div>
  );
};
