import { Button } from '@mantine/core';
import { IconCalendarPlus, IconCalendarX } from '@tabler/icons-react';
import { type ReactNode, useRef } from 'react';
import { invitationKind } from '../../../shared/calendar/invitation.ts';
import type { Meeting } from '../../../shared/domain/meeting.ts';
import type { Acts } from '../../keys/act-for.ts';
import { KeyCap } from '../../keys/key-cap.tsx';
import { useKeyHelp } from '../../keys/use-key-help.ts';
import { useKeys } from '../../keys/use-keys.ts';
import { useOffers } from '../../keys/use-offers.ts';
import { useAppStore } from '../../store/hooks.ts';
import { DeliveryStatus } from '../preview/delivery-status.tsx';

const WORDS = {
  invitation: {
    label: 'Save the invitation (.ics) …',
    hint: 'for calendars. Made again after a change, it updates the event that people have.',
    Icon: IconCalendarPlus,
  },
  cancellation: {
    label: 'Save the cancellation (.ics) …',
    hint: 'for calendars: it takes the meeting out of those that have it.',
    Icon: IconCalendarX,
  },
} as const;

/** The invitation to a meeting as a file for calendars; of a cancelled one, that it is cancelled. */
export const InvitationPart = ({ meeting }: { readonly meeting: Meeting }): ReactNode => {
  const { id } = meeting;
  const delivery = useAppStore(({ invitationDelivery: last }) => (last?.meetingId === id ? last.delivery : undefined));
  const save = useAppStore((state) => state.saveInvitation);
  const button = useRef<HTMLButtonElement>(null);
  const { words } = useKeyHelp()('invitation.save');
  const { label, hint, Icon } = WORDS[invitationKind(meeting)];
  const acts: Acts<'invitation'> = {
    save: () => {
      // A field that is left is saved: what is still being typed is in the invitation.
      button.current?.focus();
      void save(id);
    },
  };
  useKeys('invitation', () => acts);
  useOffers('invitation', acts);
  return (
    <section className="invitation-part" aria-label="Invitation">
      <Button
        ref={button}
        variant="default"
        leftSection={<Icon className="icon" aria-hidden="true" />}
        title={words === '' ? undefined : words}
        aria-busy={delivery?.kind === 'working'}
        onClick={acts.save}
      >
        {label}
      </Button>
      <p className="plan-hint">
        <KeyCap of="invitation.save" /> {hint}
      </p>
      {delivery ? <DeliveryStatus delivery={delivery} /> : null}
    </section>
  );
};
