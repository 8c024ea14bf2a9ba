import { type ReactNode, useEffect, useMemo } from 'react';
import { nounSchema } from '../../../shared/api/events.ts';
import type { MinutesSheet } from '../../../shared/api/minutes.ts';
import { buildMinutesDocument } from '../../../shared/minutes-document/build/build-minutes-document.ts';
import { holdsConfidential } from '../../../shared/minutes-document/build/visibility.ts';
import { HIDDEN_WORDS } from '../../components/hidden-words.ts';
import { Loading } from '../../components/loading.tsx';
import { Notice } from '../../components/notice.tsx';
import { MAIN_ID } from '../../components/screen.tsx';
import { useKeyHelp } from '../../keys/use-key-help.ts';
import { useAppStore } from '../../store/hooks.ts';
import { useIsShared } from '../../store/use-is-shared.ts';
import { DocumentView } from './document-view.tsx';
import { HandOutPanel } from './hand-out-panel.tsx';

type PreviewProps = { readonly sheet: MinutesSheet; readonly isUnsaved: boolean };

const SharedPreview = (): ReactNode => {
  const { words } = useKeyHelp()('everywhere.share');
  return (
    <Notice title={HIDDEN_WORDS}>
      <p>These minutes hold confidential parts. {words} shows them again, when nobody else sees the screen.</p>
    </Notice>
  );
};

const Preview = ({ sheet, isUnsaved }: PreviewProps): ReactNode => {
  const isShared = useIsShared();
  const document = useMemo(() => buildMinutesDocument(sheet.record), [sheet]);
  if (isShared && holdsConfidential(sheet.record)) return <SharedPreview />;
  return (
    <>
      <section className="preview-paper" aria-label="The minutes as they will look">
        {isUnsaved ? (
          <p className="preview-waiting" role="status">
            Some of what was entered is not saved yet. It is sent again by itself, and shown here then.
          </p>
        ) : null}
        <DocumentView document={document} />
      </section>
      <HandOutPanel sheet={sheet} isUnsaved={isUnsaved} />
    </>
  );
};

const Missing = (): ReactNode => {
  const error = useAppStore((state) => state.minutesError);
  const fetchMinutes = useAppStore((state) => state.fetchMinutes);
  if (!error) return <Loading>Setting the minutes …</Loading>;
  return (
    <Notice title="The minutes can't be shown">
      <p>{error.message}</p>
      <button type="button" className="button" onClick={() => void fetchMinutes()}>
        Try again
      </button>
    </Notice>
  );
};

/** The minutes as the Word file will look, and the hand-out. */
export const PreviewPage = ({ meetingId }: { readonly meetingId: string }): ReactNode => {
  const sheet = useAppStore(({ minutes }) => (minutes?.record.meeting.id === meetingId ? minutes : undefined));
  const openMinutes = useAppStore((state) => state.openMinutes);
  const fetchMinutes = useAppStore((state) => state.fetchMinutes);
  const keepFresh = useAppStore((state) => state.keepFresh);
  const isUnsaved = useAppStore((state) => state.isUnsaved(meetingId) || state.waitingEdits > 0);
  useEffect(() => void openMinutes(meetingId), [meetingId, openMinutes]);
  useEffect(() => keepFresh(nounSchema.options, fetchMinutes), [keepFresh, fetchMinutes]);
  useEffect(() => {
    // What this page saves is told to the others only.
    if (!isUnsaved) void fetchMinutes();
  }, [isUnsaved, fetchMinutes]);
  return (
    <main className="preview" id={MAIN_ID} tabIndex={-1}>
      {sheet ? <Preview sheet={sheet} isUnsaved={isUnsaved} /> : <Missing />}
    </main>
  );
};
