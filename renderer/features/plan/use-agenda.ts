import { type ApiError, apiError } from '../../../shared/api/errors.ts';
import type { ItemId, MeetingId } from '../../../shared/ids.ts';
import { useRefusal } from '../../components/fields/use-refusal.ts';
import {
  type AgendaLine,
  type AgendaLines,
  addLine,
  move,
  nest,
  numberClash,
  type PlannedFacts,
  removeLines,
  setConfidential,
  setNumber,
  setPlannedFact,
  setTitle,
} from '../../store/agenda-lines.ts';
import { useAppStore } from '../../store/hooks.ts';
import type { Change } from '../../store/pending-changes.ts';

type Place = { readonly beside?: ItemId; readonly where?: 'above' | 'below' };

/** What can be done to the agenda. */
export type AgendaActs = {
  readonly lines: AgendaLines;
  /** Why the last thing could not be done. */
  readonly refusal: string | undefined;
  title(id: ItemId, text: string): Promise<ApiError | undefined>;
  number(id: ItemId, text: string): Promise<ApiError | undefined>;
  /** Says what is planned of an item; without a value it is no longer said. */
  fact<Fact extends keyof PlannedFacts>(
    id: ItemId,
    fact: Fact,
    value: PlannedFacts[Fact],
  ): Promise<ApiError | undefined>;
  confidential(line: AgendaLine): void;
  /** Gives the id of the new line. */
  add(place?: Place): ItemId;
  remove(id: ItemId): void;
  nest(id: ItemId, by: 1 | -1): void;
  move(id: ItemId, by: 1 | -1): void;
};

/** The agenda of a meeting: every change is shown at once and saved by itself. */
export const useAgenda = (meetingId: MeetingId, lines: AgendaLines): AgendaActs => {
  const changeAgenda = useAppStore((state) => state.changeAgenda);
  const makeId = useAppStore((state) => state.makeItemId);
  const { refusal, say } = useRefusal();
  const act = (change: Change<AgendaLines>): void => void say(changeAgenda(meetingId, change));
  return {
    lines,
    refusal,
    title: (id, text) => changeAgenda(meetingId, (now) => setTitle(now, id, text.trim())),
    number: async (id, text) => {
      const clash = numberClash(lines, id, text.trim());
      if (clash !== undefined) return apiError('refused', clash);
      return changeAgenda(meetingId, (now) => setNumber(now, id, text.trim()));
    },
    fact: (id, fact, value) => changeAgenda(meetingId, (now) => setPlannedFact(now, id, fact, value)),
    confidential: ({ id, confidential }) => act((now) => setConfidential(now, id, confidential !== true)),
    add: (place) => {
      const id = makeId();
      act((now) => addLine(now, id, place));
      return id;
    },
    remove: (id) => act((now) => removeLines(now, (line) => line.id === id)),
    nest: (id, by) => act((now) => nest(now, id, by)),
    move: (id, by) => act((now) => move(now, id, by)),
  };
};
