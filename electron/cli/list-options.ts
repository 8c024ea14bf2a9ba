import { type Command, Option } from 'commander';
import { z } from 'zod';
import { tableFormatSchema } from '../../shared/tables/formats.ts';

/** What every list out of a register can be asked for as, and where it goes. */
export const listShape = {
  data: z.string().optional(),
  body: z.string().optional(),
  json: z.boolean().default(false),
  csv: z.boolean().default(false),
  xlsx: z.boolean().default(false),
  /** With everything that is confidential; a file is for others until it is said. */
  full: z.boolean().default(false),
  output: z.string().optional(),
};

const wordsSchema = z.object(listShape);
export type ListWords = z.infer<typeof wordsSchema>;

/** The format of a file that is asked for; undefined for what is read on the screen. */
export const fileFormat = ({ csv, xlsx }: Pick<ListWords, 'csv' | 'xlsx'>) =>
  tableFormatSchema.options.find((format) => (format === 'csv' ? csv : xlsx));

/** Adds to a command what every list has: body, format, file, and for whom. */
export const withListOptions = (command: Command): Command =>
  withFileOptions(command.option('--body <code>', 'only those of one body'));

/** The same without a body: of a list that is of one anyway. */
export const withFileOptions = (command: Command): Command =>
  command
    .addOption(new Option('--json', 'as JSON, for other programs').conflicts(['csv', 'xlsx']))
    .addOption(new Option('--csv', 'as CSV, for spreadsheets').conflicts('xlsx'))
    .option('--xlsx', 'as an Excel file')
    .option('--full', 'a file with everything that is confidential, in place of one for others')
    .option('-o, --output <file>', 'file to write, in place of standard output')
    .addOption(new Option('--data <folder>', 'folder of the book, where it is not in its usual place'));
