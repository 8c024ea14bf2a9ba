import { Textarea, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import type { HandOutPerson } from '../../../shared/hand-out/order.ts';
import { isMailAddress } from '../../../shared/mail/write-mail.ts';
import { useAppStore } from '../../store/hooks.ts';

type LetterProps = { readonly subject: string; readonly message: string };

/** What the mail says, to be put in one's own words. */
export const LetterFields = ({ subject, message }: LetterProps): ReactNode => {
  const wish = useAppStore((state) => state.wishHandOut);
  return (
    <>
      <TextInput
        label="Subject"
        autoComplete="off"
        value={subject}
        onChange={(event) => wish({ subject: event.currentTarget.value })}
      />
      <Textarea
        label="Message"
        rows={8}
        value={message}
        onChange={(event) => wish({ message: event.currentTarget.value })}
      />
    </>
  );
};

const hasAddress = ({ email = '' }: HandOutPerson): boolean => isMailAddress(email.trim());

const Names = ({ people }: { readonly people: readonly HandOutPerson[] }): ReactNode => (
  <ul className="hand-out-people">
    {people.map(({ name, email }) => (
      <li key={`${name} ${email}`}>
        {name}
        {email === undefined ? null : <span> {email}</span>}
      </li>
    ))}
  </ul>
);

/** To whom the mail goes, and who has no address that it could go to. */
export const PeopleList = ({ people }: { readonly people: readonly HandOutPerson[] }): ReactNode => {
  const reached = people.filter(hasAddress);
  const missing = people.filter((person) => !hasAddress(person));
  return (
    <>
      <h3>
        {reached.length === 0 ? 'Nobody of the body has an e-mail address yet' : `To ${reached.length} of the body`}
      </h3>
      <Names people={reached} />
      {missing.length === 0 ? null : (
        <>
          <h3>Without an address that works ({missing.length})</h3>
          <Names people={missing} />
          <p className="sheet-hint">
            Write their addresses under <a href="#/people">People</a>, or send it to them in another way.
          </p>
        </>
      )}
    </>
  );
};
