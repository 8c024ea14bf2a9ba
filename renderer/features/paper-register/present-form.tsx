import { Button, Select, TextInput } from '@mantine/core';
import { type FormEvent, type ReactNode, useEffect, useState } from 'react';
import type { MeetingRow } from '../../../shared/api/meetings.ts';
import type { PaperSheet } from '../../../shared/api/papers.ts';
import { nextPaperReference } from '../../../shared/capture/paper-words.ts';
import { formatScreenDate } from '../../../shared/dates.ts';
import { useAppStore } from '../../store/hooks.ts';
import { paperIn } from '../../store/paper-sheet-slice.ts';

/** Meetings that can still be given a paper, the next one first, without those that have it. */
const meetingsFor = (meetings: readonly MeetingRow[], { meetings: having }: PaperSheet): MeetingRow[] => {
  const had = new Set<string>(having.map(({ meetingId }) => meetingId));
  return meetings
    .filter(({ id, state }) => state !== 'approved' && state !== 'cancelled' && !had.has(id))
    .toSorted((a, b) => Number(b.state === 'planned') - Number(a.state === 'planned') || compareDays(a, b));
};

const compareDays = (a: MeetingRow, b: MeetingRow): number => (a.date ?? '9').localeCompare(b.date ?? '9');

const nameOf = ({ bodyCode, number, date }: MeetingRow): string =>
  `${bodyCode} ${number}${date === undefined ? '' : `, ${formatScreenDate(date)}`}`;

const useMeetings = (sheet: PaperSheet): MeetingRow[] => {
  const meetings = useAppStore((state) => state.meetings) ?? [];
  const fetchMeetings = useAppStore((state) => state.fetchMeetings);
  useEffect(() => void fetchMeetings(), [fetchMeetings]);
  return meetingsFor(meetings, sheet);
};

type PresentFormProps = { readonly sheet: PaperSheet; readonly onDone: () => void };

/** What is chosen of another meeting: which, under which item, and the reference that the paper goes by there. */
const useChoice = ({ sheet, onDone }: PresentFormProps) => {
  const meetings = useMeetings(sheet);
  const target = useAppStore((state) => state.presentingTo);
  const fetchTarget = useAppStore((state) => state.fetchPresentingTo);
  const presentPaper = useAppStore((state) => state.presentPaper);
  const [meetingId, setMeetingId] = useState<string>();
  const [itemId, setItemId] = useState<string>();
  const [typed, setTyped] = useState<string>();
  const [error, setError] = useState<string>();
  useEffect(() => {
    void fetchTarget(undefined);
  }, [fetchTarget]);
  const suggested =
    target &&
    nextPaperReference(
      target.meeting.reference,
      target.papers.flatMap(({ reference }) => reference ?? []),
    );
  const reference = typed ?? suggested ?? '';
  const chooseMeeting = async (id: string | null): Promise<void> => {
    const row = meetings.find((meeting) => meeting.id === id);
    setMeetingId(row?.id);
    setItemId(undefined);
    setTyped(undefined);
    setError((await fetchTarget(row?.id))?.message);
  };
  const item = target?.items.find(({ id }) => id === itemId);
  const submit = async (): Promise<void> => {
    if (!item) return;
    const refused = await presentPaper(paperIn(sheet), item.id, reference.trim() || undefined);
    setError(refused?.message);
    if (!refused) onDone();
  };
  return { meetings, target, meetingId, itemId, reference, error, item, chooseMeeting, setItemId, setTyped, submit };
};

/** Puts the paper before another meeting, under one of its items. */
export const PresentForm = (props: PresentFormProps): ReactNode => {
  const choice = useChoice(props);
  const { meetings, target, item } = choice;
  return (
    <form
      className="present-form"
      aria-label="Put it before another meeting"
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        void choice.submit();
      }}
    >
      <Select
        label="Put it before"
        placeholder={props.sheet.meetings.length === 0 ? 'A meeting' : 'Another meeting'}
        data-field="present"
        searchable
        data={meetings.map((meeting) => ({ value: meeting.id, label: nameOf(meeting) }))}
        nothingFoundMessage="No such meeting is planned"
        value={choice.meetingId ?? null}
        onChange={(id) => void choice.chooseMeeting(id)}
      />
      {target ? (
        <>
          <Select
            label="Under item"
            placeholder="Its item"
            searchable
            data={target.items.map(({ id, number, title }) => ({ value: id, label: `${number} ${title}` }))}
            nothingFoundMessage="No such item"
            value={choice.itemId ?? null}
            onChange={(id) => choice.setItemId(id ?? undefined)}
          />
          <TextInput
            label="Reference there"
            autoComplete="off"
            value={choice.reference}
            onChange={(event) => choice.setTyped(event.currentTarget.value)}
          />
          <Button type="submit" variant="default" disabled={!item}>
            Put it there
          </Button>
        </>
      ) : null}
      {choice.error === undefined ? null : (
        <p className="entry-error" role="alert">
          {choice.error}
        </p>
      )}
    </form>
  );
};
