import { type ApiError, apiError } from '../api/errors.ts';
import { err, ok, type Result } from '../result.ts';
import { type Problem, problemsOf } from './checks.ts';
import { shapeProblems } from './issues.ts';
import { type MeetingFile, meetingFileSchema } from './schema.ts';

const errorOf = (first: Problem, others: number): ApiError => {
  const more = others === 0 ? '' : ` (and ${others} more)`;
  return apiError(
    'invalidInput',
    `${first.path === '' ? 'The file' : `${first.path}:`} ${first.message}${more}`,
    first.path,
  );
};

/**
 * Reads what a file says (parsed JSON) as a meeting. Errors: invalidInput, with the first thing that is wrong, its
 * path, and how many others there are. Unknown fields are refused: what is not understood must not be dropped.
 */
export const readMeetingFile = (json: unknown): Result<MeetingFile, ApiError> => {
  const parsed = meetingFileSchema.safeParse(json, { reportInput: true });
  const problems = parsed.success ? problemsOf(parsed.data) : shapeProblems(parsed.error.issues);
  const [first] = problems;
  if (first) return err(errorOf(first, problems.length - 1));
  return parsed.success ? ok(parsed.data) : err(apiError('invalidInput', 'The file is not a meeting.'));
};
