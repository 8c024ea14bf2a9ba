import type { z } from 'zod';
import { type ApiError, apiError } from '../../shared/api/errors.ts';

type Issue = z.core.$ZodIssue;

/** ['blocks', 3, 'content'] as 'blocks[3].content'. */
const formatPath = (path: readonly PropertyKey[]): string =>
  path.reduce<string>((text, key) => {
    if (typeof key === 'number') return `${text}[${key}]`;
    return text === '' ? String(key) : `${text}.${String(key)}`;
  }, '');

const list = (values: readonly unknown[]): string => values.map((value) => JSON.stringify(value)).join(', ');

/** What is wrong, to stand after the place: 'must be a number'. */
const predicateOf = (issue: Issue): string => {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? `is missing (${issue.expected})` : `must be of the type ${issue.expected}`;
    case 'unrecognized_keys':
      return `has what is not known: ${list(issue.keys)}`;
    case 'invalid_value':
      return `must be one of ${list(issue.values)}`;
    case 'too_big':
      return `must not be more than ${issue.maximum}`;
    case 'too_small':
      return `must not be less than ${issue.minimum}`;
    case 'invalid_format':
      return `is not written as a ${issue.format}`;
    case 'invalid_union':
      return 'is of no form that is known';
    default:
      return issue.message;
  }
};

/** The first thing that is wrong with an input, in a sentence and with its place. */
export const invalidInput = (error: z.ZodError): ApiError => {
  const [issue] = error.issues;
  if (!issue) return apiError('invalidInput', 'The input is not what this method takes.');
  const path = formatPath(issue.path);
  const sentence = `${path === '' ? 'The input' : path} ${predicateOf(issue)}.`;
  return path === '' ? apiError('invalidInput', sentence) : apiError('invalidInput', sentence, path);
};
