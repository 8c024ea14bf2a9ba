import { Checkbox } from '@mantine/core';
import type { ReactNode } from 'react';
import { formatScreenDate } from '../../../shared/dates.ts';
import type { CountedReport } from '../../../shared/domain/saved-report.ts';
import { useAppStore } from '../../store/hooks.ts';

type Props = {
  /** The newest first. */
  readonly reports: readonly CountedReport[];
  readonly today: string;
};

const noteOf = ({ wentOut, isSaid }: CountedReport): string => {
  if (wentOut) return '';
  return isSaid ? 'a draft' : 'a draft so far';
};

/** Which of the saved reports went out: the next one tells what is new since the last of them. */
export const SavedReports = ({ reports, today }: Props): ReactNode => {
  const say = useAppStore((state) => state.sayWentOut);
  if (reports.length === 0) return null;
  return (
    <fieldset className="saved-reports">
      <legend>Saved reports: which went out?</legend>
      {reports.map((report) => {
        const { day, wentOut } = report;
        const note = noteOf(report);
        return (
          <Checkbox
            key={day}
            label={
              <>
                {day === today ? 'Today' : formatScreenDate(day)}
                {note === '' ? null : <span className="quiet">, {note}</span>}
              </>
            }
            checked={wentOut}
            onChange={(event) => void say(day, event.currentTarget.checked)}
          />
        );
      })}
      <p className="sheet-hint">By itself one counts once the body has met, or after two weeks.</p>
    </fieldset>
  );
};
