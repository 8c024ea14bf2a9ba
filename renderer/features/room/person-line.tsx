import { IconDoorEnter, IconDoorExit } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { Attendance } from '../../../shared/domain/attendance.ts';
import { useKeyHelp } from '../../keys/use-key-help.ts';
import { useIsShared } from '../../store/use-is-shared.ts';
import type { PlacedPerson } from './people-groups.ts';
import { whereaboutsForOthers, whereaboutsWords } from './room-words.ts';
import type { PeopleActs } from './use-people-acts.ts';

export type PersonLineProps = PlacedPerson & {
  /** Missing where the minutes can't change any more. */
  readonly acts: PeopleActs | undefined;
  readonly isCurrent: boolean;
  readonly onCurrent: () => void;
};

/** All that the list says of somebody, for who asks. */
const aboutOf = ({ name, organisation, capacity, qualifier }: Attendance): string =>
  [name, organisation, capacity, qualifier].filter(Boolean).join(', ');

const roleOf = ({ capacity, qualifier }: Attendance): string => [capacity, qualifier].filter(Boolean).join(', ');

const MoveButton = ({ person, where, acts, isCurrent, onCurrent }: PersonLineProps): ReactNode => {
  const help = useKeyHelp();
  if (!acts) return null;
  const isIn = where.kind === 'here';
  const { words, aria } = help(isIn ? 'people.left' : 'people.arrived');
  return (
    <button
      type="button"
      className="person-move"
      tabIndex={isCurrent ? 0 : -1}
      aria-label={`${person.name} has ${isIn ? 'left' : 'arrived'}`}
      aria-keyshortcuts={aria}
      title={`${isIn ? 'Has left' : 'Has arrived'} (${words})`}
      onFocus={onCurrent}
      onClick={() => (isIn ? acts.left(person) : acts.arrived(person))}
    >
      {isIn ? (
        <IconDoorExit className="icon" aria-hidden="true" />
      ) : (
        <IconDoorEnter className="icon" aria-hidden="true" />
      )}
    </button>
  );
};

/** One person, where they are, and a button for when they come or go. */
export const PersonLine = (props: PersonLineProps): ReactNode => {
  const { person, where } = props;
  const isShared = useIsShared();
  const words = isShared ? whereaboutsForOthers(where) : whereaboutsWords(where);
  const kind = isShared && where.kind === 'interest' ? 'away' : where.kind;
  return (
    <li className="person" data-person={person.id} data-where={kind}>
      <span className="person-initials">{person.initials}</span>
      <span className="person-name" title={aboutOf(person)}>
        {person.name}
        {words ? (
          <span className="person-where"> {words}</span>
        ) : (
          <span className="person-role"> {roleOf(person)}</span>
        )}
      </span>
      <MoveButton {...props} />
    </li>
  );
};
