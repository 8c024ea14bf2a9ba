import { Modal } from '@mantine/core';
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import type { MeetingSheet } from '../../../shared/api/meetings.ts';
import type { Lack } from '../../../shared/domain/closing-check.ts';
import { HIDDEN_WORDS } from '../../../shared/domain/hidden-words.ts';
import type { Unwritten } from '../../../shared/domain/unwritten.ts';
import type { Session } from '../../editor/session.ts';
import { type Acts, actFor } from '../../keys/act-for.ts';
import { KeyCap } from '../../keys/key-cap.tsx';
import { useKeyChanges } from '../../keys/use-key-changes.ts';
import { useAppStore } from '../../store/hooks.ts';
import { AbsentOwners } from '../actions/absent-owners.tsx';
import { useUnwritten, writeDown } from '../room/use-unwritten.ts';
import { lackCount, lackSentence } from './lack-words.ts';
import { useLacks } from './use-lacks.ts';

type LineProps = {
  readonly lack: Lack;
  readonly isCurrent: boolean;
  readonly isHidden: boolean;
  readonly isWaived: boolean;
  readonly onMend: () => void;
  readonly onFocus: () => void;
};

const LackLine = ({ lack, isCurrent, isHidden, isWaived, onMend, onFocus }: LineProps): ReactNode => {
  const line = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isCurrent) line.current?.focus();
  }, [isCurrent]);
  return (
    <li>
      <button
        ref={line}
        type="button"
        className="lack"
        data-waived={isWaived}
        tabIndex={isCurrent ? 0 : -1}
        {...(isCurrent ? { 'data-autofocus': true } : {})}
        onFocus={onFocus}
        onClick={onMend}
      >
        <span className="lack-kind">{isWaived ? 'May be missing' : lackSentence(lack)}</span>
        <span className="lack-words">{isHidden ? HIDDEN_WORDS : lack.words}</span>
      </button>
    </li>
  );
};

const useOwnKeys = (acts: Acts<'closing'>): ((event: KeyboardEvent) => void) => {
  const changes = useKeyChanges();
  return (event) => {
    const act = actFor(event.nativeEvent, 'closing', acts, changes);
    if (!act) return;
    event.preventDefault();
    act();
  };
};

type FootProps = {
  readonly isAllThere: boolean;
  readonly isEmpty: boolean;
  readonly onClose: () => void;
  readonly onCloseMeeting: () => void;
};

const Foot = ({ isAllThere, isEmpty, onClose, onCloseMeeting }: FootProps): ReactNode => (
  <>
    <p className="lack-hint">
      <KeyCap of="closing.mend" /> goes where it is mended, <KeyCap of="closing.waive" /> leaves it missing,{' '}
      <KeyCap of="closing.close" /> closes the meeting.
    </p>
    <div className="lack-acts">
      <button type="button" className="button" onClick={onClose}>
        Not yet
      </button>
      <button
        type="button"
        className="button button-main"
        {...(isEmpty ? { 'data-autofocus': true } : {})}
        onClick={onCloseMeeting}
      >
        {isAllThere ? 'Close the meeting' : 'Close the meeting all the same'}
      </button>
    </div>
  </>
);

/** To the field of an action, to a block, or to the end of an item. */
const goToLack = (session: Session, { kind, itemId, blockId }: Lack): void => {
  if (!itemId) return;
  if (!blockId) session.goTo(itemId, 'end');
  else if (kind === 'owner' || kind === 'due') session.goToField(itemId, blockId, kind);
  else session.goToBlock(itemId, blockId);
};

export type ClosingCheckProps = {
  readonly sheet: MeetingSheet;
  readonly session: Session;
  readonly onClose: () => void;
  readonly onCloseMeeting: () => void;
};

/** Goes to where something is mended; what only has to be written down is written there. */
const mendIn =
  (
    { sheet, session, onClose }: Omit<ClosingCheckProps, 'onCloseMeeting'>,
    unwritten: readonly Unwritten[],
  ): ((lack: Lack) => void) =>
  (lack) => {
    onClose();
    const turn = unwritten.find(({ key }) => key === lack.key);
    if (turn) {
      writeDown(session, turn);
      session.goTo(turn.place.itemId);
    } else if (lack.kind === 'mark') location.hash = `#/meetings/${sheet.meeting.id}/attendance`;
    else goToLack(session, lack);
  };

/** What is missing before the meeting is closed: each one key from where it is mended, and each may be left missing. */
export const ClosingCheck = ({ sheet, session, onClose, onCloseMeeting }: ClosingCheckProps): ReactNode => {
  const unwritten = useUnwritten(sheet);
  const lacks = useLacks(sheet, session, unwritten);
  const waive = useAppStore((state) => state.waive);
  const [at, setAt] = useState(0);
  const all = [...lacks.open, ...lacks.waived];
  const current = Math.min(at, all.length - 1);
  const mend = mendIn({ sheet, session, onClose }, unwritten);
  const closeMeeting = (): void => {
    onClose();
    onCloseMeeting();
  };
  const acts: Acts<'closing'> = {
    next: () => setAt(Math.min(all.length - 1, current + 1)),
    previous: () => setAt(Math.max(0, current - 1)),
    // Enter on a line is the line's own; elsewhere it is the button's.
    mend: undefined,
    waive: () => {
      const lack = all[current];
      if (lack) void waive(sheet.meeting.id, lack.key, !lacks.waived.includes(lack));
    },
    close: closeMeeting,
  };
  const onKeyDown = useOwnKeys(acts);
  return (
    <Modal
      opened
      onClose={onClose}
      title="Before the meeting is closed"
      closeButtonProps={{ 'aria-label': 'Close' }}
      size="lg"
      onKeyDown={onKeyDown}
    >
      <p className="lack-count">{lackCount(lacks.open.length)}</p>
      <ul className="lacks">
        {all.map((lack, index) => (
          <LackLine
            key={lack.key}
            lack={lack}
            isCurrent={index === current}
            isHidden={session.screen.hidesAt(lack)}
            isWaived={lacks.waived.includes(lack)}
            onMend={() => mend(lack)}
            onFocus={() => setAt(index)}
          />
        ))}
      </ul>
      <AbsentOwners meetingId={sheet.meeting.id} />
      <Foot
        isAllThere={lacks.open.length === 0}
        isEmpty={all.length === 0}
        onClose={onClose}
        onCloseMeeting={closeMeeting}
      />
    </Modal>
  );
};
