import { v7 as makeUuid } from 'uuid';
import { openBook } from '../../db/open.ts';
import type { Envelope } from '../../shared/api/envelope.ts';
import type { ApiError } from '../../shared/api/errors.ts';
import type { Changed } from '../../shared/api/events.ts';
import type { MakeId } from '../../shared/ids.ts';
import { ok, type Result } from '../../shared/result.ts';
import { changedOf } from './changes.ts';
import { createDispatch } from './dispatch.ts';
import { type HostFacts, NO_FACTS } from './host-facts.ts';
import { type Log, log as stderrLog } from './log.ts';
import { NO_TYPESETTER, type Typesetter } from './typesetting/typesetter.ts';

export type AppOptions = {
  /** The book. It is made when there is none. */
  readonly file: string;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
  readonly makeId?: MakeId;
  readonly log?: Log;
  /** What the program says of itself in About. */
  readonly facts?: HostFacts;
  /** Sets documents as PDF; it is closed with the program. */
  readonly typesetter?: Typesetter;
};

/** The program without a window or a port: every host calls this and nothing below it. */
export type App = {
  /** Never rejects. `origin` is the page that calls, and comes back in the event of what it changed. */
  call(name: string, input: unknown, origin?: string): Promise<Envelope>;
  /** Listens to what was changed, told after each commit; the function given back ends it. */
  onChanged(listener: (event: Changed) => void): () => void;
  close(): void;
};

type Listener = (event: Changed) => void;

/** A write is done by the time it is told: a listener that fails must not make it look undone. */
const createEvents = (log: Log) => {
  const listeners = new Set<Listener>();
  const tell = (listener: Listener, event: Changed) => {
    try {
      listener(event);
    } catch (error) {
      log.fault('a listener to changes', error);
    }
  };
  return {
    emit: (event: Changed) => {
      for (const listener of listeners) tell(listener, event);
    },
    listen: (listener: Listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
};

/** Opens the book and what runs on it. The error is one of the `book...` codes. */
export const openApp = async (options: AppOptions): Promise<Result<App, ApiError>> => {
  const { file, now = Date.now, makeId = makeUuid, log = stderrLog } = options;
  const { facts = NO_FACTS, typesetter = NO_TYPESETTER } = options;
  const opened = await openBook(file, { now, makeId });
  if (!opened.ok) return opened;
  const book = opened.value;
  const events = createEvents(log);
  const call = createDispatch({
    book,
    log,
    facts,
    typesetter,
    onWritten: (written, { input, origin }) => {
      const event = changedOf(written, input, origin);
      if (event) events.emit(event);
    },
  });
  const close = (): void => {
    typesetter.close();
    book.close();
  };
  return ok({ call, onChanged: events.listen, close });
};
