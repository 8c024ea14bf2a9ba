import { join } from 'node:path';
import { type App, type AppOptions, openApp } from '../../electron/core/app.ts';
import { createLog } from '../../electron/core/log.ts';
import { type Client, createClient } from '../../renderer/api/client.ts';
import { offline } from '../../renderer/api/envelope.ts';
import { createListeners } from '../../renderer/api/listeners.ts';
import type { Connection, Transport } from '../../renderer/api/transport.ts';
import type { MethodName } from '../../shared/api/contract.ts';
import { type EditId, editIdSchema, type MakeId, type MeetingId } from '../../shared/ids.ts';
import type { MeetingFile } from '../../shared/interchange/schema.ts';
import { err } from '../../shared/result.ts';
import { countedIds } from './create-book.ts';
import { createFakeFiles, type FakeFiles } from './fake-files.ts';
import { temporaryFolder } from './temporary-folder.ts';
import { unwrap } from './unwrap.ts';

/** What becomes of the next calls: they go through, never arrive, or are done while their answer is lost. */
export type Line = 'good' | 'request lost' | 'answer lost';

/** A page of the program on a real book, without a host between them. */
export type Desk = {
  readonly client: Client;
  /** What the person at it opens and saves. */
  readonly files: FakeFiles;
  /** What was called, in order. */
  readonly calls: { readonly name: MethodName; readonly input: unknown }[];
  line: Line;
  tell(connection: Connection): void;
};

export type Office = {
  readonly app: App;
  readonly makeId: MakeId;
  makeEditId(): EditId;
  load(file: MeetingFile): Promise<MeetingId>;
  /** One more page on the same book. */
  desk(): Desk;
};

const deskOf = (app: App, page: string): Desk => {
  const connection = createListeners<Connection>();
  const desk: { -readonly [Key in keyof Omit<Desk, 'client'>]: Desk[Key] } = {
    files: createFakeFiles(),
    calls: [],
    line: 'good',
    tell: connection.tell,
  };
  const transport: Transport = {
    call: async (name, input) => {
      desk.calls.push({ name, input });
      const { line } = desk;
      if (line === 'request lost') return err(offline());
      // What crosses a boundary is JSON, and a page must not hold on to what it sent.
      const answer = await app.call(name, JSON.parse(JSON.stringify(input)), page);
      return line === 'answer lost' ? err(offline()) : answer;
    },
    onChanged: (listener) => app.onChanged((event) => event.origin !== page && listener(event)),
    onConnection: connection.add,
  };
  return Object.assign(desk, { client: createClient(transport) });
};

export type OfficeOptions = Pick<AppOptions, 'facts' | 'typesetter'> & {
  /** The book, a new one in a folder of its own where it is not said. */
  readonly file?: string;
  readonly makeId?: MakeId;
};

/** The program on a book. Close the app when the test is over. */
export const openOffice = async ({
  file = join(temporaryFolder(), 'minutebook.db'),
  makeId = countedIds(0xabc_0000_0000),
  ...facts
}: OfficeOptions = {}): Promise<Office> => {
  const app = unwrap(await openApp({ ...facts, file, log: createLog(() => undefined) }));
  const makeEditId = (): EditId => editIdSchema.parse(makeId());
  let pages = 0;
  const desk = (): Desk => {
    pages += 1;
    return deskOf(app, `page-${pages}`);
  };
  const load = async (meeting: MeetingFile): Promise<MeetingId> =>
    unwrap(await desk().client.call('meetings.load', { editId: makeEditId(), file: meeting })).meetingId;
  return { app, makeId, makeEditId, load, desk };
};
