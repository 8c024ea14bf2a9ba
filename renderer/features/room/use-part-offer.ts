import { useMemo } from 'react';
import type { MeetingSheet } from '../../../shared/api/meetings.ts';
import { isRecord } from '../../../shared/domain/meeting.ts';
import { type PartSuggestion, partSuggestions } from '../../../shared/domain/part-suggestions.ts';
import { useRefusal } from '../../components/fields/use-refusal.ts';
import { useAppStore } from '../../store/hooks.ts';

export type PartOffer = {
  readonly people: readonly PartSuggestion[];
  /** Why the list did not take it. */
  readonly refusal: string | undefined;
  /** Puts it on the list. */
  take(): void;
};

/** What the text tells of people that the list does not say: offered, and put there only when somebody wants it. */
export const usePartOffer = ({ meeting, attendance }: MeetingSheet): PartOffer => {
  const stretches = useAppStore((state) => state.room?.stretches);
  const listAsPart = useAppStore((state) => state.listAsPart);
  const { refusal, say } = useRefusal();
  const people = useMemo(
    () => (stretches && !isRecord(meeting.state) ? partSuggestions(attendance, stretches) : []),
    [attendance, stretches, meeting.state],
  );
  return { people, refusal, take: () => void say(listAsPart(meeting.id, people)) };
};
