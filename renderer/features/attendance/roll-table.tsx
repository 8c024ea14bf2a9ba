import { Table } from '@mantine/core';
import type { KeyboardEvent, ReactNode, RefObject } from 'react';
import type { AttendanceId } from '../../../shared/ids.ts';
import { actFor } from '../../keys/act-for.ts';
import { useKeyChanges } from '../../keys/use-key-changes.ts';
import { useKeyHelp } from '../../keys/use-key-help.ts';
import { type Roll, restOf, type Section, sectionsOf } from '../../store/roll.ts';
import { rollActs } from './roll-acts.ts';
import { RollRow } from './roll-row.tsx';
import type { RollActs } from './use-roll.ts';

export type RollGo = {
  /** Goes to somebody's line. */
  line(id: AttendanceId): void;
  details(): void;
  visitor(): void;
  /** Leaves the roll; undefined where it is a screen of its own. */
  readonly leave?: (() => void) | undefined;
};

export type RollTableProps = {
  readonly roll: Roll;
  readonly acts: RollActs;
  readonly current: AttendanceId | undefined;
  readonly onCurrent: (id: AttendanceId) => void;
  readonly go: RollGo;
  readonly place: RefObject<HTMLTableElement | null>;
  readonly hintId: string;
};

/** What the button of a category does: those who are marked already keep their marks, unless everybody has one. */
const restWords = (roll: Roll, { category, lines }: Section): string =>
  restOf(roll, category).size < lines.length ? 'Rest present' : 'All present';

type HeadProps = Pick<RollTableProps, 'roll' | 'acts'> & { readonly section: Section };

const CategoryRow = ({ roll, acts, section }: HeadProps): ReactNode => {
  const help = useKeyHelp();
  const words = restWords(roll, section);
  const isAllPresent = section.lines.every(({ state }) => state === 'present');
  return (
    <Table.Tr className="roll-category">
      <Table.Th scope="rowgroup" colSpan={3}>
        {section.title}
      </Table.Th>
      <Table.Td>
        {isAllPresent ? null : (
          <button
            type="button"
            tabIndex={-1}
            aria-label={`${words}: ${section.title}`}
            title={help('roll.restPresent').words}
            onClick={() => acts.markRest(section.category, 'present')}
          >
            {words}
          </button>
        )}
      </Table.Td>
    </Table.Tr>
  );
};

/** People by category; each line is marked by a key. */
export const RollTable = ({ roll, acts, current, onCurrent, go, place, hintId }: RollTableProps): ReactNode => {
  const changes = useKeyChanges();
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const act = actFor(event.nativeEvent, 'roll', rollActs({ roll, acts, current, go }), changes);
    if (!act) return;
    event.preventDefault();
    act();
  };
  return (
    // A grid: the keys are those of its rows, on which the focus is.
    <Table className="roll" role="grid" aria-label="People" aria-describedby={hintId} ref={place} onKeyDown={onKeyDown}>
      {sectionsOf(roll).map((section) => (
        <Table.Tbody key={section.title}>
          <CategoryRow roll={roll} acts={acts} section={section} />
          {section.lines.map((line) => (
            <RollRow
              key={line.id}
              line={line}
              acts={acts}
              isCurrent={line.id === current}
              onCurrent={() => onCurrent(line.id)}
            />
          ))}
        </Table.Tbody>
      ))}
    </Table>
  );
};
