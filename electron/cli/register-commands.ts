import { Argument, type Command, InvalidArgumentError, Option } from 'commander';
import { z } from 'zod';
import { localDateSchema } from '../../shared/dates.ts';
import { reportKindSchema } from '../../shared/domain/report-text.ts';
import { listKindSchema } from '../../shared/intake/list-kinds.ts';
import { documentFormatNames } from '../../shared/minutes-document/formats.ts';
import { readersSchema } from '../../shared/minutes-document/orders.ts';
import { readWrittenDate } from '../../shared/written-date.ts';
import { listShape, withFileOptions } from './list-options.ts';

/** What is asked for of the register of matters: a report, or to take in a list. */
export const reportCommandSchema = z.object({
  kind: z.literal('report'),
  data: z.string().optional(),
  report: reportKindSchema,
  body: z.string(),
  since: localDateSchema.optional(),
  format: z.enum(documentFormatNames),
  version: readersSchema.default('full'),
  output: z.string().optional(),
  wentOut: z.boolean().default(false),
});

export const takeInCommandSchema = z.object({
  kind: z.literal('take-in'),
  data: z.string().optional(),
  list: listKindSchema,
  file: z.string(),
  dryRun: z.boolean().default(false),
});

/** Attendance of a body, the twelve months up to today where no day is said. */
export const attendanceCommandSchema = z.object({
  kind: z.literal('attendance'),
  ...listShape,
  body: z.string(),
  from: localDateSchema.optional(),
  to: localDateSchema.optional(),
});

type Take = (command: unknown) => void;

const asDay = (words: string): string => {
  const day = readWrittenDate(words);
  if (!day.ok) throw new InvalidArgumentError(day.error);
  return day.value;
};

export const addReport = (program: Command, take: Take, data: Option): void => {
  program
    .command('report')
    .description('write a report from the register of matters: the status of proposals, or a paper of new ones')
    .addArgument(new Argument('<report>', 'which report').choices(reportKindSchema.options))
    .addArgument(new Argument('<body>', 'code of the body that it is for, such as CSC'))
    .addOption(
      new Option(
        '--since <day>',
        'since when things are new; else since the last report that went out, or for a month',
      ).argParser(asDay),
    )
    .addOption(new Option('--format <format>', 'what to write').choices(documentFormatNames).makeOptionMandatory())
    .addOption(
      new Option('--version <version>', 'all of it, or what everybody may read')
        .choices(readersSchema.options)
        .default('full'),
    )
    .option('-o, --output <file>', 'file to write, in place of standard output')
    .option('--went-out', 'keep that this report goes out: from tomorrow on the next one tells what is new since today')
    .addOption(data)
    .action((report: unknown, body: unknown, options: object) => take({ kind: 'report', report, body, ...options }));
};

export const addTakeIn = (program: Command, take: Take, data: Option): void => {
  program
    .command('take-in')
    .description('take in a list that is kept elsewhere, and say what is new, changed and gone')
    .addArgument(new Argument('<list>', 'what it is a list of').choices(listKindSchema.options))
    .argument('<file>', 'a file of values with headings: CSV, with ; or , or tabs between them')
    .option('--dry-run', 'say what it would do, and keep nothing')
    .addOption(data)
    .action((list: unknown, file: unknown, options: object) => take({ kind: 'take-in', list, file, ...options }));
};

export const addAttendance = (program: Command, take: Take): void => {
  withFileOptions(program.command('attendance'))
    .description('who was at the meetings of a body in a year; a CSV or Excel file is for others')
    .argument('<body>', 'code of the body, such as CSC')
    .addOption(
      new Option('--from <day>', 'the first day; a year before the last where it is not said').argParser(asDay),
    )
    .addOption(new Option('--to <day>', 'the last day; today, or a year from the first').argParser(asDay))
    .action((body: unknown, options: object) => take({ kind: 'attendance', body, ...options }));
};
