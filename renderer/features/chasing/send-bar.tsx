import { Button, TextInput } from '@mantine/core';
import { IconFolderDown, IconMailCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { PastDay } from '../../components/fields/past-day.tsx';
import { KeyCap } from '../../keys/key-cap.tsx';
import { useAppStore } from '../../store/hooks.ts';
import { DeliveryStatus } from '../preview/delivery-status.tsx';

/** The day on which the mails were sent: today, unless it was another. */
const SentOn = (): ReactNode => {
  const today = useAppStore((state) => state.today());
  const sentOn = useAppStore((state) => state.chaseWishes.sentOn) ?? today;
  const wish = useAppStore((state) => state.wishChases);
  return <PastDay label="Sent on" day={sentOn} onDay={(day) => wish({ sentOn: day })} />;
};

const countWords = (chosen: number): string => {
  if (chosen === 0) return 'Choose whom to ask.';
  return `${chosen === 1 ? '1 owner' : `${chosen} owners`} chosen. The numbers that the mails quote are fixed when they are saved.`;
};

/** What is done with the mails of those who are chosen. */
export const SendBar = (): ReactNode => {
  const chosen = useAppStore((state) => state.chaseWishes.chosen.length);
  const sentBy = useAppStore((state) => state.chaseWishes.sentBy);
  const delivery = useAppStore((state) => state.chaseDelivery);
  const wish = useAppStore((state) => state.wishChases);
  const save = useAppStore((state) => state.saveChases);
  const markSent = useAppStore((state) => state.markChasesSent);
  return (
    <section className="chasing-send" aria-label="Mails">
      <p className="sheet-hint">{countWords(chosen)}</p>
      <Button
        leftSection={<IconFolderDown className="icon" aria-hidden="true" />}
        rightSection={<KeyCap of="chasing.save" />}
        disabled={chosen === 0}
        aria-busy={delivery.kind === 'working'}
        onClick={() => void save()}
      >
        Save the drafts …
      </Button>
      <SentOn />
      <TextInput
        label="Sent by"
        autoComplete="off"
        value={sentBy}
        onChange={(event) => wish({ sentBy: event.currentTarget.value })}
      />
      <Button
        variant="default"
        leftSection={<IconMailCheck className="icon" aria-hidden="true" />}
        rightSection={<KeyCap of="chasing.markSent" />}
        disabled={chosen === 0}
        onClick={() => void markSent()}
      >
        Mark as sent
      </Button>
      <DeliveryStatus delivery={delivery} />
    </section>
  );
};
