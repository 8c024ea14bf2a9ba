import { SegmentedControl, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { DayField } from '../../components/fields/day-field.tsx';
import type { DecisionView, DecisionViewName } from '../../store/decisions-slice.ts';
import { useAppStore } from '../../store/hooks.ts';
import { useIsShared } from '../../store/use-is-shared.ts';
import { asksAnything, BodyChip, ChoiceChip, FiltersEnd, ListSearch, ToggleChip } from '../registers/list-filters.tsx';
import { TakeAlong } from '../registers-out/take-along.tsx';

const VIEWS: readonly { readonly value: DecisionViewName; readonly label: string }[] = [
  { value: 'all', label: 'All' },
  { value: 'awaiting', label: 'Awaiting an answer' },
  { value: 'due', label: 'Coming due' },
];

/** Narrows the list by nothing. */
export const NOTHING: Omit<DecisionView, 'name'> = {
  body: undefined,
  verb: undefined,
  matter: undefined,
  from: undefined,
  to: undefined,
  text: undefined,
  withVote: undefined,
  confidential: undefined,
  noted: undefined,
};

/** Whether anything but the named view narrows the list, or widens it. */
export const isNarrowed = ({ name: _name, ...view }: DecisionView): boolean => asksAnything(view);

const DayFilter = ({ label, of }: { readonly label: string; readonly of: 'from' | 'to' }): ReactNode => {
  const day = useAppStore((state) => state.decisionView[of]);
  const show = useAppStore((state) => state.showDecisions);
  return (
    <span className="list-day">
      <span aria-hidden="true">{label}</span>
      <DayField
        name={label}
        aria-label={label}
        className="list-chip"
        placeholder="1 Jul 2020"
        day={day ?? ''}
        data-filled={day !== undefined || undefined}
        save={(typed) => {
          show({ [of]: typed || undefined });
          return Promise.resolve(undefined);
        }}
      />
    </span>
  );
};

const Toggles = (): ReactNode => {
  const { noted, withVote, confidential } = useAppStore((state) => state.decisionView);
  const show = useAppStore((state) => state.showDecisions);
  const isShared = useIsShared();
  return (
    <>
      <ToggleChip label="NOTED too" isOn={noted === true} onChange={(on) => show({ noted: on || undefined })} />
      <ToggleChip label="With a vote" isOn={withVote === true} onChange={(on) => show({ withVote: on || undefined })} />
      {isShared ? null : (
        <ToggleChip
          label="Confidential"
          isOn={confidential === true}
          onChange={(on) => show({ confidential: on || undefined })}
        />
      )}
    </>
  );
};

/** The named views, and what narrows them. */
export const DecisionFilters = (): ReactNode => {
  const view = useAppStore((state) => state.decisionView);
  const total = useAppStore((state) => state.decisionList?.total);
  const verbs = useAppStore((state) => state.decisionVerbs);
  const show = useAppStore((state) => state.showDecisions);
  return (
    <search className="list-filters" aria-label="Decisions">
      <SegmentedControl
        aria-label="Which decisions"
        size="sm"
        color="accent"
        transitionDuration={0}
        data={[...VIEWS]}
        value={view.name}
        onChange={(name) => show({ name })}
      />
      <ListSearch label="Words or number" value={view.text ?? ''} onChange={(text) => show({ text })} />
      <BodyChip value={view.body} onChange={(body) => show({ body })} />
      <ChoiceChip label="Verb" any="Any verb" data={verbs} value={view.verb} onChange={(verb) => show({ verb })} />
      <TextInput
        className="list-chip"
        aria-label="Matter"
        placeholder="Any matter"
        autoComplete="off"
        value={view.matter ?? ''}
        data-filled={view.matter !== undefined || undefined}
        onChange={(event) => show({ matter: event.currentTarget.value.trim() || undefined })}
      />
      <span className="list-days">
        <DayFilter label="From" of="from" />
        <DayFilter label="To" of="to" />
      </span>
      <Toggles />
      <FiltersEnd isNarrowed={isNarrowed(view)} onClear={() => show(NOTHING)} total={total} row="decision">
        <TakeAlong of="decisions" />
      </FiltersEnd>
    </search>
  );
};
