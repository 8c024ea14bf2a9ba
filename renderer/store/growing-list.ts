import type { ApiError } from '../../shared/api/errors.ts';
import { ok, type Result } from '../../shared/result.ts';
import { latestRead } from './latest-read.ts';

/** The part of a register that was fetched. */
export type GrowingList<Row> = {
  readonly rows: readonly Row[];
  /** Where it goes on; undefined at its end. */
  readonly next?: string | undefined;
  readonly total: number;
};

export type ReadPart<Row> = (page: {
  readonly limit: number;
  readonly after?: string;
}) => Promise<Result<GrowingList<Row>, ApiError>>;

const PART = 300;

type Wanted<Row> = {
  readonly enough: number;
  /** What is there already; it goes on behind that. */
  readonly start?: Omit<GrowingList<Row>, 'total'>;
};

const readUntil = async <Row>(
  read: ReadPart<Row>,
  { enough, start = { rows: [] } }: Wanted<Row>,
  isLatest: () => boolean,
): Promise<Result<GrowingList<Row>, ApiError>> => {
  const rows = [...start.rows];
  for (let { next } = start; ; ) {
    const part = await read({ limit: PART, ...(next === undefined ? {} : { after: next }) });
    if (!part.ok) return part;
    rows.push(...part.value.rows);
    next = part.value.next;
    if (rows.length >= enough || next === undefined || !isLatest()) return ok({ rows, next, total: part.value.total });
  }
};

type Shown<Row> = {
  readonly list: () => GrowingList<Row> | undefined;
  readonly read: ReadPart<Row>;
  readonly show: (list: Result<GrowingList<Row>, ApiError>) => void;
};

/** A list that is fetched part by part: what was asked for last is shown, whatever is answered when. */
export const growingList = <Row>({ list, read, show }: Shown<Row>) => {
  const part = latestRead<Wanted<Row>, Result<GrowingList<Row>, ApiError>>({
    read: (wanted, isLatest) => readUntil(read, wanted, isLatest),
    show,
  });
  return {
    /** As much as was fetched before, and at least the first part. */
    fetch: () => part.ask({ enough: Math.max(PART, list()?.rows.length ?? 0) }),
    /** The first part, of something else. */
    restart: () => part.ask({ enough: PART }),
    /** The next part, unless it is being fetched anyway. */
    fetchMore: async (): Promise<void> => {
      const now = list();
      if (now?.next === undefined || part.isReading()) return;
      await part.ask({ enough: now.rows.length + PART, start: now });
    },
  };
};

type SharedList<Row> = {
  readonly list: () => GrowingList<Row> | undefined;
  /** Whether others look on: then what is confidential is not even read. */
  readonly isShared: () => boolean;
  readonly read: (page: Parameters<ReadPart<Row>>[0], isShared: boolean) => ReturnType<ReadPart<Row>>;
  /** Shows what was read, and whether it is open to others: else it is not drawn where they look on. */
  readonly show: (list: Result<GrowingList<Row>, ApiError>, isOpen: boolean) => void;
};

/** A register of what may be confidential in part, fetched part by part. */
export const sharedList = <Row>({ list, isShared, read, show }: SharedList<Row>) => {
  let readsOpen = false;
  return growingList<Row>({
    list,
    read: (page) => {
      readsOpen = isShared();
      return read(page, readsOpen);
    },
    show: (found) => show(found, readsOpen),
  });
};
