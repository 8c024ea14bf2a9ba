import { Button } from '@mantine/core';
import { type ReactNode, useCallback, useState } from 'react';
import type { Noun } from '../../../shared/api/events.ts';
import { interimState, type KeptInterim } from '../../../shared/domain/interim.ts';
import type { BodyId, MeetingId } from '../../../shared/ids.ts';
import { Hidden } from '../../components/hidden.tsx';
import { useAppStore } from '../../store/hooks.ts';
import { useFresh } from '../../store/use-fresh.ts';
import { useIsShared } from '../../store/use-is-shared.ts';

const NOUNS: readonly Noun[] = ['interim', 'item', 'block'];

type LineProps = { readonly record: KeptInterim; readonly meetingId: MeetingId };

const Line = ({ record, meetingId }: LineProps): ReactNode => {
  const { interim, number } = record;
  const reportInterim = useAppStore((state) => state.reportInterim);
  const [error, setError] = useState<string>();
  const isHidden = useIsShared() && interim.readers === 'confidential';
  const report = async (): Promise<void> => {
    const refused = await reportInterim(interim.id, meetingId);
    setError(refused?.message);
  };
  return (
    <li className="entry to-report">
      <a href={`#/between-meetings/${interim.id}`}>{number}</a>
      <span>{isHidden ? <Hidden /> : interim.title}</span>
      <Button size="xs" variant="default" aria-label={`Put ${number} on the agenda`} onClick={() => void report()}>
        Put it on the agenda
      </Button>
      {error === undefined ? null : (
        <p className="entry-error" role="alert">
          {error}
        </p>
      )}
    </li>
  );
};

/** What the body decided since it last met and no meeting has taken note of yet: offered while one is planned. */
export const ToReport = ({
  bodyId,
  meetingId,
}: {
  readonly bodyId: BodyId;
  readonly meetingId: MeetingId;
}): ReactNode => {
  const list = useAppStore((state) => (state.interims?.body.id === bodyId ? state.interims : undefined));
  const fetchInterims = useAppStore((state) => state.fetchInterims);
  useFresh(
    NOUNS,
    useCallback(() => fetchInterims(bodyId), [fetchInterims, bodyId]),
  );
  const waiting = (list?.records ?? []).filter((record) => interimState(record) === 'to be reported');
  if (waiting.length === 0 || !list?.places.some((place) => place.meetingId === meetingId)) return null;
  return (
    <section className="plan-facts" aria-labelledby="to-report-title">
      <h2 id="to-report-title">Decided since the last meeting</h2>
      <ol className="entries">
        {waiting.map((record) => (
          <Line key={record.interim.id} record={record} meetingId={meetingId} />
        ))}
      </ol>
    </section>
  );
};
