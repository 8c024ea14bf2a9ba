import { type ReactNode, useEffect, useRef } from 'react';
import type { MeetingSheet } from '../../../shared/api/meetings.ts';
import { formsOf } from '../../../shared/domain/body-forms.ts';
import { isRecord } from '../../../shared/domain/meeting.ts';
import type { ItemId } from '../../../shared/ids.ts';
import { Notice } from '../../components/notice.tsx';
import { MAIN_ID } from '../../components/screen.tsx';
import { CompletionList } from '../../editor/completion/completion-list.tsx';
import { EditorPortals } from '../../editor/editor-portals.tsx';
import type { Session } from '../../editor/session.ts';
import { useAppStore } from '../../store/hooks.ts';
import { PastedPeople } from '../room/list-offer.tsx';
import type { ListOffer } from '../room/use-list-offer.ts';

type MinutesTextProps = { readonly sheet: MeetingSheet; readonly session: Session; readonly list: ListOffer };

const labelOf = (sheet: MeetingSheet, itemId: ItemId): string => {
  const item = sheet.items.find(({ id }) => id === itemId);
  return item ? `Minutes of item ${item.number}, ${item.title}` : 'Minutes';
};

/** Puts the editor's view into the page. The name of the body is handed to the styles that draw the lead-ins. */
const useEditor = ({ sheet, session }: Pick<MinutesTextProps, 'sheet' | 'session'>) => {
  const mount = useRef<HTMLDivElement>(null);
  const page = useRef<HTMLElement>(null);
  const latest = useRef(sheet);
  latest.current = sheet;
  useEffect(() => {
    if (!mount.current || !page.current) return undefined;
    session.screen.attach({
      element: mount.current,
      scroller: page.current,
      label: (itemId) => labelOf(latest.current, itemId),
    });
    session.focus();
    return () => session.screen.detach();
  }, [session]);
  const shortName = sheet.body.shortName;
  const noteLabel = formsOf(sheet.rules.forms).postMeetingNote;
  useEffect(() => {
    mount.current?.style.setProperty('--lead-in', JSON.stringify(`The ${shortName}`));
    mount.current?.style.setProperty('--note-label', JSON.stringify(noteLabel));
  }, [shortName, noteLabel]);
  const needRatification = useAppStore((state) => state.room?.needRatification);
  useEffect(() => session.screen.markForRatification(needRatification ?? new Set()), [session, needRatification]);
  return { mount, page };
};

const OWNERS_LIST = 'owners-of-this-meeting';

const ownersOf = ({ owners, attendance }: MeetingSheet): string[] =>
  [...new Set([...owners, ...attendance.flatMap((person) => [person.organisation, person.name])])].filter(
    (owner) => owner !== undefined,
  );

/** The text of the open item, set like a page. */
export const MinutesText = (props: MinutesTextProps): ReactNode => {
  const { sheet, session, list } = props;
  const itemId = useAppStore((state) => state.itemId);
  const item = sheet.items.find(({ id }) => id === itemId);
  const { mount, page } = useEditor(props);
  return (
    <main className="page" id={MAIN_ID} ref={page} data-region="text" tabIndex={-1}>
      <div className="page-sheet">
        {item ? (
          <h2 className="page-title">
            <span className="page-title-number">{item.number}</span> {item.title}
          </h2>
        ) : null}
        {sheet.items.length === 0 ? (
          <Notice title="The agenda is empty">
            <p>Minutes are written item by item. Put an item into the agenda, and its page opens here.</p>
            <p>
              <a href={`#/meetings/${sheet.meeting.id}/plan`}>Write the agenda</a>
            </p>
          </Notice>
        ) : null}
        {isRecord(sheet.meeting.state) ? (
          <p className="quiet" role="note">
            These minutes are approved. They can be read here, and don’t change any more; what became known later stands{' '}
            <a href={`#/meetings/${sheet.meeting.id}/record`}>beside the record</a>.
          </p>
        ) : null}
        {item?.confidential ? <p className="confidential-word">Confidential item</p> : null}
        <div ref={mount} onPasteCapture={list.onPaste} />
        <PastedPeople offer={list} />
      </div>
      <EditorPortals session={session} ownersList={OWNERS_LIST} />
      <CompletionList port={session.completion} />
      <CompletionList port={session.spelling.list} takenBy="Enter" />
      <datalist id={OWNERS_LIST}>
        {ownersOf(sheet).map((owner) => (
          <option key={owner} value={owner} />
        ))}
      </datalist>
    </main>
  );
};
