import { Argument, type Command, InvalidArgumentError, Option } from 'commander';
import { z } from 'zod';
import { localDateSchema } from '../../shared/dates.ts';
import { reportKindSchema } from '../../shared/domain/report-text.ts';
import { listKindSchema } from '../../shared/intake/list-kinds.ts';
import { documentFormatNames } from '../../shared/minutes-document/formats.ts';
import { readersSchema } from '../../shared/minutes-document/orders.ts';
import { readWrittenDate } from '../../shared/written-date.ts';

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
});

export const takeInCommandSchema = z.object({
  kind: z.literal('take-in'),
  data: z.string().optional(),
  list: listKindSchema,
  file: z.string(),
  dryRun: z.boolean().default(false),
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
      new Option('--since <day>', 'since when things are new; a month ago where it is not said').argParser(asDay),
    )
    .addOption(new Option('--format <format>', 'what to write').choices(documentFormatNames).makeOptionMandatory())
    .addOption(
      new Option('--version <version>', 'all of it, or what everybody may read')
        .choices(readersSchema.options)
        .default('full'),
    )
    .option('-o, --output <file>', 'file to write, in place of standard output')
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
