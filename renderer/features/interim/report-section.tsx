import { Button, NativeSelect } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';
import type { InterimSheet } from '../../../shared/api/interim.ts';
import { formatScreenDate } from '../../../shared/dates.ts';
import { askedVerb, interimState } from '../../../shared/domain/interim.ts';
import { useAppStore } from '../../store/hooks.ts';
import { stateWords } from './interim-words.ts';

const ReportForm = ({ sheet }: { readonly sheet: InterimSheet }): ReactNode => {
  const { places, record } = sheet;
  const reportInterim = useAppStore((state) => state.reportInterim);
  const [chosen, setChosen] = useState('');
  const [error, setError] = useState<string>();
  const place = places.find(({ meetingId }) => meetingId === chosen) ?? places[0];
  if (!place) return <p>Plan the next meeting of {sheet.body.code} first: it is reported there.</p>;
  const report = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const refused = await reportInterim(record.interim.id, place.meetingId);
    setError(refused?.message);
  };
  return (
    <form className="record-form" onSubmit={(event) => void report(event)}>
      <NativeSelect
        label="Meeting"
        data={places.map(({ meetingId, name, date }) => ({
          value: meetingId,
          label: date === undefined ? name : `${name}, ${formatScreenDate(date)}`,
        }))}
        value={place.meetingId}
        error={error}
        onChange={(event) => setChosen(event.currentTarget.value)}
      />
      <Button type="submit">Put it on the agenda</Button>
    </form>
  );
};

/** The meeting that takes note of it, or ratifies it. */
export const ReportSection = ({ sheet }: { readonly sheet: InterimSheet }): ReactNode => {
  const { record } = sheet;
  const { report } = record;
  return (
    <section className="sheet-section" aria-label="Report">
      <h2>Report</h2>
      {report ? (
        <p>
          {stateWords(interimState(record), record)}.{' '}
          <a href={`#/meetings/${report.meetingId}/live/${report.itemId}/${report.blockId}`}>Go there</a>
        </p>
      ) : (
        <>
          <p className="sheet-hint">
            It becomes an item of the agenda, with the decision {askedVerb(record)} in its minutes. The record stays as
            it is from then on.
          </p>
          <ReportForm sheet={sheet} />
        </>
      )}
    </section>
  );
};
