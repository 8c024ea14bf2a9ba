import { type ApiError, apiError, apiErrorSchema } from '../../shared/api/errors.ts';
import { err, ok, type Result } from '../../shared/result.ts';

export const offline = (): ApiError =>
  apiError('offline', 'Minutebook does not answer. What you typed is kept on this page and is sent again by itself.');

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** Reads what a host answered. Anything but an envelope counts as no answer: something else is on the line. */
export const readEnvelope = (raw: unknown): Result<unknown, ApiError> => {
  if (!isRecord(raw)) return err(offline());
  if (raw['ok'] === true) return ok(raw['value']);
  const error = apiErrorSchema.safeParse(raw['error']);
  return err(error.success ? error.data : offline());
};
