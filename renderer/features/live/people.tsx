import type { ReactNode } from 'react';
import type { MeetingSheet } from '../../../shared/api/meetings.ts';
import type { Attendance } from '../../../shared/domain/attendance.ts';

const roleOf = ({ capacity, organisation, qualifier }: Attendance): string =>
  [organisation, capacity, qualifier].filter(Boolean).join(', ');

const PersonLine = ({ person }: { readonly person: Attendance }): ReactNode => {
  const role = roleOf(person);
  return (
    <li className="person" data-state={person.state}>
      <span className="person-initials">{person.initials}</span>
      <span>{person.name}</span>
      {role ? <span className="person-role">{role}</span> : null}
    </li>
  );
};

type Group = { readonly title: string; readonly people: readonly Attendance[] };

/** Those present by category, in the order of the body; people without one stand last. */
const groupsOf = ({ body, attendance }: MeetingSheet): Group[] => {
  const present = attendance.filter((person) => person.state === 'present');
  const names = body.categories.map((category) => category.name);
  const groups = names.map((title) => ({ title, people: present.filter((person) => person.category === title) }));
  const rest = present.filter((person) => person.category === undefined || !names.includes(person.category));
  return [...groups, { title: 'Others', people: rest }].filter((group) => group.people.length > 0);
};

const PeopleGroup = ({ title, people }: Group): ReactNode => (
  <>
    <h3 className="people-category">{title}</h3>
    <ul>
      {people.map((person) => (
        <PersonLine key={person.id} person={person} />
      ))}
    </ul>
  </>
);

/** The people of the meeting, as at this meeting. */
export const People = ({ sheet }: { readonly sheet: MeetingSheet }): ReactNode => {
  const present = sheet.attendance.filter((person) => person.state === 'present').length;
  const away = sheet.attendance.filter((person) => person.state !== 'present');
  return (
    <section aria-label="People">
      <h2 className="column-title">
        <a href={`#/meetings/${sheet.meeting.id}/attendance`}>Present</a> <span className="count">{present}</span>
      </h2>
      {groupsOf(sheet).map((group) => (
        <PeopleGroup key={group.title} {...group} />
      ))}
      {away.length > 0 ? <PeopleGroup title="Apologies and absent" people={away} /> : null}
    </section>
  );
};
