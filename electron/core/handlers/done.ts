import type { WritableDb } from '../../../db/types.ts';

/** For writes that have nothing to answer but that they are done. */
export const done =
  <Input>(write: (db: WritableDb, input: Input) => void) =>
  (db: WritableDb, input: Input) => {
    write(db, input);
    return {};
  };
