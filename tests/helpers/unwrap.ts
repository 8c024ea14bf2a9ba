import type { Result } from '../../shared/result.ts';

/** The value of what has to go well in a test. */
export const unwrap = <T>(result: Result<T, unknown>): T => {
  if (!result.ok) throw new Error(`Refused: ${JSON.stringify(result.error)}`);
  return result.value;
};
