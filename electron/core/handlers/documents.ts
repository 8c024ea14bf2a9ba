import { documentNumbers, documentSource, handOutDocument, recordsToldOf } from '../../../db/document-source.ts';
import type { ReadableDb } from '../../../db/types.ts';
import type { DocumentSheet, documentsApi } from '../../../shared/api/documents.ts';
import { wordsOf } from '../../../shared/domain/block-words.ts';
import { documentSecrets } from '../../../shared/minutes-document/document-secrets.ts';
import type { DocumentFormat } from '../../../shared/minutes-document/formats.ts';
import { type DocumentOrder, fixesNumbers } from '../../../shared/minutes-document/orders.ts';
import type { DocumentSource } from '../../../shared/minutes-document/source.ts';
import { type DocumentMaking, documentFile } from '../document-file.ts';
import type { HandlersOf } from '../handler.ts';
import { later } from '../later.ts';
import { sayThatNumbersAreFixed } from '../numbers-fixed.ts';
import { privateSecrets } from '../private-secrets.ts';

type Wanted = { readonly order: DocumentOrder; readonly format: DocumentFormat };

/** All that making a document takes from the book. */
export const documentMaking = (db: ReadableDb, source: DocumentSource, wanted: Wanted): DocumentMaking => {
  const records = wanted.order.version === 'public' ? recordsToldOf(db, source) : [];
  const notes = records.flatMap((record) => privateSecrets(db, record));
  return { source, ...wanted, secrets: [...documentSecrets(source, records), ...notes] };
};

const documentSheet = (db: ReadableDb, order: DocumentOrder): DocumentSheet => {
  const source = documentSource(db, order);
  const numbers = documentNumbers(db, source, order);
  const blocks = recordsToldOf(db, source).flatMap(({ items }) => items.flatMap((item) => item.blocks));
  const words = new Map(blocks.map(({ id, content }) => [id, wordsOf(content)]));
  return { source, numbers: numbers.map((number) => ({ ...number, text: words.get(number.blockId) ?? '' })) };
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
