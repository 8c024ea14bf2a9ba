import { Button } from '@mantine/core';
import { IconLock, IconWorld } from '@tabler/icons-react';
import { type ReactNode, useEffect, useMemo, useRef } from 'react';
import { nounSchema } from '../../../shared/api/events.ts';
import { buildDocument } from '../../../shared/minutes-document/build/build-document.ts';
import { holdsSecret } from '../../../shared/minutes-document/build/holds-secret.ts';
import { bodyOfOrder, meetingOfOrder } from '../../../shared/minutes-document/orders.ts';
import { Loading } from '../../components/loading.tsx';
import { Notice } from '../../components/notice.tsx';
import { MAIN_ID } from '../../components/screen.tsx';
import { useScreenTitle } from '../../components/screen-slots.ts';
import { useKeyHelp } from '../../keys/use-key-help.ts';
import { bodyOfPlace, type DocumentPlace, meetingOfPlace, samePlace } from '../../store/document-orders.ts';
import type { ShownDocument } from '../../store/documents-slice.ts';
import { useAppStore } from '../../store/hooks.ts';
import { useChange } from '../../store/use-change.ts';
import { useKeepFresh } from '../../store/use-fresh.ts';
import { useIsShared } from '../../store/use-is-shared.ts';
import { DocumentView } from '../preview/document-view.tsx';
import { DocumentPanel } from './document-panel.tsx';
import { documentNames, readersSentence } from './document-words.ts';
import { ReadersChoice } from './wishes.tsx';

/** Stands beside a public document while others look on. */
const Shared = (): ReactNode => {
  const { words } = useKeyHelp()('everywhere.share');
  return (
    <aside className="preview-side" aria-label="Hand-out">
      <h2>For everybody</h2>
      <p>While the screen is shared the public version stands here, and nothing is handed out.</p>
      <p>{words} shows all of it again, when nobody else sees the screen.</p>
    </aside>
  );
};

const isForAll = ({ order, source }: ShownDocument): boolean =>
  order.version === 'public' || !holdsSecret(source, order);

/** How it is told at a glance who may read what is on the paper. */
const kindOf = (shown: ShownDocument | undefined): string => {
  if (shown === undefined) return 'empty';
  return isForAll(shown) ? '' : 'confidential';
};

const ReadersWords = ({ shown }: { readonly shown: ShownDocument }): ReactNode => {
  const Icon = isForAll(shown) ? IconWorld : IconLock;
  return (
    <>
      <Icon className="icon" aria-hidden="true" />
      {readersSentence(shown)}
    </>
  );
};

type ReadersProps = { readonly shown: ShownDocument | undefined; readonly isShared: boolean };

/** Who may read what is on the paper, and the choice of it: that stays when there is nothing on the paper. */
const Readers = ({ shown, isShared }: ReadersProps): ReactNode => {
  return (
    <div className={`preview-version ${kindOf(shown)}`}>
      <p role="status">{shown ? <ReadersWords shown={shown} /> : null}</p>
      {isShared ? null : <ReadersChoice />}
    </div>
  );
};

const Paper = ({ shown }: { readonly shown: ShownDocument }): ReactNode => {
  const document = useMemo(() => buildDocument(shown.source, shown.order), [shown]);
  return (
    <section className="preview-paper" aria-label="The document as it will look">
      <DocumentView document={document} />
    </section>
  );
};

const Missing = (): ReactNode => {
  const error = useAppStore((state) => state.documentError);
  const fetchDocument = useAppStore((state) => state.fetchDocument);
  if (!error) return <Loading>Setting the document …</Loading>;
  return (
    <Notice title="The document can’t be shown">
      <p>{error.message}</p>
      <Button variant="default" onClick={() => void fetchDocument()}>
        Try again
      </Button>
    </Notice>
  );
};

const isOf = ({ order }: ShownDocument, place: DocumentPlace): boolean =>
  order.kind === place.kind &&
  meetingOfOrder(order) === meetingOfPlace(place) &&
  bodyOfOrder(order) === bodyOfPlace(place);

/** The same object as long as it names the same. */
const useSame = (place: DocumentPlace): DocumentPlace => {
  const last = useRef(place);
  if (!samePlace(last.current, place)) last.current = place;
  return last.current;
};

export type DocumentPageProps = {
  readonly place: DocumentPlace;
};

/** A document beside the minutes as it will look, and its hand-out. */
export const DocumentPage = ({ place }: DocumentPageProps): ReactNode => {
  const same = useSame(place);
  const isShared = useIsShared();
  const shown = useAppStore(({ shownDocument: made }) => (made && isOf(made, place) ? made : undefined));
  const error = useAppStore((state) => state.documentError);
  const openDocument = useAppStore((state) => state.openDocument);
  const closeDocument = useAppStore((state) => state.closeDocument);
  const fetchDocument = useAppStore((state) => state.fetchDocument);
  useScreenTitle(documentNames[place.kind].title);
  useEffect(() => {
    void openDocument(same);
    // How it was wanted is forgotten with it: the next time it may be for somebody else.
    return closeDocument;
  }, [openDocument, closeDocument, same]);
  useKeepFresh(nounSchema.options, fetchDocument);
  const isUnsaved = useAppStore((state) => state.waitingEdits > 0 || state.isUnsaved(meetingOfPlace(place) ?? ''));
  // What this page saves is told to the others only; and for others another version is asked for.
  useChange(isUnsaved, () => void (isUnsaved ? undefined : fetchDocument()));
  useChange(isShared, () => void fetchDocument());
  // What is confidential is not drawn for others, not even until the public version has come.
  const isFit = shown && !error && (!isShared || shown.order.version === 'public');
  const fit = isFit ? shown : undefined;
  return (
    <main className="preview" id={MAIN_ID} tabIndex={-1}>
      <div className="preview-main">
        <Readers shown={fit} isShared={isShared} />
        {fit ? <Paper shown={fit} /> : <Missing />}
      </div>
      {isShared ? <Shared /> : <DocumentPanel kind={place.kind} shown={fit} isUnsaved={isUnsaved} />}
    </main>
  );
};
