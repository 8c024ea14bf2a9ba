import { Refusal, refusal } from '../../db/errors.ts';

/** A file that is refused once it is made does not undo the hand-out. */
export const sayThatNumbersAreFixed = (error: unknown): never => {
  if (!(error instanceof Refusal)) throw error;
  const { code, message } = error.error;
  throw refusal(code, `${message} The numbers of its actions are fixed all the same.`);
};
