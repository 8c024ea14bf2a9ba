import { join } from 'node:path';
import { v7 } from 'uuid';
import type { z } from 'zod';
import { type App, type AppOptions, openApp } from '../../electron/core/app.ts';
import { contract, type Input, type MethodName, type Output } from '../../shared/api/contract.ts';
import { editIdSchema } from '../../shared/ids.ts';
import { unwrap } from './unwrap.ts';

const FILE = 'minutebook.db';

const outputs: { readonly [Name in MethodName]: { readonly output: z.ZodType<Output<Name>> } } = contract;

/** Opens the book in a data folder, while no host holds it, for the time that `work` takes. */
export const withBook = async <T>(
  data: string,
  work: (app: App) => Promise<T>,
  options: Omit<AppOptions, 'file'> = {},
): Promise<T> => {
  const app = unwrap(await openApp({ ...options, file: join(data, FILE) }));
  try {
    return await work(app);
  } finally {
    app.close();
  }
};

/** Calls a method that has to succeed, and checks what it says against the contract. */
export const ask = async <Name extends MethodName>(app: App, name: Name, input: Input<Name>): Promise<Output<Name>> => {
  return outputs[name].output.parse(unwrap(await app.call(name, input)));
};

/** Takes a meeting file into the book of a data folder, and says under which id. */
export const loadInto = (data: string, text: string): Promise<string> =>
  withBook(data, async (app) => {
    const loaded = await ask(app, 'meetings.load', { editId: editIdSchema.parse(v7()), file: JSON.parse(text) });
    return loaded.meetingId;
  });
