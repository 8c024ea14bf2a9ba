import { refusal } from '../../db/errors.ts';
import type { DocumentFile } from '../../shared/api/minutes.ts';
import type { VersionFileKind } from '../../shared/domain/numbered-version.ts';
import { isSame } from '../../shared/interchange/difference.ts';
import { versionFiles } from '../../shared/minutes-document/version-files.ts';
import { type MinutesSource, minutesFile } from './minutes-file.ts';
import type { Typesetter } from './typesetting/typesetter.ts';

/** Which files of which minutes. */
export type DocumentOrder = { readonly source: MinutesSource; readonly kinds: readonly VersionFileKind[] };

export type MadeDocument = DocumentFile & { readonly kind: VersionFileKind };

/** Documents for a write that keeps them: they belong into its transaction, and making one takes longer than it may. */
export type Documents = {
  /** The files of some minutes. Where they are not made yet the write is given up, and run again once they are. */
  files(order: DocumentOrder): readonly MadeDocument[];
};

/** Ends a write whose documents are not made yet; nothing of it stays. */
class NotMade extends Error {
  readonly order: DocumentOrder;
  constructor(order: DocumentOrder) {
    super('Documents have to be made first');
    this.order = order;
  }
}

const isAsMade = (made: DocumentOrder, wanted: DocumentOrder): boolean => {
  const [{ template: a, ...before }, { template: b, ...now }] = [made.source, wanted.source];
  return (
    isSame([made.kinds, before], [wanted.kinds, now]) &&
    a?.fileName === b?.fileName &&
    Buffer.from(a?.bytes ?? []).equals(Buffer.from(b?.bytes ?? []))
  );
};

const MOST_TIMES = 5;

const everChanging = () =>
  refusal('refused', 'These minutes are being changed all the time. Nothing was done; try again when that has ended.');

/** One after the other: they share a typesetter. */
const make = async ({ source, kinds }: DocumentOrder, typesetter: Typesetter): Promise<MadeDocument[]> => {
  const made: MadeDocument[] = [];
  for (const kind of kinds) made.push({ ...(await minutesFile(source, { ...versionFiles[kind], typesetter })), kind });
  return made;
};

/**
 * Runs a write that needs documents: a first time to learn of which record, then with them made. Where the minutes were
 * changed meanwhile they are made anew, so that what is kept is what the minutes say. Errors: refused.
 */
export const withDocuments = async <T>(typesetter: Typesetter, run: (documents: Documents) => T): Promise<T> => {
  let made: { readonly order: DocumentOrder; readonly documents: readonly MadeDocument[] } | undefined;
  const files = (order: DocumentOrder): readonly MadeDocument[] => {
    if (made && isAsMade(made.order, order)) return made.documents;
    throw new NotMade(order);
  };
  for (let times = 0; times < MOST_TIMES; times += 1) {
    try {
      return run({ files });
    } catch (error) {
      if (!(error instanceof NotMade)) throw error;
      made = { order: error.order, documents: await make(error.order, typesetter) };
    }
  }
  throw everChanging();
};
