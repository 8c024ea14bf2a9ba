import { Button } from '@mantine/core';
import { type ReactNode, useCallback } from 'react';
import type { BodySheet } from '../../../shared/api/bodies.ts';
import type { Noun } from '../../../shared/api/events.ts';
import { Loading } from '../../components/loading.tsx';
import { Notice } from '../../components/notice.tsx';
import { ScreenActs } from '../../components/screen-acts.tsx';
import { useScreenTitle } from '../../components/screen-slots.ts';
import { useAppStore } from '../../store/hooks.ts';
import { useFresh } from '../../store/use-fresh.ts';
import { ActionsSection } from './actions-section.tsx';
import { AttendanceSection } from './attendance-section.tsx';
import { ClassesSection } from './classes-section.tsx';
import { DecisionsSection } from './decisions-section.tsx';
import { MattersSection } from './matters-section.tsx';
import { ModulesSection } from './modules-section.tsx';
import { NamesSection } from './names-section.tsx';
import { NewBody } from './new-body.tsx';
import { QuorumSection } from './quorum-section.tsx';
import { SeatsSection } from './seats-section.tsx';
import { SectionList } from './section-list.tsx';
import { SentencesSection } from './sentences-section.tsx';
import { StandingItemsSection } from './standing-items-section.tsx';
import { WordsSection } from './words-section.tsx';

const NOUNS: readonly Noun[] = ['body', 'seat', 'person', 'organisation'];

const SECTIONS = [
  ['names', 'Names'],
  ['attendance', 'Attendance list'],
  ['seats', 'Seats'],
  ['standing-items', 'Standing items'],
  ['decisions', 'Decisions'],
  ['actions', 'Actions'],
  ['matters', 'Matters'],
  ['quorum', 'Quorum'],
  ['classes', 'Classes'],
  ['sentences', 'Sentences'],
  ['texts', 'Texts'],
  ['words', 'Words'],
] as const;

const Sheet = ({ sheet }: { readonly sheet: BodySheet }): ReactNode => (
  <div className="sheet">
    <ScreenActs>
      <Button component="a" href={`#/bodies/${sheet.body.id}/new-meeting`}>
        New meeting
      </Button>
    </ScreenActs>
    <SectionList sections={SECTIONS} />
    <div className="sheet-sections">
      <NamesSection sheet={sheet} />
      <AttendanceSection sheet={sheet} />
      <SeatsSection sheet={sheet} />
      <StandingItemsSection sheet={sheet} />
      <DecisionsSection sheet={sheet} />
      <ActionsSection sheet={sheet} />
      <MattersSection sheet={sheet} />
      <QuorumSection sheet={sheet} />
      <ClassesSection sheet={sheet} />
      <SentencesSection sheet={sheet} />
      <ModulesSection sheet={sheet} />
      <WordsSection sheet={sheet} />
    </div>
  </div>
);

const OldBody = ({ bodyId }: { readonly bodyId: string }): ReactNode => {
  const sheet = useAppStore((state) => state.bodySheet);
  const error = useAppStore((state) => state.bodyError);
  const people = useAppStore((state) => state.people);
  const fetchBody = useAppStore((state) => state.fetchBody);
  const fetchPeople = useAppStore((state) => state.fetchPeople);
  const fetch = useCallback(async () => {
    await Promise.all([fetchBody(bodyId), fetchPeople()]);
  }, [bodyId, fetchBody, fetchPeople]);
  useFresh(NOUNS, fetch);
  useScreenTitle(sheet && `${sheet.body.code} – ${sheet.body.name}`);
  if (sheet?.body.id === bodyId && people) return <Sheet sheet={sheet} />;
  if (!error) return <Loading>Opening the body …</Loading>;
  return (
    <Notice title="The body can’t be opened">
      <p>{error.message}</p>
      <p>
        <Button variant="default" onClick={() => void fetch()}>
          Try again
        </Button>
      </p>
    </Notice>
  );
};

/** One body with all that it sets. `#/bodies/new` makes one. */
export const BodyPage = ({ bodyId }: { readonly bodyId: string }): ReactNode =>
  bodyId === 'new' ? <NewBody /> : <OldBody bodyId={bodyId} />;
