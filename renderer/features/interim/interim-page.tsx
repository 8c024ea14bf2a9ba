import { type ReactNode, useCallback } from 'react';
import type { Noun } from '../../../shared/api/events.ts';
import type { InterimSheet } from '../../../shared/api/interim.ts';
import { interimState } from '../../../shared/domain/interim.ts';
import { Loading } from '../../components/loading.tsx';
import { Notice } from '../../components/notice.tsx';
import { useScreenTitle } from '../../components/screen-slots.ts';
import { useAppStore } from '../../store/hooks.ts';
import { useFresh } from '../../store/use-fresh.ts';
import { useIsShared } from '../../store/use-is-shared.ts';
import { Shut } from '../history/shut.tsx';
import { AnswersTable } from './answers-table.tsx';
import { ChairActionSection } from './chair-action-section.tsx';
import { CloseSection } from './close-section.tsx';
import { ExCommitteeSection } from './ex-committee-section.tsx';
import { kindWords, stateWords } from './interim-words.ts';
import { ReportSection } from './report-section.tsx';

const NOUNS: readonly Noun[] = ['interim', 'meeting', 'item', 'block', 'seat', 'body', 'person'];

const Sections = ({ sheet }: { readonly sheet: InterimSheet }): ReactNode => {
  const { interim, result, report } = sheet.record;
  if (interim.kind === 'chair action') {
    return (
      <>
        <ChairActionSection action={interim} isClosed={report !== undefined} />
        <ReportSection sheet={sheet} />
      </>
    );
  }
  const isClosed = result !== undefined;
  return (
    <>
      <ExCommitteeSection vote={interim} isClosed={isClosed} />
      <AnswersTable vote={interim} sheet={sheet} isClosed={isClosed} />
      <CloseSection record={sheet.record} />
      {isClosed && result.outcome !== 'withdrawn' ? <ReportSection sheet={sheet} /> : null}
    </>
  );
};

/** One decision between meetings: what it was, who answered, how it ended, and who takes note of it. */
export const InterimPage = ({ interimId }: { readonly interimId: string }): ReactNode => {
  const sheet = useAppStore((state) => (state.interim?.record.interim.id === interimId ? state.interim : undefined));
  const error = useAppStore((state) => state.interimError);
  const openInterim = useAppStore((state) => state.openInterim);
  const isShared = useIsShared();
  useFresh(
    NOUNS,
    useCallback(() => openInterim(interimId), [openInterim, interimId]),
  );
  useScreenTitle(sheet?.record.number);
  if (!sheet) {
    if (!error) return <Loading>Opening the record …</Loading>;
    return (
      <Notice title="The record can’t be opened">
        <p>{error.message}</p>
      </Notice>
    );
  }
  const { record, body } = sheet;
  return (
    <div className="list-sheet">
      <p className="sheet-hint">
        {kindWords[record.interim.kind]} of <a href={`#/bodies/${body.id}/between-meetings`}>{body.name}</a>.{' '}
        {stateWords(interimState(record), record)}.
      </p>
      {isShared && record.interim.readers === 'confidential' ? (
        <Shut>This record is confidential.</Shut>
      ) : (
        <Sections sheet={sheet} />
      )}
    </div>
  );
};
