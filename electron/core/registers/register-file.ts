import { refusal } from '../../../db/errors.ts';
import type { DocumentFile } from '../../../shared/api/minutes.ts';
import { type TableOwner, tableDocument } from '../../../shared/minutes-document/build/table-document.ts';
import { showsTags } from '../../../shared/minutes-document/formats.ts';
import { registerFileName } from '../../../shared/registers/file-name.ts';
import { isTableFormat, type RegisterFormat, registerFormat } from '../../../shared/registers/formats.ts';
import type { Table } from '../../../shared/tables/table.ts';
import { writeCsv } from '../../../shared/tables/write-csv.ts';
import { writeXlsx } from '../../../shared/tables/xlsx/write-xlsx.ts';
import { refuseSecrets } from '../leak-guard.ts';
import { documentWriters } from '../minutes-writers.ts';
import { refuseStyle } from '../style-guard.ts';
import type { Typesetter } from '../typesetting/typesetter.ts';
import type { RegisterMaking } from './making.ts';

/** A list on paper that is longer than this is read by nobody. */
const MOST_ON_PAPER = 3000;

type Wanted = { readonly format: RegisterFormat; readonly owner: TableOwner | undefined };

const written = async (table: Table, { format, owner }: Wanted, typesetter: Typesetter): Promise<Uint8Array> => {
  if (format === 'xlsx') return writeXlsx(table);
  if (format === 'csv') return Buffer.from(writeCsv(table));
  return Buffer.from(await documentWriters[format](tableDocument(table, owner), typesetter));
};

/** What is wanted on paper is refused where a spreadsheet is what is meant. Throws a `Refusal`. */
export const refuseTooLong = ({ rows }: Table, format: RegisterFormat): void => {
  if (isTableFormat(format) || rows.length <= MOST_ON_PAPER) return;
  const advice = 'Choose a body or a view with fewer, or take them along as a spreadsheet.';
  throw refusal('refused', `These are ${rows.length} rows; a document holds ${MOST_ON_PAPER} at most. ${advice}`);
};

/** Refuses a public file that has anything confidential in it, or around it. Throws a `Refusal`. */
const refuseLeaks = async (
  { fileName, bytes }: { readonly fileName: string; readonly bytes: Uint8Array },
  { guard }: RegisterMaking,
  wanted: Wanted,
  typesetter: Typesetter,
): Promise<void> => {
  const { secrets, known, open, what } = guard();
  const { format, owner } = wanted;
  if (owner) {
    const words = Buffer.from(await written(open, { format: 'txt', owner: undefined }, typesetter)).toString();
    refuseStyle({ body: owner.body, secrets, known: [...known, words], what });
  }
  const isText = isTableFormat(format) ? format === 'csv' : showsTags(format);
  const openBytes = await written(open, wanted, typesetter);
  refuseSecrets({ fileName, bytes, isText }, { secrets, known, open: [openBytes], what });
};

/** A list out of a register as a file; a public one is searched before it is given. Throws a `Refusal`. */
export const registerFile = async (
  making: RegisterMaking,
  format: RegisterFormat,
  typesetter: Typesetter,
): Promise<DocumentFile> => {
  const { order, table, owner } = making;
  const fileName = registerFileName(order, format, table.confidential !== undefined);
  const bytes = await written(table, { format, owner }, typesetter);
  if (order.version === 'public') await refuseLeaks({ fileName, bytes }, making, { format, owner }, typesetter);
  const { mediaType } = registerFormat(format);
  return { fileName, mediaType, base64: Buffer.from(bytes).toString('base64') };
};
