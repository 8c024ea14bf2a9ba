import { type ApiError, apiError } from '../../shared/api/errors.ts';
import type { Changed } from '../../shared/api/events.ts';
import type { MeetingSheet } from '../../shared/api/meetings.ts';
import { type MakeId, type MeetingId, meetingIdSchema } from '../../shared/ids.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import type { Client } from '../api/client.ts';
import type { Clock } from '../editor/saver/clock.ts';
import { isAtRisk, type SaveState } from '../editor/saver/save-state.ts';
import type { BlockList } from '../editor/saver/saver.ts';
import { Session } from '../editor/session.ts';
import type { SessionEvents, SessionOptions } from '../editor/session-options.ts';
import type { Speller } from '../spelling/speller.ts';

export type LivePort = {
  readonly client: Client;
  readonly clock: Clock;
  readonly makeId: MakeId;
  /** Starts the spelling check beside the page. */
  readonly startSpeller?: () => Speller;
};

/** What a session asks of the page that it is on. */
export type SessionPort = LivePort & Pick<SessionOptions, 'keyChanges' | 'writing'>;

/** A meeting that this window has open, on the screen or only until its last words are saved. */
export type OpenMeeting = {
  readonly session: Session;
  sheet: MeetingSheet;
  /** Asks the book anew for what is beside the text. */
  fetchSheet(): Promise<void>;
  /** Nothing is listened to and nothing is saved from here on. */
  close(): void;
};

const TEXT_NOUNS = new Set(['block', 'action', 'decision']);

const noSuchMeeting = apiError(
  'notFound',
  'This address names no meeting. Go back to the list and open the meeting from there.',
);

type Read = { readonly sheet: MeetingSheet; readonly list: BlockList };

const readMeeting = async (client: Client, meetingId: MeetingId): Promise<Result<Read, ApiError>> => {
  const [sheet, list] = await Promise.all([
    client.call('meetings.get', { meetingId }),
    client.call('blocks.list', { meetingId }),
  ]);
  if (!sheet.ok) return sheet;
  return list.ok ? ok({ sheet: sheet.value, list: list.value }) : list;
};

type Following = {
  fetchSheet(): Promise<void>;
  /** Words of this page are in the book now. */
  onSaved(): void;
  stop(): void;
};

/** Keeps an open meeting in step with the book until it is stopped. */
const followBook = (client: Client, open: OpenMeeting, onSheet: (sheet: MeetingSheet) => void): Following => {
  const meetingId = open.sheet.meeting.id;
  const { saver } = open.session;
  const fetchSheet = async (): Promise<void> => {
    const next = await client.call('meetings.get', { meetingId });
    if (!next.ok) return;
    open.sheet = next.value;
    open.session.setSheet(next.value);
    onSheet(next.value);
  };
  const onChanged = ({ meetingId: changed, rows }: Changed): void => {
    if (changed !== undefined && changed !== meetingId) {
      // What becomes confidential elsewhere can be told of here.
      if (open.session.screen.hiding.isOn) void fetchSheet();
      return;
    }
    if (rows.some(({ noun }) => TEXT_NOUNS.has(noun))) saver.refresh();
    if (rows.some(({ noun }) => !TEXT_NOUNS.has(noun) && noun !== 'setting')) void fetchSheet();
  };
  // Words for an item that was taken off the agenda meanwhile bring it back, which this page is not told of.
  const onSaved = (): void => {
    if (!open.sheet.items.some(({ id }) => id === open.session.current)) void fetchSheet();
  };
  let wasAway = false;
  const stopChanged = client.onChanged(onChanged);
  const stopConnection = client.onConnection((connection) => {
    if (connection === 'connected' && wasAway) {
      saver.hurry();
      saver.refresh();
      void fetchSheet();
    }
    wasAway = connection === 'away';
  });
  const stop = (): void => {
    stopChanged();
    stopConnection();
  };
  return { fetchSheet, onSaved, stop };
};

export type MeetingEvents = SessionEvents & { onSheet(sheet: MeetingSheet): void };

const openMeeting = (port: SessionPort, { sheet, list }: Read, events: MeetingEvents): OpenMeeting => {
  let following: Following | undefined;
  const onSave = (state: SaveState): void => {
    events.onSave(state);
    if (!isAtRisk(state)) following?.onSaved();
  };
  const session = new Session({ ...port, sheet, list, events: { ...events, onSave } });
  const open: OpenMeeting = {
    session,
    sheet,
    fetchSheet: async () => following?.fetchSheet(),
    close: () => {
      following?.stop();
      session.close();
    },
  };
  following = followBook(port.client, open, events.onSheet);
  return open;
};

/**
 * The meetings that this window has open. One that is left while words of it are not saved stays open behind the
 * screen until they are, and is found again when it is opened again.
 */
export class OpenMeetings {
  readonly #port: SessionPort;
  readonly #open = new Map<MeetingId, OpenMeeting>();

  constructor(port: SessionPort) {
    this.#port = port;
  }

  async open(id: string, events: MeetingEvents): Promise<Result<OpenMeeting, ApiError>> {
    const meetingId = meetingIdSchema.safeParse(id);
    if (!meetingId.success) return err(noSuchMeeting);
    const known = this.#open.get(meetingId.data);
    if (known) return ok(known);
    const read = await readMeeting(this.#port.client, meetingId.data);
    if (!read.ok) return read;
    const open = this.#open.get(meetingId.data) ?? openMeeting(this.#port, read.value, events);
    this.#open.set(meetingId.data, open);
    return ok(open);
  }

  /** The meeting goes off the screen: what is not saved goes out now. */
  leave(open: OpenMeeting): void {
    open.session.screen.detach();
    open.session.saver.hurry();
  }

  /** Closes the meetings that are done with, except those with words that are not saved. */
  closeSaved(isDone: (open: OpenMeeting) => boolean): void {
    for (const [id, open] of this.#open) {
      if (!isDone(open) || isAtRisk(open.session.saver.state)) continue;
      open.close();
      this.#open.delete(id);
    }
  }

  /** The meetings with words that are not saved. */
  unsaved(): OpenMeeting[] {
    return [...this.#open.values()].filter(({ session }) => isAtRisk(session.saver.state));
  }

  /** Sends at once what is not saved; says whether there is any. */
  hurry(): boolean {
    const unsaved = this.unsaved();
    for (const { session } of unsaved) session.saver.hurry();
    return unsaved.length > 0;
  }

  /** The window goes: the last words go out behind what is on its way. */
  sendLast(): void {
    for (const { session } of this.unsaved()) session.saver.leave();
  }
}
