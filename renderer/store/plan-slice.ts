import type { StateCreator } from 'zustand/vanilla';
import type { ApiError } from '../../shared/api/errors.ts';
import type { MeetingSheet } from '../../shared/api/meetings.ts';
import type { TimedPaper } from '../../shared/api/papers.ts';
import type { AgendaOut } from '../../shared/domain/agenda-out.ts';
import type { Body } from '../../shared/domain/body.ts';
import type { Meeting } from '../../shared/domain/meeting.ts';
import type { PresentedPaper } from '../../shared/domain/paper.ts';
import { type ItemId, itemIdSchema, type MeetingId, meetingIdSchema } from '../../shared/ids.ts';
import { ok, type Result } from '../../shared/result.ts';
import type { Client } from '../api/client.ts';
import { type AgendaLines, itemsOfLines, keepBlanks, linesOfItems, withRanks } from './agenda-lines.ts';
import type { EditsSlice } from './edits.ts';
import { MeetingOnScreen, noSuchMeeting } from './meeting-on-screen.ts';
import type { LivePort } from './open-meetings.ts';
import { asSent, type Change, PendingChanges } from './pending-changes.ts';
import type { AppState } from './store.ts';

/** What is planned of a meeting: what is said of it, its agenda as it is typed, and the papers that are before it. */
export type Plan = {
  readonly meeting: Meeting;
  readonly body: Body;
  readonly lines: AgendaLines;
  /** Items that say what is confidential by now where they came from. */
  readonly overtaken: readonly ItemId[];
  readonly papers: readonly PresentedPaper[];
  /** How their files came, where the meeting has a day for its papers. */
  readonly timings: readonly TimedPaper[];
  /** The classes that the body has for papers. */
  readonly classes: readonly string[];
  /** The standing items of the body. */
  readonly standingItems: readonly string[];
  /** The agenda as it went out last. */
  readonly agendaOut?: AgendaOut | undefined;
};

/** The meeting that is planned in this window. */
export type PlanSlice = {
  readonly plan: Plan | undefined;
  readonly planError: ApiError | undefined;
  openPlan(id: string): Promise<void>;
  closePlan(): void;
  /** Makes a new meeting, and says under which id. */
  planMeeting(facts: Omit<Meeting, 'id' | 'state'>): Promise<Result<MeetingId, ApiError>>;
  /** Changes what is said of the meeting. Answers with why it could not; then nothing has changed. */
  changeMeeting(id: MeetingId, change: Change<Meeting>): Promise<ApiError | undefined>;
  /** Changes the agenda. What the book has nothing to learn of is only shown. */
  changeAgenda(id: MeetingId, change: Change<AgendaLines>): Promise<ApiError | undefined>;
  makeItemId(): ItemId;
};

type Port = {
  readonly client: Client;
  readonly runEdit: EditsSlice['runEdit'];
  onShown(shown: Partial<Plan>): void;
};

const nameOf = ({ body, meeting }: MeetingSheet): string => `${body.code} ${meeting.number}`;

const meetingChanges = ({ client, runEdit, onShown }: Port, sheet: MeetingSheet): PendingChanges<Meeting> =>
  new PendingChanges<Meeting>(
    {
      runEdit,
      words: () => `Plan of ${nameOf(sheet)} changed`,
      send: async (editId, meeting) => {
        const saved = await client.call('meetings.save', { editId, meeting });
        return saved.ok ? ok(asSent) : saved;
      },
      onShown: (meeting) => onShown({ meeting }),
    },
    sheet.meeting,
  );

const agendaChanges = ({ client, runEdit, onShown }: Port, sheet: MeetingSheet): PendingChanges<AgendaLines> =>
  new PendingChanges<AgendaLines>(
    {
      runEdit,
      words: () => `Agenda of ${nameOf(sheet)} changed`,
      send: async (editId, lines) => {
        const items = itemsOfLines(lines);
        const saved = await client.call('items.save', { editId, meetingId: sheet.meeting.id, items });
        return saved.ok ? ok((now) => withRanks(now, items)) : saved;
      },
      onShown: (lines) => onShown({ lines }),
    },
    linesOfItems(sheet.items),
  );

/** The two things that are changed of a plan, each kept whole in the book. */
class PlanChanges {
  readonly meeting: PendingChanges<Meeting>;
  readonly agenda: PendingChanges<AgendaLines>;

  constructor(port: Port, sheet: MeetingSheet) {
    this.meeting = meetingChanges(port, sheet);
    this.agenda = agendaChanges(port, sheet);
  }

  get isWaiting(): boolean {
    return this.meeting.isWaiting || this.agenda.isWaiting;
  }

  /** To be called before the book is asked; what it gives takes the answer in. */
  beforeAsking(): (sheet: MeetingSheet) => void {
    const [meetingAt, agendaAt] = [this.meeting.moment, this.agenda.moment];
    return (sheet) => {
      this.meeting.take(() => sheet.meeting, meetingAt);
      this.agenda.take((shown) => keepBlanks(sheet.items, shown), agendaAt);
    };
  }
}

const saysTheSame = (a: AgendaLines, b: AgendaLines): boolean =>
  JSON.stringify(itemsOfLines(a)) === JSON.stringify(itemsOfLines(b));

export const planSlice =
  ({ client, makeId }: Pick<LivePort, 'client' | 'makeId'>): StateCreator<AppState, [], [], PlanSlice> =>
  (set, get) => {
    const screen = new MeetingOnScreen<PlanChanges>();

    const begin = (sheet: MeetingSheet): PlanChanges => {
      const { id } = sheet.meeting;
      const onShown = (shown: Partial<Plan>): void =>
        set(({ plan }) => (plan?.meeting.id === id ? { plan: { ...plan, ...shown } } : {}));
      return screen.keep(id, new PlanChanges({ client, runEdit: get().runEdit, onShown }, sheet));
    };

    const take = (sheet: MeetingSheet, timings: readonly TimedPaper[]): void => {
      const { meeting, agenda } = screen.find(sheet.meeting.id) ?? begin(sheet);
      const { body, overtaken, papers, rules, agendaOut } = sheet;
      const { classes, standingItems } = rules;
      const shown = { meeting: meeting.shown, lines: agenda.shown };
      set({
        plan: { body, overtaken, papers, timings, classes, standingItems, agendaOut, ...shown },
        planError: undefined,
      });
    };

    const openPlan = async (address: string): Promise<void> => {
      const meetingId = screen.goTo(address);
      if (!meetingId) return set({ plan: undefined, planError: noSuchMeeting });
      const takeIn = screen.find(meetingId)?.beforeAsking();
      const [sheet, timed] = await Promise.all([
        client.call('meetings.get', { meetingId }),
        client.call('papers.timings', { meetingId, asOf: get().today() }),
      ]);
      if (!screen.isAt(meetingId)) return;
      if (!sheet.ok) return set({ plan: undefined, planError: sheet.error });
      takeIn?.(sheet.value);
      take(sheet.value, timed.ok ? timed.value.papers : []);
    };

    const planMeeting: PlanSlice['planMeeting'] = async (facts) => {
      const meeting: Meeting = { ...facts, id: meetingIdSchema.parse(makeId()), state: 'planned' };
      const saved = await get().runEdit((editId) => client.call('meetings.save', { editId, meeting }), {
        whenUndone: `Meeting ${meeting.number} planned`,
      });
      return saved.ok ? ok(meeting.id) : saved;
    };

    const changeAgenda = async (id: MeetingId, change: Change<AgendaLines>): Promise<ApiError | undefined> => {
      const agenda = screen.find(id)?.agenda;
      if (!agenda || saysTheSame(agenda.shown, change(agenda.shown))) return agenda?.show(change);
      return agenda.make(change);
    };

    return {
      plan: undefined,
      planError: undefined,
      openPlan,
      closePlan: () => {
        screen.leave();
        set({ plan: undefined, planError: undefined });
      },
      planMeeting,
      changeMeeting: async (id, change) => screen.find(id)?.meeting.make(change),
      changeAgenda,
      makeItemId: () => itemIdSchema.parse(makeId()),
    };
  };
