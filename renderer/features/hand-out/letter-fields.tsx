import { Checkbox, Textarea, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import type { HandOutPerson } from '../../../shared/hand-out/order.ts';
import { isMailAddress } from '../../../shared/mail/write-mail.ts';
import { getsMail } from '../../store/hand-out-wishes.ts';
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
    {people.map(({ personId, name, email }) => (
      <li key={personId}>
        {name}
        {email === undefined ? null : <span> {email}</span>}
      </li>
    ))}
  </ul>
);

type PeopleProps = {
  readonly people: readonly HandOutPerson[];
  /** The mail carries confidential files. */
  readonly isSecret: boolean;
};

const tickLabel = ({ name, email = '', isObserver }: HandOutPerson): ReactNode => (
  <>
    {name}
    <span>
      {isObserver ? ' (observer)' : ''} {email}
    </span>
  </>
);

const headOf = (reached: number, ticked: number): string => {
  if (reached === 0) return 'Nobody of the body has an e-mail address yet';
  return ticked === 0 ? 'To nobody: tick who gets it, or write the addresses in the mail' : `To ${ticked} of the body`;
};

/** Who gets the mail, each with a tick. */
const Recipients = ({ people, isSecret }: PeopleProps): ReactNode => {
  const ticks = useAppStore((state) => state.handOutWishes.ticks);
  const wish = useAppStore((state) => state.wishHandOut);
  const isTicked = (person: HandOutPerson): boolean => getsMail(person, { ticks, isSecret });
  return (
    <>
      <h3>{headOf(people.length, people.filter(isTicked).length)}</h3>
      <fieldset className="hand-out-choices hand-out-recipients" aria-label="Who gets the mail">
        {people.map((person) => (
          <Checkbox
            key={person.personId}
            label={tickLabel(person)}
            checked={isTicked(person)}
            onChange={(event) => wish({ ticks: { ...ticks, [person.personId]: event.currentTarget.checked } })}
          />
        ))}
      </fieldset>
      {isSecret && people.some(({ isObserver }) => isObserver) ? (
        <p className="sheet-hint">Observers get confidential files only where you tick them.</p>
      ) : null}
    </>
  );
};

/** To whom the mail goes, and who has no address that it could go to. */
export const PeopleList = ({ people, isSecret }: PeopleProps): ReactNode => {
  const missing = people.filter((person) => !hasAddress(person));
  return (
    <>
      <Recipients people={people.filter(hasAddress)} isSecret={isSecret} />
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
