import { z } from 'zod';
import { documentFormatNames, formatRow } from '../minutes-document/formats.ts';
import { type TableFormat, type TableFormatRow, tableFormatSchema, tableFormats } from '../tables/formats.ts';

/** The formats that a list leaves a register in: as a spreadsheet, as a document on paper, or for a calendar. */
export const registerFormatSchema = z.enum([...tableFormatSchema.options, ...documentFormatNames, 'ics']);
export type RegisterFormat = z.infer<typeof registerFormatSchema>;

const CALENDAR: TableFormatRow = { words: 'Calendar', mediaType: 'text/calendar; charset=utf-8', isText: true };

export const isTableFormat = (format: RegisterFormat): format is TableFormat =>
  tableFormatSchema.safeParse(format).success;

/** What people call a format, and how the name of its files ends. */
export const registerFormat = (format: RegisterFormat): TableFormatRow & { readonly ending: string } => {
  if (format === 'ics') return { ...CALENDAR, ending: format };
  if (isTableFormat(format)) return { ...tableFormats[format], ending: format };
  const { words, mediaType, isText, ending = format } = formatRow(format);
  return { words, mediaType, isText, ending };
};
