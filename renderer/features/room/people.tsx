import { type KeyboardEvent, type ReactNode, useState } from 'react';
import { flushSync } from 'react-dom';
import type { MeetingSheet } from '../../../shared/api/meetings.ts';
import { isRecord } from '../../../shared/domain/meeting.ts';
import { inRoom } from '../../../shared/domain/whereabouts.ts';
import type { AttendanceId } from '../../../shared/ids.ts';
import { useFocusSoon } from '../../components/use-focus-soon.ts';
import type { Session } from '../../editor/session.ts';
import { type Acts, actFor } from '../../keys/act-for.ts';
import { KeyCap } from '../../keys/key-cap.tsx';
import { useKeyChanges } from '../../keys/use-key-changes.ts';
import { useAppStore } from '../../store/hooks.ts';
import { ExpectedPeople } from './expected-people.tsx';
import { type PeopleGroup, type PlacedPerson, peopleGroups } from './people-groups.ts';
import { PersonLine, type PersonLineProps } from './person-line.tsx';
import { RoomOffers } from './room-offers.tsx';
import { type PeopleActs, usePeopleActs } from './use-people-acts.ts';
import { useRoom } from './use-room.ts';

type PeopleProps = { readonly sheet: MeetingSheet; readonly session: Session };

/** What a key does for the person on whose line the focus is. */
const keyActs = (
  people: readonly PlacedPerson[],
  current: AttendanceId | undefined,
  go: { to(id: AttendanceId): void; leave(): void },
  acts: PeopleActs,
): Acts<'people'> => {
  const at = people.findIndex(({ person }) => person.id === current);
  const here = people[at]?.person;
  const goTo = (place: number) => (): void => {
    const other = people.at(Math.max(0, Math.min(place, people.length - 1)));
    if (other) go.to(other.person.id);
  };
  return {
    next: goTo(at + 1),
    previous: goTo(at - 1),
    first: goTo(0),
    last: goTo(people.length - 1),
    arrived: here && (() => acts.arrived(here)),
    left: here && (() => acts.left(here)),
    leave: go.leave,
  };
};

const Group = ({
  group,
  line,
}: {
  readonly group: PeopleGroup;
  readonly line: (person: PlacedPerson) => PersonLineProps;
}): ReactNode => (
  <>
    <h3 className="people-category">{group.title}</h3>
    <ul>
      {group.people.map((placed) => (
        <PersonLine key={placed.person.id} {...line(placed)} />
      ))}
    </ul>
  </>
);

/** Whether the list shows what was when the words at the caret were said, and not what is now. */
const PlaceWords = ({ count, isNow }: { readonly count: number; readonly isNow: boolean }): ReactNode =>
  isNow ? null : <p className="people-place">At the caret. Now: {count} in the room.</p>;

/** Who is in the room at the caret, who is out of it and why, and who was expected and is not marked. */
export const People = ({ sheet, session }: PeopleProps): ReactNode => {
  const { atCaret, now } = useRoom(sheet);
  const callRoll = useAppStore((state) => state.callRoll);
  const changes = useKeyChanges();
  const writing = usePeopleActs(sheet, session);
  const [chosen, setChosen] = useState<AttendanceId>();
  const list = useFocusSoon<HTMLElement>();
  const room = (atCaret ?? now)?.room ?? new Map();
  const groups = peopleGroups(sheet, room);
  const people = groups.flatMap((group) => group.people);
  const current = people.some(({ person }) => person.id === chosen) ? chosen : people[0]?.person.id;
  const goTo = (id: AttendanceId): void => list.focus(`[data-person="${id}"] button`);
  // The line goes to another part of the list, and the focus with it.
  const staying = (act: PeopleActs['left']): PeopleActs['left'] => {
    return (person) => {
      flushSync(() => act(person));
      goTo(person.id);
    };
  };
  const acts = { arrived: staying(writing.arrived), left: staying(writing.left) };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const act = actFor(
      event.nativeEvent,
      'people',
      keyActs(people, current, { to: goTo, leave: () => session.focus() }, acts),
      changes,
    );
    if (!act) return;
    event.preventDefault();
    act();
  };
  const lineOf = (placed: PlacedPerson): PersonLineProps => ({
    ...placed,
    acts: isRecord(sheet.meeting.state) ? undefined : acts,
    isCurrent: placed.person.id === current,
    onCurrent: () => setChosen(placed.person.id),
  });
  return (
    <section aria-label="People" className="people" data-people ref={list.place} onKeyDown={onKeyDown}>
      <h2 className="column-title">
        <span>
          In the room <span className="count">{inRoom(room).length}</span>
        </span>
        <button type="button" onClick={() => callRoll(true)}>
          Roll call <KeyCap of="room.rollCall" />
        </button>
      </h2>
      <RoomOffers sheet={sheet} session={session} />
      <PlaceWords count={now ? inRoom(now.room).length : 0} isNow={room === now?.room} />
      {groups.map((group) => (
        <Group key={group.title} group={group} line={lineOf} />
      ))}
      <ExpectedPeople expected={sheet.expected} />
    </section>
  );
};
