import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import type { BodySheet } from '../../../shared/api/bodies.ts';
import { MAIN_ID } from '../../components/screen.tsx';
import { ScreenActs } from '../../components/screen-acts.tsx';
import { useScreenTitle } from '../../components/screen-slots.ts';
import { OpenedBody } from '../bodies/opened-body.tsx';
import { SectionList } from '../bodies/section-list.tsx';
import { AttendanceTables } from './attendance-tables.tsx';
import { EdgesSection } from './edges-section.tsx';
import { FaceSection } from './face-section.tsx';
import { LogoSection } from './logo-section.tsx';
import { OverlayProvider, useOverlaid } from './overlays.ts';
import { ReadyStyles } from './ready-styles.tsx';
import { StylePreview } from './style-preview.tsx';
import { TemplateSection } from './template-section.tsx';
import { TitleSection } from './title-section.tsx';
import { WordsOfMinutes } from './words-of-minutes.tsx';

const SECTIONS = [
  ['ready', 'To begin with'],
  ['title', 'Title block'],
  ['tables', 'Attendance'],
  ['words', 'Decisions, actions'],
  ['edges', 'Head and foot'],
  ['face', 'Face, colours'],
  ['logo', 'Logo'],
  ['template', 'Word template'],
] as const;

const StyleSheet = ({ sheet }: { readonly sheet: BodySheet }): ReactNode => {
  const { shown, put } = useOverlaid(sheet.body);
  useScreenTitle(`${sheet.body.code} – house style`);
  return (
    <main className="style-screen" id={MAIN_ID} tabIndex={-1}>
      <ScreenActs>
        <Button component="a" variant="default" href={`#/bodies/${sheet.body.id}`}>
          All that the body sets
        </Button>
      </ScreenActs>
      <OverlayProvider value={put}>
        <div className="style-form sheet-sections">
          <SectionList sections={SECTIONS} />
          <ReadyStyles sheet={sheet} />
          <TitleSection sheet={sheet} />
          <AttendanceTables sheet={sheet} />
          <WordsOfMinutes sheet={sheet} />
          <EdgesSection sheet={sheet} />
          <FaceSection sheet={sheet} />
          <LogoSection sheet={sheet} />
          <TemplateSection sheet={sheet} />
        </div>
      </OverlayProvider>
      <StylePreview sheet={{ ...sheet, body: shown }} />
    </main>
  );
};

/** How the documents of a body look and read, beside a sample that shows it. */
export const StylePage = ({ bodyId }: { readonly bodyId: string }): ReactNode => (
  <OpenedBody bodyId={bodyId}>{(sheet) => <StyleSheet sheet={sheet} />}</OpenedBody>
);
