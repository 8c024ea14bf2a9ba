import { Button, Checkbox, NativeSelect, Table } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { type ListKind, listKindOf } from '../../../shared/intake/list-kinds.ts';
import type { IntakePlan, PlannedCell, PlannedRow } from '../../../shared/intake/plan.ts';
import { ConfidentialWord } from '../../components/confidential-word.tsx';
import { useAppStore } from '../../store/hooks.ts';

/** The most rows of a part that are drawn: a register can have thousands. */
const MOST = 200;

type Choices = { readonly chosen: ReadonlySet<string>; toggle(cell: string): void };

const cellId = ({ id = '' }: PlannedRow, { field }: PlannedCell): string => `${id}\n${field}`;

const Part = ({
  title,
  rows,
  children,
}: {
  title: string;
  rows: readonly unknown[];
  children: ReactNode;
}): ReactNode =>
  rows.length === 0 ? null : (
    <section aria-label={title}>
      <h2>
        {title} <span className="quiet">{rows.length}</span>
      </h2>
      {children}
      {rows.length > MOST ? <p className="quiet">And {rows.length - MOST} more.</p> : null}
    </section>
  );

/** A new row has a code before only where the list has both. */
const newWords = ({ from, to = '' }: PlannedCell): string =>
  from === undefined ? to : `${to}, converted from ${from}: one matter`;

const Cell = ({ row, cell, choices }: { row: PlannedRow; cell: PlannedCell; choices: Choices }): ReactNode => {
  const words = (
    <span>
      {cell.label}: {row.id === undefined ? null : <del>{cell.from ?? 'nothing'}</del>}{' '}
      {row.id === undefined ? newWords(cell) : <ins>{cell.to ?? 'nothing'}</ins>}
    </span>
  );
  if (!cell.byHand || row.id === undefined) return words;
  const id = cellId(row, cell);
  return (
    <Checkbox
      label={<>{words} – written by hand; tick to take the list’s</>}
      checked={choices.chosen.has(id)}
      onChange={() => choices.toggle(id)}
    />
  );
};

type RowsProps = {
  readonly kind: ListKind;
  readonly caption: string;
  readonly rows: readonly PlannedRow[];
  readonly choices: Choices;
};

const staysWords = (kind: ListKind): string =>
  kind === 'matters'
    ? 'Known from confidential minutes alone; stays confidential.'
    : 'Its matter is confidential, and stays so.';

const Rows = ({ kind, caption, rows, choices }: RowsProps): ReactNode => (
  <Table className="register intake-table">
    <caption className="unseen">{caption}</caption>
    <Table.Thead>
      <Table.Tr>
        <Table.Th scope="col">Line</Table.Th>
        <Table.Th scope="col">Which</Table.Th>
        <Table.Th scope="col">What</Table.Th>
      </Table.Tr>
    </Table.Thead>
    <Table.Tbody>
      {rows.slice(0, MOST).map((row) => (
        <Table.Tr key={`${row.id ?? ''} ${row.line ?? ''} ${row.name}`}>
          <Table.Td className="register-key">{row.line}</Table.Td>
          <Table.Td className="register-key">{row.name}</Table.Td>
          <Table.Td>
            {row.cells.map((cell) => (
              <div key={cell.field}>
                <Cell row={row} cell={cell} choices={choices} />
              </div>
            ))}
            {row.staysConfidential ? (
              <p>
                <ConfidentialWord />
                <span className="quiet">{staysWords(kind)}</span>
              </p>
            ) : null}
          </Table.Td>
        </Table.Tr>
      ))}
    </Table.Tbody>
  </Table>
);

const Columns = ({ plan, kind }: { readonly plan: IntakePlan; readonly kind: ListKind }): ReactNode => {
  const match = useAppStore((state) => state.matchIntakeColumn);
  const fields = listKindOf(kind).fields.map(({ name, label }) => ({ value: name, label }));
  const named = plan.columns.filter(({ heading }) => heading !== '');
  return (
    <Part title="Columns" rows={named}>
      <div className="field-row intake-columns">
        {named.slice(0, MOST).map(({ heading, field = '' }) => (
          <NativeSelect
            key={heading}
            label={heading}
            data={[{ value: '', label: 'Not taken' }, ...fields]}
            value={field}
            onChange={(event) => void match(heading.slice(0, MOST), event.currentTarget.value)}
          />
        ))}
      </div>
    </Part>
  );
};

const Faults = ({ faults }: Pick<IntakePlan, 'faults'>): ReactNode => (
  <Part title="Can’t be read" rows={faults}>
    <ul className="intake-faults">
      {faults.slice(0, MOST).map(({ line, words }) => (
        <li key={`${line} ${words}`}>
          Line {line}: {words}
        </li>
      ))}
    </ul>
  </Part>
);

const counted = (count: number, words: string): string => (count === 0 ? '' : `${count} ${words}`);

/** What of a plan is taken in by what was ticked: a row whose every cell stays as it was written by hand is not changed. */
const takenOf = (plan: IntakePlan, { chosen }: Choices, isRemoved: boolean) => {
  const isTaken = (row: PlannedRow): boolean => row.cells.some((cell) => !cell.byHand || chosen.has(cellId(row, cell)));
  const ids = new Set([...plan.changed, ...plan.kept].filter(isTaken).map(({ id }) => id));
  return { fresh: plan.fresh.length, changed: ids.size, removed: isRemoved ? plan.gone.length : 0 };
};

type Taken = ReturnType<typeof takenOf>;

/** 'Take in 3 new, 2 changed, without 1 line that can’t be read'. */
const buttonWords = ({ faults }: IntakePlan, { fresh, changed, removed }: Taken): string => {
  const what = [counted(fresh, 'new'), counted(changed, 'changed'), counted(removed, 'taken out')]
    .filter((part) => part !== '')
    .join(', ');
  const without =
    faults.length === 0
      ? ''
      : `, without ${faults.length === 1 ? 'the line' : `${faults.length} lines`} that can’t be read`;
  return `Take in${what === '' ? '' : ` ${what}`}${without}`;
};

type GoneProps = {
  readonly gone: IntakePlan['gone'];
  readonly kind: ListKind;
  readonly isRemoved: boolean;
  readonly onChange: (isRemoved: boolean) => void;
};

const Gone = ({ gone, kind, isRemoved, onChange }: GoneProps): ReactNode => (
  <Part title="Not in the list any more" rows={gone}>
    <p>
      {gone
        .slice(0, MOST)
        .map(({ name }) => name)
        .join(', ')}
    </p>
    {kind === 'matters' ? (
      <p className="quiet">They stay in the book: minutes can speak of them.</p>
    ) : (
      <Checkbox
        label="Take them out of the book as well"
        checked={isRemoved}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
    )}
  </Part>
);

const useChoices = (): Choices => {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const toggle = (cell: string): void =>
    setChosen((now) => (now.has(cell) ? new Set([...now].filter((one) => one !== cell)) : new Set([...now, cell])));
  return { chosen, toggle };
};

/** What taking a list in would do, and the button that does it. */
export const IntakePlanView = ({ plan, kind }: { readonly plan: IntakePlan; readonly kind: ListKind }): ReactNode => {
  const choices = useChoices();
  const [isRemoved, setRemoved] = useState(false);
  const [refused, setRefused] = useState<string>();
  const takeIntake = useAppStore((state) => state.takeIntake);
  const take = async (): Promise<void> => {
    const overwrite = [...choices.chosen].map((cell) => {
      const [id = '', field = ''] = cell.split('\n');
      return { id, field };
    });
    setRefused((await takeIntake({ overwrite, removeGone: isRemoved }))?.message);
  };
  const taken = takenOf(plan, choices, isRemoved);
  return (
    <>
      <Columns plan={plan} kind={kind} />
      <Faults faults={plan.faults} />
      <p role="status">
        {plan.fresh.length} new, {plan.changed.length} changed, {plan.gone.length} not in the list any more, {plan.same}{' '}
        as in the book{plan.faults.length === 0 ? '' : `, ${plan.faults.length} that can’t be read`}.
      </p>
      <div>
        <Button disabled={taken.fresh + taken.changed + taken.removed === 0} onClick={() => void take()}>
          {buttonWords(plan, taken)}
        </Button>
      </div>
      {refused === undefined ? null : <p role="alert">{refused}</p>}
      <Part title="Changed" rows={plan.changed}>
        <Rows kind={kind} caption="What the list says otherwise than the book" rows={plan.changed} choices={choices} />
      </Part>
      <Part title="New" rows={plan.fresh}>
        <Rows kind={kind} caption="What the book does not have yet" rows={plan.fresh} choices={choices} />
      </Part>
      <Part title="Written by hand, and otherwise in the list" rows={plan.kept}>
        <Rows kind={kind} caption="What stays as it was written by hand" rows={plan.kept} choices={choices} />
      </Part>
      <Gone gone={plan.gone} kind={kind} isRemoved={isRemoved} onChange={setRemoved} />
    </>
  );
};
