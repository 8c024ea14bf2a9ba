import type { ReactNode } from 'react';
import type { ExpectedPerson } from '../../../shared/domain/attendance.ts';

/** Who has a seat and is not marked yet: nothing is said of them anywhere. */
export const ExpectedPeople = ({ expected }: { readonly expected: readonly ExpectedPerson[] }): ReactNode =>
  expected.length === 0 ? null : (
    <>
      <h3 className="people-category">Expected, not marked</h3>
      <ul>
        {expected.map(({ name, initials }) => (
          <li key={name} className="person" data-where="unmarked">
            <span className="person-initials">{initials}</span>
            <span className="person-name">{name}</span>
          </li>
        ))}
      </ul>
    </>
  );
