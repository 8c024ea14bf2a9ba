import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import type { BodySheet } from '../../../shared/api/bodies.ts';
import { ScreenActs } from '../../components/screen-acts.tsx';
import { useScreenTitle } from '../../components/screen-slots.ts';
import { ActionsSection } from './actions-section.tsx';
import { AttendanceSection } from './attendance-section.tsx';
import { ClassesSection } from './classes-section.tsx';
import { DeadlinesSection } from './deadlines-section.tsx';
import { DecisionsSection } from './decisions-section.tsx';
import { ListsSection } from './lists-section.tsx';
import { MattersSection } from './matters-section.tsx';
import { ModulesSection } from './modules-section.tsx';
import { NamesSection } from './names-section.tsx';
import { NewBody } from './new-body.tsx';
import { OpenedBody } from './opened-body.tsx';
import { QuorumSection } from './quorum-section.tsx';
import { RecordSection } from './record-section.tsx';
import { SeatsSection } from './seats-section.tsx';
import { SectionList } from './section-list.tsx';
import { SentencesSection } from './sentences-section.tsx';
import { StandingItemsSection } from './standing-items-section.tsx';
import { StyleSection } from './style-section.tsx';
import { WordsSection } from './words-section.tsx';
import { WorkingDaysSection } from './working-days-section.tsx';

const SECTIONS = [
  ['names', 'Names'],
  ['attendance', 'Attendance list'],
  ['seats', 'Seats'],
  ['standing-items', 'Standing items'],
  ['decisions', 'Decisions'],
  ['actions', 'Actions'],
  ['matters', 'Matters'],
  ['quorum', 'Quorum'],
  ['deadlines', 'Deadlines'],
  ['working-days', 'Working days'],
  ['record', 'Record'],
  ['classes', 'Classes'],
  ['lists', 'Distribution lists'],
  ['style', 'House style'],
  ['sentences', 'Sentences'],
  ['texts', 'Texts'],
  ['words', 'Words'],
] as const;

const Sheet = ({ sheet }: { readonly sheet: BodySheet }): ReactNode => {
  useScreenTitle(`${sheet.body.code} – ${sheet.body.name}`);
  return (
    <div className="sheet">
      <ScreenActs>
        <Button component="a" variant="default" href={`#/bodies/${sheet.body.id}/planner`}>
          Planner
        </Button>
        <Button component="a" variant="default" href={`#/bodies/${sheet.body.id}/attendance`}>
          Attendance
        </Button>
        <Button component="a" variant="default" href={`#/bodies/${sheet.body.id}/between-meetings`}>
          Between meetings
        </Button>
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
        <DeadlinesSection sheet={sheet} />
        <WorkingDaysSection sheet={sheet} />
        <RecordSection sheet={sheet} />
        <ClassesSection sheet={sheet} />
        <ListsSection sheet={sheet} />
        <StyleSection sheet={sheet} />
        <SentencesSection sheet={sheet} />
        <ModulesSection sheet={sheet} />
        <WordsSection sheet={sheet} />
      </div>
    </div>
  );
};

/** One body with all that it sets. `#/bodies/new` makes one. */
export const BodyPage = ({ bodyId }: { readonly bodyId: string }): ReactNode =>
  bodyId === 'new' ? <NewBody /> : <OpenedBody bodyId={bodyId}>{(sheet) => <Sheet sheet={sheet} />}</OpenedBody>;
