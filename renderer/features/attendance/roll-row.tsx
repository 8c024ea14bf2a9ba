import { Table } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useKeyHelp } from '../../keys/use-key-help.ts';
import type { RollLine } from '../../store/roll.ts';
import { STATES, stateWords } from './state-words.ts';
import type { RollActs } from './use-roll.ts';

export type RollRowProps = {
  readonly line: RollLine;
  readonly acts: RollActs;
  readonly isCurrent: boolean;
  readonly onCurrent: () => void;
};

const StateButtons = ({ line, acts }: Pick<RollRowProps, 'line' | 'acts'>): ReactNode => {
  const help = useKeyHelp();
  return (
    <span className="roll-states">
      {STATES.map(({ state, label, command }) => (
        <button
          key={state}
          type="button"
          tabIndex={-1}
          aria-pressed={line.state === state}
          aria-label={`${label}: ${line.name}`}
          title={`${label} (${help(command).words})`}
          onClick={() => acts.mark(new Set([line.id]), state)}
        >
          {line.state === state ? <IconCheck className="icon" aria-hidden="true" /> : null}
          <span className="roll-state-word">{label}</span>
          <span className="roll-state-key" aria-hidden="true">
            {help(command).words}
          </span>
        </button>
      ))}
    </span>
  );
};

const aboutOf = ({ organisation, capacity }: RollLine): string => [organisation, capacity].filter(Boolean).join(', ');

/** One person of the roll. */
export const RollRow = ({ line, acts, isCurrent, onCurrent }: RollRowProps): ReactNode => {
  const about = aboutOf(line);
  return (
    <Table.Tr
      className="roll-line"
      data-line={line.id}
      data-state={line.state ?? 'unmarked'}
      tabIndex={isCurrent ? 0 : -1}
      aria-label={[line.name, stateWords(line.state), line.initials, about, line.qualifier].filter(Boolean).join(', ')}
      onFocus={onCurrent}
    >
      <Table.Td className="roll-initials">{line.initials}</Table.Td>
      <Table.Th scope="row">
        {line.name}
        {line.qualifier === undefined ? null : <span className="roll-about"> ({line.qualifier})</span>}
      </Table.Th>
      <Table.Td className="roll-about">{about}</Table.Td>
      <Table.Td>
        <StateButtons line={line} acts={acts} />
      </Table.Td>
    </Table.Tr>
  );
};
