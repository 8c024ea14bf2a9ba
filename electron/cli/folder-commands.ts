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

const readersNamed = (name: string): PackReaders =>
  name.trim().toLowerCase() === 'public' ? 'public' : { list: name };

type Take = (command: unknown) => void;

export const addPack = (program: Command, take: Take, data: Option): void => {
  program
    .command('pack')
    .description('write the papers of a meeting, with its agenda and an index, into a new folder')
    .addArgument(new Argument('<meeting...>', 'code of the body and number of the meeting, such as "CSC 15"'))
    .addOption(
      new Option(
        '--for <readers>',
        'who gets it: public, for everybody, or the name of a distribution list of the body; all of it where nothing is said',
      ),
    )
    .addOption(
      new Option('--format <format>', 'of the agenda and the index').choices(documentFormatNames).default('pdf'),
    )
    .requiredOption('-o, --output <folder>', 'folder to make; one that is there is left alone')
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
