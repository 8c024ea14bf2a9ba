import { Autocomplete, Button, Select, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import type { ActionSheet } from '../../../shared/api/actions.ts';
import { formatScreenDate } from '../../../shared/dates.ts';
import { readTypedDay } from '../../../shared/typed-day.ts';
import { DayPicker } from '../../components/fields/day-picker.tsx';
import { useAppStore } from '../../store/hooks.ts';
import { nameOf } from './action-words.ts';
import { meetingWords } from './life-words.ts';
import { useFoundActions } from './use-found-actions.ts';
import { useHidesAction } from './use-hides-action.ts';
import { type ToldState, useSettling } from './use-settling.ts';

type Settling = ReturnType<typeof useSettling>;
type PartProps = { readonly sheet: ActionSheet; readonly settling: Settling };

const Successor = ({ sheet, settling: { values, faults, type } }: PartProps): ReactNode => {
  const { action } = sheet;
  const [searched, setSearched] = useState('');
  const hides = useHidesAction();
  const found = useFoundActions(action.bodyCode, searched).filter(({ id }) => id !== action.id);
  return (
    <Select
      label="Superseded by"
      description="Type a reference or words of the action that takes its place."
      searchable
      nothingFoundMessage="No action of this body fits."
      data={found.map((one) => ({ value: one.id, label: hides(one) ? nameOf(one) : `${nameOf(one)} ${one.text}` }))}
      filter={({ options }) => options}
      searchValue={searched}
      onSearchChange={setSearched}
      value={values.into === '' ? null : values.into}
      error={faults.into}
      onChange={(id) => type('into', id ?? '')}
    />
  );
};

const Body = ({ sheet, settling: { values, faults, type } }: PartProps): ReactNode => {
  const bodies = useAppStore((state) => state.bodies) ?? [];
  const fetchBodies = useAppStore((state) => state.fetchBodies);
  useEffect(() => void fetchBodies(), [fetchBodies]);
  return (
    <Select
      label="To the body"
      description="It gets an action of its own, under a number of its own."
      searchable
      data={bodies
        .filter(({ id }) => id !== sheet.action.bodyId)
        .map(({ id, code, name }) => ({ value: id, label: code === name ? code : `${code} – ${name}` }))}
      value={values.body === '' ? null : values.body}
      error={faults.body}
      onChange={(id) => type('body', id ?? '')}
    />
  );
};

const Meeting = ({ sheet, settling: { values, faults, typeAll } }: PartProps): ReactNode => (
  <Select
    label="At the meeting"
    placeholder="Between meetings"
    searchable
    clearable
    clearButtonProps={{ 'aria-label': 'At no meeting' }}
    data={sheet.meetings.map((one) => ({ value: one.id, label: meetingWords(sheet.action.bodyCode, one) }))}
    value={values.meeting === '' ? null : values.meeting}
    error={faults.meeting}
    onChange={(id) => {
      const date = sheet.meetings.find((one) => one.id === id)?.date;
      typeAll({ meeting: id ?? '', ...(date === undefined ? {} : { day: formatScreenDate(date) }) });
    }}
  />
);

const Day = ({ settling: { values, faults, type } }: Pick<PartProps, 'settling'>): ReactNode => {
  const today = useAppStore((state) => state.today());
  const day = readTypedDay(values.day, today, 'behind');
  return (
    <TextInput
      label="On"
      autoComplete="off"
      value={values.day}
      error={faults.day}
      rightSection={
        <DayPicker
          label="Pick the day"
          day={day.ok ? day.value : ''}
          onPick={(picked) => type('day', formatScreenDate(picked))}
        />
      }
      onChange={(event) => type('day', event.currentTarget.value)}
    />
  );
};

const WORDS: Readonly<Record<ToldState, { readonly reason: string; readonly send: string }>> = {
  closed: { reason: 'What came of it', send: 'Close the action' },
  withdrawn: { reason: 'Why it is withdrawn', send: 'Withdraw the action' },
  superseded: { reason: 'Why', send: 'Say that it is superseded' },
  transferred: { reason: 'Why', send: 'Transfer the action' },
};

export type StateFormProps = {
  readonly sheet: ActionSheet;
  readonly state: ToldState;
  readonly onDone: () => void;
};

/** How an action came to a state: the day, the meeting, by whom and why. */
export const StateForm = ({ sheet, state, onDone }: StateFormProps): ReactNode => {
  const settling = useSettling(sheet, state, onDone);
  const { values, faults, type, submit, forget } = settling;
  const { reason, send } = WORDS[state];
  const form = useRef<HTMLFormElement>(null);
  // Who chose the state by a key goes on typing here.
  useEffect(() => form.current?.querySelector<HTMLElement>('input, textarea')?.focus(), []);
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    void submit();
  };
  const cancel = (): void => {
    forget();
    onDone();
  };
  return (
    <form ref={form} className="state-form" aria-label={send} onSubmit={onSubmit}>
      {state === 'superseded' ? <Successor sheet={sheet} settling={settling} /> : null}
      {state === 'transferred' ? <Body sheet={sheet} settling={settling} /> : null}
      <Textarea
        label={reason}
        autosize
        minRows={1}
        maxRows={6}
        value={values.reason}
        error={faults.reason}
        onChange={(event) => type('reason', event.currentTarget.value)}
      />
      <Meeting sheet={sheet} settling={settling} />
      <div className="state-form-row">
        <Day settling={settling} />
        <Autocomplete
          label="By"
          placeholder={sheet.body.shortName}
          autoComplete="off"
          data={[...new Set([sheet.body.shortName, 'Chair', ...sheet.action.owners])]}
          value={values.by}
          error={faults.by}
          onChange={(text) => type('by', text)}
        />
      </div>
      <div className="state-form-acts">
        <Button variant="default" onClick={cancel}>
          Cancel
        </Button>
        <Button type="submit">{send}</Button>
      </div>
    </form>
  );
};
