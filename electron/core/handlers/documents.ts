import { documentNumbers, documentSource, handOutDocument, recordsToldOf } from '../../../db/document-source.ts';
import { type Overtaken, overtakenIn, refuseOvertaken } from '../../../db/overtaken.ts';
import type { ReadableDb } from '../../../db/types.ts';
import type { DocumentSheet, documentsApi } from '../../../shared/api/documents.ts';
import { wordsOf } from '../../../shared/domain/block-words.ts';
import type { MeetingRecord } from '../../../shared/domain/meeting-record.ts';
import type { BlockId } from '../../../shared/ids.ts';
import { WITHHELD } from '../../../shared/minutes-document/build/public-items.ts';
import { confidentialItemIds } from '../../../shared/minutes-document/build/visibility.ts';
import { documentSecrets } from '../../../shared/minutes-document/document-secrets.ts';
import type { DocumentFormat } from '../../../shared/minutes-document/formats.ts';
import { type DocumentOrder, fixesNumbers } from '../../../shared/minutes-document/orders.ts';
import { redactedSource } from '../../../shared/minutes-document/redacted-source.ts';
import type { DocumentSource } from '../../../shared/minutes-document/source.ts';
import { type DocumentMaking, documentFile, NAMES } from '../document-file.ts';
import type { HandlersOf } from '../handler.ts';
import { later } from '../later.ts';
import { sayThatNumbersAreFixed } from '../numbers-fixed.ts';
import { privateSecrets } from '../private-secrets.ts';

type Wanted = { readonly order: DocumentOrder; readonly format: DocumentFormat };

/** What the document is made of for its readers: nothing else crosses a boundary, or comes near a writer. */
const forReaders = (source: DocumentSource, { version }: DocumentOrder): DocumentSource =>
  version === 'public' ? redactedSource(source) : source;

/** What a public document shows though it is confidential by now: an agenda its titles, an extract its item. */
const overtakenBy = (db: ReadableDb, order: DocumentOrder): Overtaken[] => {
  if (order.version !== 'public') return [];
  if (order.kind === 'agenda') return overtakenIn(db, order.meetingId).filter((one) => one.in === 'agenda');
  return order.kind === 'extract'
    ? overtakenIn(db, order.meetingId).filter(({ itemId }) => itemId === order.itemId)
    : [];
};

/** All that making a document takes from the book. Errors: refused. */
export const documentMaking = (db: ReadableDb, whole: DocumentSource, wanted: Wanted): DocumentMaking => {
  refuseOvertaken(overtakenBy(db, wanted.order), NAMES[wanted.order.kind]);
  const source = forReaders(whole, wanted.order);
  const records = wanted.order.version === 'public' ? recordsToldOf(db, whole) : [];
  const notes = records.flatMap((record) => privateSecrets(db, record));
  return { source, whole, ...wanted, secrets: [...documentSecrets(whole, records), ...notes] };
};

const wordsIn = (record: MeetingRecord, isPublic: boolean): (readonly [BlockId, string])[] => {
  const confidential = confidentialItemIds(record.items);
  return record.items.flatMap((item) =>
    item.blocks
      .filter(({ visibility }) => !isPublic || (visibility !== 'confidential' && !confidential.has(item.id)))
      .map(({ id, content }) => [id, wordsOf(content)] as const),
  );
};

const documentSheet = (db: ReadableDb, order: DocumentOrder): DocumentSheet => {
  const whole = documentSource(db, order);
  const isPublic = order.version === 'public';
  const words = new Map(recordsToldOf(db, whole).flatMap((record) => wordsIn(record, isPublic)));
  const numbers = documentNumbers(db, whole, order).map((number) => ({
    ...number,
    text: words.get(number.blockId) ?? WITHHELD,
  }));
  return { source: forReaders(whole, order), numbers };
};

export const documentHandlers = {
  'documents.get': (db, { order }) => documentSheet(db, order),
  'documents.preview': (db, wanted) => {
    const making = documentMaking(db, documentSource(db, wanted.order), wanted);
    return later((typesetter) => documentFile(making, typesetter));
  },
  /** The numbers are fixed inside the transaction; the file is made from what was there at that moment. */
  'documents.handOut': (db, { editId: _editId, ...wanted }) => {
    const making = documentMaking(db, handOutDocument(db, wanted.order), wanted);
    return later((typesetter) => {
      const made = documentFile(making, typesetter);
      return fixesNumbers(wanted.order) ? made.catch(sayThatNumbersAreFixed) : made;
    });
  },
} satisfies HandlersOf<typeof documentsApi>;
