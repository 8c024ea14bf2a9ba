import type { z } from 'zod';
import { type ApiError, apiError } from '../../shared/api/errors.ts';
import { shapeProblems } from '../../shared/interchange/issues.ts';

/** The first thing that is wrong with an input, in a sentence and with its place. */
export const invalidInput = (error: z.ZodError): ApiError => {
  const [first] = shapeProblems(error.issues);
  if (!first) return apiError('invalidInput', 'The input is not what this method takes.');
  const sentence = `${first.path === '' ? 'The input' : `${first.path}:`} ${first.message}`;
  return apiError('invalidInput', sentence, first.path === '' ? undefined : first.path);
};
