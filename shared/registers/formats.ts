import { z } from 'zod';
import { documentFormatNames, formatRow } from '../minutes-document/formats.ts';
import { type TableFormat, type TableFormatRow, tableFormatSchema, tableFormats } from '../tables/formats.ts';

/** The formats that a list leaves a register in: as a spreadsheet, or as a document on paper. */
export const registerFormatSchema = z.enum([...tableFormatSchema.options, ...documentFormatNames]);
export type RegisterFormat = z.infer<typeof registerFormatSchema>;

export const isTableFormat = (format: RegisterFormat): format is TableFormat =>
  tableFormatSchema.safeParse(format).success;

/** What people call a format, and how the name of its files ends. */
export const registerFormat = (format: RegisterFormat): TableFormatRow & { readonly ending: string } => {
  if (isTableFormat(format)) return { ...tableFormats[format], ending: format };
  const { words, mediaType, isText, ending = format } = formatRow(format);
  return { words, mediaType, isText, ending };
};
