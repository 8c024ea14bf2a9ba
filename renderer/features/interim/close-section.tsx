import { Button, NativeSelect, TextInput } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';
import { formatScreenDate } from '../../../shared/dates.ts';
import { type InterimResult, interimResultSchema, type KeptInterim } from '../../../shared/domain/interim.ts';
import { readTypedDay } from '../../../shared/typed-day.ts';
import { useKeptForm } from '../../components/fields/use-kept-form.ts';
import { useAppStore } from '../../store/hooks.ts';

const OUTCOMES = [
  { value: 'carried', label: 'Carried' },
  { value: 'not carried', label: 'Not carried' },
  { value: 'withdrawn', label: 'Withdrawn' },
];

const Closed = ({ outcome, date, takesEffect, quorate }: InterimResult): ReactNode => (
  <p className="record-proof">
    {outcome.charAt(0).toUpperCase()}
    {outcome.slice(1)} on {formatScreenDate(date)}
    {takesEffect === undefined ? '' : `, in effect from ${formatScreenDate(takesEffect)}`}
    {quorate === false ? ', without a quorum: it has to be ratified' : ''}.
  </p>
);

type Faults = { readonly day?: string | undefined; readonly effect?: string | undefined };

const useClosing = ({ interim }: KeptInterim) => {
  const closeInterim = useAppStore((state) => state.closeInterim);
  const today = useAppStore((state) => state.today());
  const { typed, type, forget } = useKeptForm(`close ${interim.id}`);
  const [faults, setFaults] = useState<Faults>({});
  const outcome = interimResultSchema.shape.outcome.safeParse(typed['outcome']).data ?? 'carried';
  const day = typed['day'] ?? formatScreenDate(today);
  const effect = typed['effect'] ?? '';
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const date = readTypedDay(day, today, 'behind');
    if (!date.ok) return setFaults({ day: date.error });
    const from = effect.trim() === '' ? undefined : readTypedDay(effect, date.value, 'ahead');
    if (from && !from.ok) return setFaults({ effect: from.error });
    const takesEffect = from ? { takesEffect: from.value } : {};
    const refused = await closeInterim(interim.id, { outcome, date: date.value, ...takesEffect });
    setFaults({ day: refused?.message });
    if (!refused) forget();
  };
  return { outcome, day, effect, faults, type, submit };
};

const CloseForm = ({ record }: { readonly record: KeptInterim }): ReactNode => {
  const { outcome, day, effect, faults, type, submit } = useClosing(record);
  return (
    <form className="record-form" onSubmit={(event) => void submit(event)}>
      <NativeSelect
        label="Result"
        data={OUTCOMES}
        value={outcome}
        onChange={(event) => type('outcome', event.currentTarget.value)}
      />
      <TextInput
        label="On"
        autoComplete="off"
        value={day}
        error={faults.day}
        onChange={(event) => type('day', event.currentTarget.value)}
      />
      <TextInput
        label="In effect from"
        placeholder="at once"
        autoComplete="off"
        value={effect}
        error={faults.effect}
        onChange={(event) => type('effect', event.currentTarget.value)}
      />
      <Button type="submit">Close it for good</Button>
    </form>
  );
};

/** How a proposal ended. */
export const CloseSection = ({ record }: { readonly record: KeptInterim }): ReactNode => (
  <section className="sheet-section" aria-label="Result">
    <h2>Result</h2>
    {record.result ? <Closed {...record.result} /> : <CloseForm record={record} />}
  </section>
);
