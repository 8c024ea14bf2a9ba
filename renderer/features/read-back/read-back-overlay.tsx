import { Button, Modal } from '@mantine/core';
import { IconDeviceDesktop, IconLock } from '@tabler/icons-react';
import { type ReactNode, useEffect, useRef } from 'react';
import type { MeetingSheet } from '../../../shared/api/meetings.ts';
import { HIDDEN_WORDS } from '../../../shared/domain/hidden-words.ts';
import { actFor } from '../../keys/act-for.ts';
import { KeyCap } from '../../keys/key-cap.tsx';
import { useKeyChanges } from '../../keys/use-key-changes.ts';
import { useIsShared } from '../../store/use-is-shared.ts';
import { AgreementLine } from './agreement-line.tsx';
import { ReadBackSheet } from './read-back-sheet.tsx';
import type { ReadOut, useReadBack } from './use-read-back.ts';

type Own = { readonly close: () => void; readonly agree: (() => void) | undefined };

/** The key that opened it closes it, and another says that the room agrees, wherever the focus is in it. */
const useOwnKeys = (own: Own | undefined): void => {
  const changes = useKeyChanges();
  const latest = useRef({ own, changes });
  latest.current = { own, changes };
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const now = latest.current;
      if (!now.own) return;
      const { close, agree } = now.own;
      const act =
        actFor(event, 'readBack', { show: close, window: undefined }, now.changes) ??
        actFor(event, 'readBackShown', { agree }, now.changes);
      if (!act) return;
      event.preventDefault();
      event.stopPropagation();
      act();
    };
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true });
  }, []);
};

export type ReadBackOverlayProps = { readonly sheet: MeetingSheet } & ReturnType<typeof useReadBack>;

type ShownProps = Omit<ReadBackOverlayProps, 'close' | 'shown'> & {
  readonly shown: ReadOut;
  readonly isHidden: boolean;
};

const Shown = ({ sheet: { body, meeting }, shown, window, agree, agreement, isHidden }: ShownProps): ReactNode => (
  <div className="read-back-page">
    {shown.isConfidential ? (
      <p className="read-back-confidential">
        <IconLock className="icon" aria-hidden="true" /> Confidential: the second window does not show it.
      </p>
    ) : null}
    {shown.undecided ? (
      <p className="read-back-earlier" role="note">
        Nothing was decided at item {shown.undecided.number} yet. This is the last decision, of item {shown.item.number}
        .
      </p>
    ) : null}
    <ReadBackSheet
      bodyName={body.name}
      meetingNumber={meeting.number}
      date={meeting.date}
      item={isHidden ? HIDDEN_WORDS : `${shown.item.number} ${shown.item.title}`}
      said={isHidden ? undefined : shown.said}
    />
    <footer className="read-back-foot">
      <span className="quiet">
        <KeyCap of="readBack.show" /> or <kbd>Esc</kbd> goes back to the text
      </span>
      {isHidden ? null : <AgreementLine agreement={agreement} isShared={shown.isForOthers} onAgree={agree} />}
      <Button
        variant="default"
        leftSection={<IconDeviceDesktop className="icon" aria-hidden="true" />}
        onClick={window}
      >
        Show in a second window
      </Button>
    </footer>
  </div>
);

/** The decision just taken, over the whole window. */
export const ReadBackOverlay = ({ shown, close, ...rest }: ReadBackOverlayProps): ReactNode => {
  const isShared = useIsShared();
  const isHidden = isShared && (shown?.isConfidential === true || shown?.isForOthers === false);
  const canAgree = !isHidden && rest.agreement?.isSame !== true;
  useOwnKeys(shown && { close, agree: canAgree ? rest.agree : undefined });
  return (
    <Modal
      opened={shown !== undefined}
      onClose={close}
      fullScreen
      returnFocus={false}
      transitionProps={{ duration: 0 }}
      title="Read-back"
      closeButtonProps={{ 'aria-label': 'Back to the text' }}
    >
      {shown ? <Shown shown={shown} isHidden={isHidden} {...rest} /> : null}
    </Modal>
  );
};
