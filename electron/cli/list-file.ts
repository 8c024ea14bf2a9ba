import { localDay } from '../../shared/local-day.ts';
import type { RegisterOrder } from '../../shared/registers/orders.ts';
import { ok, type Result } from '../../shared/result.ts';
import type { TableFormat } from '../../shared/tables/formats.ts';
import type { App } from '../core/app.ts';
import { type Answered, type Failure, wrongUsage } from './answer.ts';
import { ask, makeEditId } from './client.ts';
import { fileFormat, type ListWords } from './list-options.ts';
import { writeOut } from './write-out.ts';

/** The day it is here, 'YYYY-MM-DD'. */
export const today = (): string => localDay(Date.now());

const bytesOf = async (app: App, order: RegisterOrder, format: TableFormat): Promise<Result<Uint8Array, Failure>> => {
  const made = await ask(app, 'registers.handOut', { editId: makeEditId(), order, format });
  return made.ok ? ok(Buffer.from(made.value.base64, 'base64')) : made;
};

/** Words for what is read on a screen, where a file was named for them. */
const noFileFor = ({ json, output, full }: ListWords): Answered | undefined => {
  if (output === undefined) return undefined;
  if (!json) return wrongUsage('Say what the file is to be: --csv, --xlsx or --json.');
  if (full) return undefined;
  return wrongUsage(
    'JSON has everything that the book knows. Add --full to write that to a file, or take --csv or --xlsx, which are for others.',
  );
};

type MakeOrder = (readers: Pick<RegisterOrder, 'version' | 'asOf'>) => RegisterOrder;

/**
 * A list out of a register as it is asked for: a file, for others unless it is said to be full, or what `print` makes for
 * the screen. Every register has this in common; it gives its order and how its rows are printed.
 */
export const listOut = (
  words: ListWords,
  makeOrder: MakeOrder,
  print: (app: App) => Promise<Answered>,
): ((app: App) => Promise<Answered>) => {
  const format = fileFormat(words);
  return async (app) => {
    if (format) {
      const order = makeOrder({ version: words.full ? 'full' : 'public', asOf: today() });
      return writeOut(words.output, () => bytesOf(app, order, format));
    }
    const refused = noFileFor(words);
    if (refused) return refused;
    const printed = await print(app);
    if (!printed.ok || words.output === undefined) return printed;
    const { out } = printed.value;
    return writeOut(words.output, async () => ok(typeof out === 'string' ? Buffer.from(out) : out));
  };
};
