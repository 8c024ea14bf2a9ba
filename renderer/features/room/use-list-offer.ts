import { type ClipboardEvent, useState } from 'react';
import type { ApiError } from '../../../shared/api/errors.ts';
import type { MeetingSheet } from '../../../shared/api/meetings.ts';
import { offeredList } from '../../../shared/capture/attendance-offer.ts';
import type { TablePerson } from '../../../shared/capture/attendance-step.ts';
import { isRecord } from '../../../shared/domain/meeting.ts';
import type { ItemId } from '../../../shared/ids.ts';
import { useRefusal } from '../../components/fields/use-refusal.ts';
import { useAppStore } from '../../store/hooks.ts';
import { clipboardRows } from './clipboard-rows.ts';

export type ListOffer = {
  /** Whom a table names that was just pasted into the text; nobody when there is none. */
  readonly people: readonly TablePerson[];
  /** Why the list did not take them. */
  readonly refusal: string | undefined;
  onPaste(event: ClipboardEvent): void;
  /** Puts them on the attendance list. */
  take(): void;
  drop(): void;
};

type Pasted = { readonly into: ItemId | undefined; readonly people: readonly TablePerson[] };

/**
 * A table of people that goes into the text is offered to the attendance list, as long as its item is on the screen; it
 * never goes there by itself.
 */
export const useListOffer = ({ meeting, body, attendance, expected }: MeetingSheet): ListOffer => {
  const fillList = useAppStore((state) => state.fillList);
  const itemId = useAppStore((state) => state.itemId);
  const [pasted, setPasted] = useState<Pasted>();
  const { refusal, say } = useRefusal();
  const people = pasted && pasted.into === itemId ? pasted.people : [];
  const drop = (): void => setPasted(undefined);
  const onPaste = ({ clipboardData }: ClipboardEvent): void => {
    const known = new Set([...attendance, ...expected].map(({ name }) => name));
    const offered = offeredList(clipboardRows(clipboardData), body.categories, known);
    setPasted(offered && !isRecord(meeting.state) ? { into: itemId, people: offered } : undefined);
  };
  const fill = async (): Promise<ApiError | undefined> => {
    const refused = await fillList(meeting.id, people);
    if (!refused) drop();
    return refused;
  };
  return { people, refusal, onPaste, take: () => void say(fill()), drop };
};
