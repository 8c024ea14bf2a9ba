import { Button, Select } from '@mantine/core';
import { memo, type ReactNode } from 'react';
import { type ActionGrouping, actionGroupingSchema } from '../../../shared/domain/action-view.ts';
import { useAppStore } from '../../store/hooks.ts';
import { isNarrowed, valueIn } from '../../store/register-view.ts';
import { TakeAlong } from '../registers-out/take-along.tsx';
import { FilterChips } from './filter-chips.tsx';
import { FilterField } from './filter-field.tsx';
import { ViewTabs } from './view-tabs.tsx';

/** The way to the list of open actions of the body in view, as it would be handed out. */
const ListLink = (): ReactNode => {
  const code = useAppStore((state) => valueIn(state.registerView, 'body'));
  const body = useAppStore((state) => state.bodies?.find((one) => one.code.toLowerCase() === code.toLowerCase()));
  if (!body) return null;
  return (
    <Button variant="default" component="a" href={`#/actions/list/${body.id}`}>
      List to hand out
    </Button>
  );
};

const GROUPS: Readonly<Record<ActionGrouping, string>> = {
  owner: 'By owner',
  body: 'By body',
  meeting: 'By meeting',
  week: 'By week due',
};

const GroupChoice = (): ReactNode => {
  const group = useAppStore((state) => state.registerView.group);
  const showRegister = useAppStore((state) => state.showRegister);
  return (
    <Select
      className="actions-chip"
      aria-label="In groups"
      placeholder="No groups"
      clearable
      clearButtonProps={{ 'aria-label': 'No groups' }}
      data={actionGroupingSchema.options.map((value) => ({ value, label: GROUPS[value] }))}
      value={group ?? null}
      data-filled={group !== undefined || undefined}
      onChange={(chosen) => showRegister({ group: actionGroupingSchema.safeParse(chosen).data, folded: [] })}
    />
  );
};

const Count = (): ReactNode => {
  const total = useAppStore((state) => state.register?.total);
  return (
    <output className="actions-count">
      {total === undefined ? '' : `${total.toLocaleString('en-GB')} ${total === 1 ? 'action' : 'actions'}`}
    </output>
  );
};

const Clear = (): ReactNode => {
  const isShown = useAppStore((state) => isNarrowed(state.registerView));
  const showRegister = useAppStore((state) => state.showRegister);
  if (!isShown) return null;
  return (
    <Button variant="subtle" onClick={() => showRegister({ terms: [], text: '' })}>
      Clear
    </Button>
  );
};

/**
 * The named views, and what narrows them. Each part of it looks at what it shows and no further: with all of them made
 * anew at each key, the answer to it would wait.
 */
export const RegisterFilters = memo(
  (): ReactNode => (
    <search className="actions-filters" aria-label="Actions">
      <ViewTabs />
      <FilterField />
      <FilterChips />
      <Clear />
      <GroupChoice />
      <ListLink />
      <TakeAlong of="actions" />
      <Count />
    </search>
  ),
);
