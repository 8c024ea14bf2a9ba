import { Argument, type Command, Option } from 'commander';
import { z } from 'zod';
import { documentFormatNames } from '../../shared/minutes-document/formats.ts';
import { type PackReaders, packReadersSchema } from '../../shared/pack/order.ts';

/** What is written as a folder of several files. */
export const packCommandSchema = z.object({
  kind: z.literal('pack'),
  data: z.string().optional(),
  meeting: z.string(),
  readers: packReadersSchema.default('full'),
  format: z.enum(documentFormatNames).default('pdf'),
  output: z.string(),
});

/** A meeting for a colleague who covers it, and as it comes back from there. */
export const handOverCommandSchema = z.object({
  kind: z.literal('hand-over'),
  data: z.string().optional(),
  meeting: z.string(),
  format: z.enum(documentFormatNames).default('pdf'),
  output: z.string(),
});

export const takeBackCommandSchema = z.object({
  kind: z.literal('take-back'),
  data: z.string().optional(),
  path: z.string(),
});

const readersNamed = (name: string): PackReaders =>
  name.trim().toLowerCase() === 'public' ? 'public' : { list: name };

type Take = (command: unknown) => void;

const meetingArgument = () =>
  new Argument('<meeting...>', 'code of the body and number of the meeting, such as "CSC 15"');
const OUTPUT = ['-o, --output <folder>', 'folder to make; one that is there is left alone'] as const;

export const addPack = (program: Command, take: Take, data: Option): void => {
  program
    .command('pack')
    .description('write the papers of a meeting, with its agenda and an index, into a new folder')
    .addArgument(meetingArgument())
    .addOption(
      new Option(
        '--for <readers>',
        'who gets it: public, for everybody, or the name of a distribution list of the body; all of it where nothing is said',
      ),
    )
    .addOption(
      new Option('--format <format>', 'of the agenda and the index').choices(documentFormatNames).default('pdf'),
    )
    .requiredOption(...OUTPUT)
    .addOption(data)
    .action((words: readonly string[], { for: readers, ...options }: { readonly for?: string }) =>
      take({
        kind: 'pack',
        meeting: words.join(' '),
        ...options,
        ...(readers !== undefined && { readers: readersNamed(readers) }),
      }),
    );
};

export const addHandOver = (program: Command, take: Take, data: Option): void => {
  program
    .command('hand-over')
    .description(
      'write a meeting for a colleague who covers it into a new folder: a note, the meeting file, the papers',
    )
    .addArgument(meetingArgument())
    .addOption(
      new Option('--format <format>', 'of the note, the agenda and the index')
        .choices(documentFormatNames)
        .default('pdf'),
    )
    .requiredOption(...OUTPUT)
    .addOption(data)
    .action((words: readonly string[], options: object) =>
      take({ kind: 'hand-over', meeting: words.join(' '), ...options }),
    );
};

export const addTakeBack = (program: Command, take: Take, data: Option): void => {
  program
    .command('take-back')
    .description('take back a meeting that was handed over, where nothing of it changed here since')
    .argument('<path>', 'the folder or the meeting file that came back')
    .addOption(data)
    .action((path: unknown, options: object) => take({ kind: 'take-back', path, ...options }));
};
