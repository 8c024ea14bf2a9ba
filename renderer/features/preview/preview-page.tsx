import { type ReactNode, useEffect, useMemo } from 'react';
import { nounSchema } from '../../../shared/api/events.ts';
import type { MinutesSheet } from '../../../shared/api/minutes.ts';
import { buildMinutesDocument } from '../../../shared/minutes-document/build/build-minutes-document.ts';
import { Loading } from '../../components/loading.tsx';
import { Notice } from '../../components/notice.tsx';
import { MAIN_ID } from '../../components/screen.tsx';
import { useKeyHelp } from '../../keys/use-key-help.ts';
import { useAppStore } from '../../store/hooks.ts';
import { useChange } from '../../store/use-change.ts';
import { useKeepFresh } from '../../store/use-fresh.ts';
import { useIsShared } from '../../store/use-is-shared.ts';
import { DocumentView } from './document-view.tsx';
import { HandOutPanel } from './hand-out-panel.tsx';
import { VersionChoice } from './version-choice.tsx';

type PreviewProps = { readonly sheet: MinutesSheet; readonly hides: boolean; readonly isUnsaved: boolean };

/** Stands beside minutes of which something is hidden: what is handed out is all of them. */
const HandOutShut = ({ meetingId }: { readonly meetingId: string }): ReactNode => {
  const { words } = useKeyHelp()('everywhere.share');
  return (
    <aside className="preview-side" aria-label="Hand-out">
      <h2>What is handed out</h2>
      <p>
        These minutes hold confidential parts, so nothing is handed out while the screen is shared, and what a hand-out
        would hold is not listed.
      </p>
      <p>{words} shows all of it again, when nobody else sees the screen.</p>
      <p>
        <a href={`#/meetings/${meetingId}/live`}>Back to the text of the minutes</a>
      </p>
    </aside>
  );
};

const Preview = ({ sheet, hides, isUnsaved }: PreviewProps): ReactNode => {
  const chosen = useAppStore((state) => state.minutesVersion);
  // What others may see of the minutes is one version by itself.
  const version = hides ? 'full' : chosen;
  const document = useMemo(() => buildMinutesDocument(sheet.record, version), [sheet, version]);
  return (
    <>
      <div className="preview-main">
        {hides ? null : <VersionChoice record={sheet.record} />}
        <section className="preview-paper" aria-label="The minutes as they will look">
          {isUnsaved ? (
            <p className="preview-waiting" role="status">
              Some of what was entered is not saved yet. It is sent again by itself, and shown here then.
            </p>
          ) : null}
          <DocumentView document={document} />
        </section>
      </div>
      {hides ? (
        <HandOutShut meetingId={sheet.record.meeting.id} />
      ) : (
        <HandOutPanel sheet={sheet} isUnsaved={isUnsaved} />
      )}
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
  const isShared = useIsShared();
  const hides = useAppStore((state) => state.minutesHide);
  const fetched = useAppStore(({ minutes }) => (minutes?.record.meeting.id === meetingId ? minutes : undefined));
  // The whole minutes are not drawn for others, not even until what others may see has come.
  const isForNow = isShared === (hides !== undefined);
  const sheet = isForNow ? fetched : undefined;
  const openMinutes = useAppStore((state) => state.openMinutes);
  const fetchMinutes = useAppStore((state) => state.fetchMinutes);
  const isUnsaved = useAppStore((state) => state.isUnsaved(meetingId) || state.waitingEdits > 0);
  useEffect(() => void openMinutes(meetingId), [meetingId, openMinutes]);
  useKeepFresh(nounSchema.options, fetchMinutes);
  // What this page saves is told to the others only.
  useChange(isUnsaved, () => void (isUnsaved ? undefined : fetchMinutes()));
  useEffect(() => {
    if (!isForNow) void fetchMinutes();
  }, [isForNow, fetchMinutes]);
  return (
    <main className="preview" id={MAIN_ID} tabIndex={-1}>
      {sheet ? <Preview sheet={sheet} hides={hides ?? false} isUnsaved={isUnsaved} /> : <Missing />}
    </main>
  );
};
