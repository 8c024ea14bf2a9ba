import { Argument, Command, InvalidArgumentError, Option } from 'commander';
import { z } from 'zod';
import { paperFilterSchema } from '../../shared/api/papers.ts';
import { localDateSchema, localTimeSchema } from '../../shared/dates.ts';
import { documentFormatNames, minutesFormatNames } from '../../shared/minutes-document/formats.ts';
import { minutesVersionSchema, minutesVersions } from '../../shared/minutes-document/minutes-version.ts';
import { readersSchema } from '../../shared/minutes-document/orders.ts';
import type { Result } from '../../shared/result.ts';
import { collecting, orSaid, type Said } from '../command-words.ts';
import {
  addHandOver,
  addPack,
  addTakeBack,
  handOverCommandSchema,
  packCommandSchema,
  takeBackCommandSchema,
} from './folder-commands.ts';
import { listShape, withListOptions } from './list-options.ts';
import {
  addAttendance,
  addReport,
  addTakeIn,
  attendanceCommandSchema,
  reportCommandSchema,
  takeInCommandSchema,
} from './register-commands.ts';

/** A version that went out, by its number: '0.2', and of its public files '0.2-public'. */
const FROZEN = /^(?<number>\d+\.\d+)(?<isPublic>-public)?$/u;

/** Versions of the minutes as they are now, or one that went out. */
const wantedVersion = (words: string): object => {
  const frozen = FROZEN.exec(words)?.groups;
  if (frozen) return { number: frozen['number'], version: frozen['isPublic'] === undefined ? 'full' : 'public' };
  if (minutesVersionSchema.safeParse(words).success) return { version: words };
  throw new InvalidArgumentError(`Say ${minutesVersions.join(', ')}, or the number of one that went out, such as 0.2.`);
};

const data = z.string().optional();
const commandSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('load'), data, file: z.string() }),
  z.object({ kind: z.literal('sample'), data }),
  z.object({ kind: z.literal('meetings'), data, json: z.boolean().default(false) }),
  z.object({
    kind: z.literal('export'),
    data,
    meeting: z.string(),
    format: z.enum(minutesFormatNames),
    version: minutesVersionSchema.default('full'),
    /** Of a version that went out: its file as it was. */
    number: z.string().optional(),
    output: z.string().optional(),
  }),
  z.object({
    kind: z.literal('agenda'),
    data,
    meeting: z.string(),
    format: z.enum(documentFormatNames),
    version: readersSchema.default('full'),
    output: z.string().optional(),
  }),
  z.object({ kind: z.literal('invitation'), data, meeting: z.string(), output: z.string().optional() }),
  z.object({ kind: z.literal('verify'), data, meeting: z.string() }),
  reportCommandSchema,
  takeInCommandSchema,
  packCommandSchema,
  handOverCommandSchema,
  takeBackCommandSchema,
  z.object({
    kind: z.literal('next'),
    data,
    body: z.string(),
    date: localDateSchema.optional(),
    time: localTimeSchema.optional(),
    venue: z.string().optional(),
    json: z.boolean().default(false),
  }),
  z.object({
    kind: z.literal('actions'),
    ...listShape,
    open: z.boolean().default(false),
    overdue: z.boolean().default(false),
    owner: z.string().optional(),
  }),
  z.object({
    kind: z.literal('decisions'),
    ...listShape,
    verb: z.string().optional(),
    matter: z.string().optional(),
    since: localDateSchema.optional(),
    noted: z.boolean().default(false),
    awaiting: z.boolean().default(false),
  }),
  attendanceCommandSchema,
  z.object({
    kind: z.literal('papers'),
    ...listShape,
    text: z.string().optional(),
    without: paperFilterSchema.shape.without,
    late: z.boolean().default(false),
  }),
  z.object({
    kind: z.literal('matters'),
    ...listShape,
    open: z.boolean().default(false),
    stage: z.string().optional(),
    text: z.string().optional(),
  }),
]);

/** What the words after `npm run -s cli --` ask for. */
export type CliCommand = z.infer<typeof commandSchema>;
export type CommandOf<Kind extends CliCommand['kind']> = Extract<CliCommand, { kind: Kind }>;

const dataOption = () => new Option('--data <folder>', 'folder of the book, where it is not in its usual place');
const jsonOption = () => new Option('--json', 'as JSON, for other programs');

type Take = (command: unknown) => void;

const addLoad = (program: Command, take: Take): void => {
  program
    .command('load')
    .description('take a meeting into the book from an interchange file')
    .argument('<file>', 'a file as "export --format json" writes it')
    .addOption(dataOption())
    .action((file: unknown, options: object) => take({ kind: 'load', file, ...options }));
};

const addSample = (program: Command, take: Take): void => {
  program
    .command('sample')
    .description('fill an empty book with the sample: an invented code administrator, to try things on')
    .addOption(dataOption())
    .action((options: object) => take({ kind: 'sample', ...options }));
};

const addMeetings = (program: Command, take: Take): void => {
  program
    .command('meetings')
    .description('list the meetings in the book, the newest first')
    .addOption(jsonOption())
    .addOption(dataOption())
    .action((options: object) => take({ kind: 'meetings', ...options }));
};

const addExport = (program: Command, take: Take): void => {
  program
    .command('export')
    .description(
      'write the minutes of a meeting; a Word file or a PDF (pdfa: for an archive) fixes the numbers of its actions',
    )
    .addArgument(new Argument('<meeting...>', 'code of the body and number of the meeting, such as "CSC 15"'))
    .addOption(new Option('--format <format>', 'what to write').choices(minutesFormatNames).makeOptionMandatory())
    .addOption(
      new Option(
        '--version <version>',
        'full, public (what everybody may read) or confidential (those minutes alone); or a number, such as 0.2 or 0.2-public: the file that went out, as it was',
      ).argParser(wantedVersion),
    )
    .option('-o, --output <file>', 'file to write, in place of standard output')
    .addOption(dataOption())
    .action((words: readonly string[], { version, ...options }: { readonly version?: object }) =>
      take({ kind: 'export', meeting: words.join(' '), ...options, ...version }),
    );
};

const addAgenda = (program: Command, take: Take): void => {
  program
    .command('agenda')
    .description('write the agenda of a meeting, with its papers and times')
    .addArgument(new Argument('<meeting...>', 'code of the body and number of the meeting, such as "CSC 15"'))
    .addOption(new Option('--format <format>', 'what to write').choices(documentFormatNames).makeOptionMandatory())
    .addOption(
      new Option('--version <version>', 'all of it, or what everybody may read')
        .choices(readersSchema.options)
        .default('full'),
    )
    .option('-o, --output <file>', 'file to write, in place of standard output')
    .addOption(dataOption())
    .action((words: readonly string[], options: object) =>
      take({ kind: 'agenda', meeting: words.join(' '), ...options }),
    );
};

const addInvitation = (program: Command, take: Take): void => {
  program
    .command('invitation')
    .description('write the invitation to a meeting for calendars (.ics): its update, or that it is cancelled')
    .addArgument(new Argument('<meeting...>', 'code of the body and number of the meeting, such as "CSC 15"'))
    .option('-o, --output <file>', 'file to write, in place of standard output')
    .addOption(dataOption())
    .action((words: readonly string[], options: object) =>
      take({ kind: 'invitation', meeting: words.join(' '), ...options }),
    );
};

const addVerify = (program: Command, take: Take): void => {
  program
    .command('verify')
    .description('hold every version of the minutes that went out against its hash and the version before it')
    .addArgument(new Argument('<meeting...>', 'code of the body and number of the meeting, such as "CSC 15"'))
    .addOption(dataOption())
    .action((words: readonly string[], options: object) =>
      take({ kind: 'verify', meeting: words.join(' '), ...options }),
    );
};

/** A value that a schema takes, or a sentence that says how it is written. */
const written =
  (schema: z.ZodType<string>, how: string) =>
  (words: string): string => {
    if (schema.safeParse(words).success) return words;
    throw new InvalidArgumentError(how);
  };

const addNext = (program: Command, take: Take): void => {
  program
    .command('next')
    .description('make the next meeting of a body with its agenda, and say what came from where')
    .argument('<body>', 'code of the body, such as CSC')
    .addOption(
      new Option('--date <date>', 'its day, where it is not that said at the last meeting, or by rhythm').argParser(
        written(localDateSchema, 'Write it as 2026-06-23.'),
      ),
    )
    .addOption(new Option('--time <time>', 'when it begins').argParser(written(localTimeSchema, 'Write it as 10:00.')))
    .option('--venue <venue>', 'where it is held')
    .addOption(jsonOption())
    .addOption(dataOption())
    .action((body: unknown, options: object) => take({ kind: 'next', body, ...options }));
};

const addActions = (program: Command, take: Take): void => {
  withListOptions(program.command('actions'))
    .description(
      'list the actions in the book; a CSV or Excel file is for others, and fixes the numbers of its actions',
    )
    .addOption(new Option('--open', 'only those that are still to be done').conflicts('overdue'))
    .option('--overdue', 'only those that are still to be done, and should have been before today')
    .option('--owner <name>', 'only those of an owner, by a part of any of its names')
    .action((options: object) => take({ kind: 'actions', ...options }));
};

const wantedDay = (words: string): string => {
  if (localDateSchema.safeParse(words).success) return words;
  throw new InvalidArgumentError('Write a day as 2020-01-31.');
};

const addDecisions = (program: Command, take: Take): void => {
  withListOptions(program.command('decisions'))
    .description('list the decisions in the book, the newest first; a CSV or Excel file is for others')
    .option('--verb <verb>', 'only those with this verb, such as AGREED')
    .option('--matter <code>', 'only those about a matter, by any of its codes')
    .addOption(new Option('--since <day>', 'only those from this day on').argParser(wantedDay))
    .option('--noted', 'what was only noted, too')
    .option('--awaiting', 'only recommendations that await an answer of the body above')
    .action((options: object) => take({ kind: 'decisions', ...options }));
};

const addMatters = (program: Command, take: Take): void => {
  withListOptions(program.command('matters'))
    .description('list the matters in the book; a CSV or Excel file is for others')
    .option('--open', 'only those that are not closed')
    .option('--stage <stage>', 'only those at this stage')
    .option('--text <words>', 'only those with these words in code, title or names')
    .action((options: object) => take({ kind: 'matters', ...options }));
};

const addPapers = (program: Command, take: Take): void => {
  withListOptions(program.command('papers'))
    .description('list the papers in the book, those of the newest meeting first; a CSV or Excel file is for others')
    .option('--text <words>', 'only those with these words in title, author or reference')
    .addOption(new Option('--without <what>', 'only those that have no file, or no class').choices(['file', 'class']))
    .option('--late', 'only those that came late, or that a meeting waits for')
    .action((options: object) => take({ kind: 'papers', ...options }));
};

const makeProgram = (write: (text: string) => void, take: Take): Command => {
  const program = collecting(new Command('npm run -s cli --'), write)
    .description('The same book without a window. Close Minutebook first: only one program can hold the book.')
    .helpCommand(false)
    .showHelpAfterError('Add --help to see what there is.');
  for (const add of [
    addLoad,
    addSample,
    addMeetings,
    addExport,
    addAgenda,
    addInvitation,
    addVerify,
    addNext,
    addActions,
    addDecisions,
    addMatters,
    addPapers,
    addAttendance,
  ])
    add(program, take);
  for (const add of [addReport, addTakeIn, addPack, addHandOver, addTakeBack]) add(program, take, dataOption());
  return program;
};

/** Reads a command. Words that make no sense are refused with a sentence. */
export const readCommand = (words: readonly string[]): Result<CliCommand, Said> => {
  const said: string[] = [];
  const taken: unknown[] = [];
  const program = makeProgram(
    (text) => said.push(text),
    (command) => taken.push(command),
  );
  return orSaid(() => {
    program.parse([...words], { from: 'user' });
    return commandSchema.parse(taken[0]);
  }, said);
};
