import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { TablePerson } from '../../../shared/capture/attendance-step.ts';
import type { AttendanceTable } from '../../../shared/capture/attendance-table.ts';
import { useFocusSoon } from '../../components/use-focus-soon.ts';
import { stateWords } from '../attendance/state-words.ts';

const aboutOf = ({ category, organisation, capacity, qualifier }: TablePerson): string =>
  [category, organisation, capacity, qualifier].filter(Boolean).join(', ');

type PastedPersonProps = {
  readonly person: TablePerson;
  readonly isKept: boolean;
  readonly onToggle: () => void;
};

const PastedPerson = ({ person, isKept, onToggle }: PastedPersonProps): ReactNode => (
  <li>
    <label>
      <input type="checkbox" checked={isKept} onChange={onToggle} />
      <span className="pasted-name">
        {person.name}
        {person.initials === undefined ? null : ` (${person.initials})`}
      </span>
      <span className="pasted-state">{stateWords(person.state)}</span>
      <span className="pasted-about">{aboutOf(person)}</span>
    </label>
  </li>
);

const Unread = ({ lines }: { readonly lines: readonly string[] }): ReactNode =>
  lines.length === 0 ? null : (
    <>
      <h3 className="people-category">Names nobody</h3>
      <ul className="pasted-unread">
        {[...new Set(lines)].map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  );

export type PastedListProps = {
  readonly table: AttendanceTable;
  readonly onKeep: (people: readonly TablePerson[]) => void;
  readonly onDrop: () => void;
};

/** Whom a pasted table names, before any of it is kept. */
export const PastedList = ({ table, onKeep, onDrop }: PastedListProps): ReactNode => {
  const [left, setLeft] = useState<ReadonlySet<TablePerson>>(new Set());
  const { place } = useFocusSoon<HTMLElement>('button');
  const kept = table.people.filter((person) => !left.has(person));
  const toggle = (person: TablePerson): void =>
    setLeft(
      (before) => new Set(before.has(person) ? [...before].filter((other) => other !== person) : [...before, person]),
    );
  return (
    <section className="pasted" aria-label="What was pasted" ref={place}>
      <div className="pasted-acts">
        <Button disabled={kept.length === 0} onClick={() => onKeep(kept)}>
          {kept.length === 1 ? 'Keep 1 person' : `Keep ${kept.length} people`}
        </Button>
        <Button variant="default" onClick={onDrop}>
          Discard
        </Button>
      </div>
      {table.people.length === 0 ? <p className="roll-hint">Nobody is named in what was pasted.</p> : null}
      <ul className="pasted-people">
        {[...table.people.entries()].map(([at, person]) => (
          <PastedPerson key={at} person={person} isKept={!left.has(person)} onToggle={() => toggle(person)} />
        ))}
      </ul>
      <Unread lines={table.unread} />
    </section>
  );
};
