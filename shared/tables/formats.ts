import { z } from 'zod';

/** A file format of a table. */
export type TableFormatRow = {
  /** What people call it. */
  readonly words: string;
  readonly mediaType: string;
  /** Whether it can be read on a screen as it is. */
  readonly isText: boolean;
};

export const tableFormatSchema = z.enum(['xlsx', 'csv']);
export type TableFormat = z.infer<typeof tableFormatSchema>;

/** Every format that tables are written in; each name is also how the name of a file ends. */
export const tableFormats: Readonly<Record<TableFormat, TableFormatRow>> = {
  xlsx: {
    words: 'Excel',
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    isText: false,
  },
  csv: { words: 'CSV', mediaType: 'text/csv; charset=utf-8', isText: true },
};
