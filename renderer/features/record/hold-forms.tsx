import { NativeSelect, TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { apiError } from '../../../shared/api/errors.ts';
import { formatScreenDate } from '../../../shared/dates.ts';
import { isHolding, type KeptHold } from '../../../shared/domain/retention.ts';
import type { BodyId, MeetingId } from '../../../shared/ids.ts';
import { useAppStore } from '../../store/hooks.ts';
import { DatedForm } from './dated-form.tsx';

const PLACES = [
  { value: 'meeting', label: 'This meeting' },
  { value: 'body', label: 'All meetings of the body' },
];

/** A hold: who asked for it, why, since when; and how it is lifted, or was. */
export const HoldLine = ({ hold }: { readonly hold: KeptHold }): ReactNode => {
  const liftHold = useAppStore((state) => state.liftHold);
  const { id, place, who, why, since, lifted } = hold;
  return (
    <li className="entry">
      <p className="entry-head">
        <time dateTime={since}>{formatScreenDate(since)}</time>
        <span>{'bodyId' in place ? 'Legal hold on all meetings of the body' : 'Legal hold on this meeting'}</span>
      </p>
      <p>
        {why} <span className="quiet">Asked for by {who}.</span>
      </p>
      {lifted ? (
        <p className="quiet">
          Lifted by {lifted.who} on {formatScreenDate(lifted.date)}.
        </p>
      ) : (
        <DatedForm
          name={`lift ${id}`}
          label="Lifted by"
          placeholder="Who says that it is needed no more"
          act="Lift the hold"
          send={(by, date) => liftHold(id, by, date)}
        />
      )}
    </li>
  );
};

type Props = { readonly meetingId: MeetingId; readonly bodyId: BodyId; readonly holds: readonly KeptHold[] };

/** Puts a hold on the meeting or its body. */
export const HoldForm = ({ meetingId, bodyId, holds }: Props): ReactNode => {
  const putHold = useAppStore((state) => state.putHold);
  const [on, setOn] = useState('meeting');
  const [who, setWho] = useState('');
  const place = on === 'body' ? { bodyId } : { meetingId };
  return (
    <DatedForm
      name={`hold ${meetingId}`}
      label="Why"
      placeholder="Such as: a claim is likely"
      act={holds.some(isHolding) ? 'Put another hold on it' : 'Put a legal hold on it'}
      send={async (why, since) => {
        if (who.trim() === '') return apiError('invalidInput', 'Write who asked for it.');
        const refused = await putHold({ place, who: who.trim(), why, since });
        if (!refused) setWho('');
        return refused;
      }}
    >
      <NativeSelect label="Hold" data={PLACES} value={on} onChange={(event) => setOn(event.currentTarget.value)} />
      <TextInput
        label="Asked for by"
        autoComplete="off"
        value={who}
        onChange={(event) => setWho(event.currentTarget.value)}
      />
    </DatedForm>
  );
};
