import { Button } from '@mantine/core';
import { IconCopy } from '@tabler/icons-react';
import { type ReactNode, useCallback, useState } from 'react';
import type { Noun } from '../../../shared/api/events.ts';
import type { AbsentOwner } from '../../../shared/domain/owner-absent.ts';
import { useAppStore } from '../../store/hooks.ts';
import { useFresh } from '../../store/use-fresh.ts';
import { useIsShared } from '../../store/use-is-shared.ts';
import { addressOf } from './addresses.ts';

const NOUNS: readonly Noun[] = ['action', 'block', 'item', 'attendance', 'person', 'organisation', 'meeting', 'moment'];

type Told = AbsentOwner['actions'][number];

const Actions = ({ actions }: { readonly actions: readonly Told[] }): ReactNode => (
  <>
    {actions.map(({ id, reference, why }, place) => (
      <span key={id}>
        {place === 0 ? '' : '; '}
        <a href={`#${addressOf(id)}`}>{reference ?? 'an action'}</a> ({why})
      </span>
    ))}
  </>
);

const OwnerLine = ({ owner }: { readonly owner: AbsentOwner }): ReactNode => (
  <li>
    <strong>{owner.name}</strong>: <Actions actions={owner.actions} />
    <span className="absent-owner-mail">
      {owner.emails.length === 0 ? 'no address in the book' : owner.emails.join(', ')}
    </span>
  </li>
);

/** Of confidential actions nothing is told where others look on. */
const shownOf = (owners: readonly AbsentOwner[], isShared: boolean): AbsentOwner[] =>
  owners
    .map((owner) => ({ ...owner, actions: owner.actions.filter(({ confidential }) => !(isShared && confidential)) }))
    .filter(({ actions }) => actions.length > 0);

const CopyAddresses = ({ emails }: { readonly emails: readonly string[] }): ReactNode => {
  const sayQuietly = useAppStore((state) => state.sayQuietly);
  if (emails.length === 0) return null;
  const count = emails.length === 1 ? 'the address' : `the ${emails.length} addresses`;
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(emails.join('; '));
    sayQuietly(`Copied ${count}. Paste into the mail.`);
  };
  return (
    <div>
      <Button
        variant="default"
        leftSection={<IconCopy className="icon" aria-hidden="true" />}
        onClick={() => void copy()}
      >
        Copy {count}
      </Button>
    </div>
  );
};

/** Who has to be told of an action: its owner was not in the room when it was placed on them. */
export const AbsentOwners = ({ meetingId }: { readonly meetingId: string }): ReactNode => {
  const findAbsentOwners = useAppStore((state) => state.findAbsentOwners);
  const isShared = useIsShared();
  const [owners, setOwners] = useState<readonly AbsentOwner[]>([]);
  useFresh(
    NOUNS,
    useCallback(async () => setOwners(await findAbsentOwners(meetingId)), [findAbsentOwners, meetingId]),
  );
  const shown = shownOf(owners, isShared);
  if (shown.length === 0) return null;
  return (
    <section className="sheet-section absent-owners" aria-label="Owners who were not in the room">
      <h2>Owners who were not in the room</h2>
      <p className="sheet-hint">They have to be told: they did not hear that the action was placed on them.</p>
      <ul>
        {shown.map((owner) => (
          <OwnerLine key={owner.personId ?? owner.organisationId ?? owner.name} owner={owner} />
        ))}
      </ul>
      <CopyAddresses emails={[...new Set(shown.flatMap(({ emails }) => emails))]} />
    </section>
  );
};
