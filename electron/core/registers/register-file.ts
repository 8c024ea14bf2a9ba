import { refusal } from '../../../db/errors.ts';
import type { DocumentFile } from '../../../shared/api/minutes.ts';
import type { Calendar } from '../../../shared/calendar/calendar.ts';
import { writeCalendar } from '../../../shared/calendar/write-calendar.ts';
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

type Wanted = {
  readonly format: RegisterFormat;
  readonly owner: TableOwner | undefined;
  /** When the file is made, in milliseconds since 1970. */
  readonly madeAt: number;
  readonly typesetter: Typesetter;
};

/** What a file is made of: a list, and its days where it has any. */
type Contents = { readonly table: Table; readonly calendar?: ((madeAt: number) => Calendar) | undefined };

const noDays = () =>
  refusal('refused', 'This list has no days for a calendar. Take it along as a spreadsheet or as a document.');

const written = async ({ table, calendar }: Contents, wanted: Wanted): Promise<Uint8Array> => {
  const { format, owner, madeAt, typesetter } = wanted;
  if (format === 'ics') {
    if (!calendar) throw noDays();
    return Buffer.from(writeCalendar(calendar(madeAt)));
  }
  if (format === 'xlsx') return writeXlsx(table);
  if (format === 'csv') return Buffer.from(writeCsv(table));
  return Buffer.from(await documentWriters[format](tableDocument(table, owner), typesetter));
};

/** What is wanted on paper is refused where a spreadsheet is what is meant. Throws a `Refusal`. */
export const refuseTooLong = ({ rows }: Table, format: RegisterFormat): void => {
  if (isTableFormat(format) || format === 'ics' || rows.length <= MOST_ON_PAPER) return;
  const advice = 'Choose a body or a view with fewer, or take them along as a spreadsheet.';
  throw refusal('refused', `These are ${rows.length} rows; a document holds ${MOST_ON_PAPER} at most. ${advice}`);
};

/** Whether its reader sees what looks like a tag of a page. */
const readsTags = (format: RegisterFormat): boolean =>
  isTableFormat(format) || format === 'ics' ? format !== 'xlsx' : showsTags(format);

type Finished = { readonly fileName: string; readonly bytes: Uint8Array };

/** Refuses a public file that has anything confidential in it, or around it. Throws a `Refusal`. */
const refuseLeaks = async (file: Finished, { guard }: RegisterMaking, wanted: Wanted): Promise<void> => {
  const { secrets, known, open, openCalendar, what } = guard();
  const contents = { table: open, calendar: openCalendar };
  if (wanted.owner) {
    const words = Buffer.from(await written(contents, { ...wanted, format: 'txt', owner: undefined })).toString();
    refuseStyle({ body: wanted.owner.body, secrets, known: [...known, words], what });
  }
  const openBytes = await written(contents, wanted);
  refuseSecrets({ ...file, isText: readsTags(wanted.format) }, { secrets, known, open: [openBytes], what });
};

type Making = { readonly format: RegisterFormat; readonly madeAt: number; readonly typesetter: Typesetter };

/** A list out of a register as a file; a public one is searched before it is given. Throws a `Refusal`. */
export const registerFile = async (making: RegisterMaking, how: Making): Promise<DocumentFile> => {
  const { order, table, owner } = making;
  const wanted = { ...how, owner };
  const fileName = registerFileName(order, how.format, table.confidential !== undefined);
  const bytes = await written(making, wanted);
  if (order.version === 'public') await refuseLeaks({ fileName, bytes }, making, wanted);
  const { mediaType } = registerFormat(how.format);
  return { fileName, mediaType, base64: Buffer.from(bytes).toString('base64') };
};
