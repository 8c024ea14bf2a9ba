import { Button } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { type ReactNode, useCallback } from 'react';
import { useLocation } from 'wouter';
import type { Noun } from '../../../shared/api/events.ts';
import type { PaperSheet } from '../../../shared/api/papers.ts';
import type { Paper } from '../../../shared/domain/paper.ts';
import { isOpenPaper } from '../../../shared/domain/registered-paper.ts';
import { useRefusal } from '../../components/fields/use-refusal.ts';
import { Hidden } from '../../components/hidden.tsx';
import { useAppStore } from '../../store/hooks.ts';
import type { Change } from '../../store/pending-changes.ts';
import { useFresh } from '../../store/use-fresh.ts';
import { useIsShared } from '../../store/use-is-shared.ts';
import { FactFields, TitleField } from '../papers/paper-fields.tsx';
import { ListDetail } from '../registers/list-detail.tsx';
import { PAPERS } from './paper-cells.tsx';
import { FilesPart } from './paper-files-part.tsx';
import { PaperForOthers } from './paper-for-others.tsx';
import { MeetingsPart } from './paper-meetings-part.tsx';

const NOUNS: readonly Noun[] = ['paper', 'paperFile', 'presentation', 'item', 'meeting', 'body', 'deadline'];

type SheetProps = { readonly sheet: PaperSheet };

/** Which meetings keep a paper from the public. */
const Readers = ({ sheet: { meetings } }: SheetProps): ReactNode => {
  const closed = meetings.filter(({ confidential }) => confidential);
  if (closed.length === 0) return null;
  const names = closed.map(({ bodyCode, meetingNumber }) => `${bodyCode} ${meetingNumber}`);
  return (
    <p className="detail-confidential">
      <IconLock className="icon" aria-hidden="true" />
      <span>
        <strong>Confidential.</strong> Its class, or its item, keeps it from the public: {names.join(', ')}.
      </span>
    </p>
  );
};

const Facts = ({ sheet }: SheetProps): ReactNode => {
  const changeFacts = useAppStore((state) => state.changePaperFacts);
  const change = (made: Change<Paper>) => changeFacts(sheet.id, made);
  return (
    <section className="detail-part paper-facts-part" aria-label="The paper">
      <TitleField paper={sheet} change={change} />
      <FactFields paper={sheet} classes={sheet.classes} change={change} />
    </section>
  );
};

/** A paper that no meeting has can be taken out. */
const RemovePart = ({ sheet: { id } }: SheetProps): ReactNode => {
  const removePaper = useAppStore((state) => state.removeRegisteredPaper);
  const [, navigate] = useLocation();
  const { refusal, say } = useRefusal();
  const remove = async () => {
    const refused = await removePaper(id);
    if (!refused) navigate(PAPERS);
    return refused;
  };
  return (
    <section className="detail-part" aria-label="Taking it out">
      <Button variant="subtle" size="compact-sm" onClick={() => void say(remove())}>
        Take this paper out of the register
      </Button>
      {refusal === undefined ? null : (
        <p className="entry-error" role="alert">
          {refusal}
        </p>
      )}
    </section>
  );
};

const Sheet = ({ sheet }: SheetProps): ReactNode => {
  const isShared = useIsShared();
  if (isShared) return isOpenPaper(sheet) ? <PaperForOthers sheet={sheet} /> : <Hidden />;
  return (
    <>
      <Readers sheet={sheet} />
      <Facts sheet={sheet} />
      <FilesPart sheet={sheet} />
      <MeetingsPart sheet={sheet} />
      {sheet.meetings.length === 0 ? <RemovePart sheet={sheet} /> : null}
    </>
  );
};

type DetailProps = { readonly paperId: string; readonly onClose: () => void };

/** All that is known of a paper. */
export const PaperDetail = ({ paperId, onClose }: DetailProps): ReactNode => {
  const found = useAppStore((state) => state.paperSheet);
  const error = useAppStore((state) => state.paperSheetError);
  const fetchPaperSheet = useAppStore((state) => state.fetchPaperSheet);
  const isShared = useIsShared();
  const fetch = useCallback(() => fetchPaperSheet(paperId), [paperId, fetchPaperSheet]);
  useFresh(NOUNS, fetch);
  const sheet = found?.id === paperId ? found : undefined;
  const isHidden = isShared && sheet !== undefined && !isOpenPaper(sheet);
  return (
    <ListDetail
      label="Paper"
      title={sheet && !isHidden ? sheet.title : 'Paper'}
      error={error}
      isConfidential={sheet?.confidential === true}
      fetch={fetch}
      onClose={onClose}
    >
      {sheet ? <Sheet key={sheet.id} sheet={sheet} /> : null}
    </ListDetail>
  );
};
