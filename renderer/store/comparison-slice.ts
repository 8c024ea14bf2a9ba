import type { StateCreator } from 'zustand/vanilla';
import { type ApiError, apiError } from '../../shared/api/errors.ts';
import type { ComparedTexts } from '../../shared/api/record.ts';
import { numberedVersionIdSchema } from '../../shared/ids.ts';
import type { LivePort } from './open-meetings.ts';
import type { AppState } from './store.ts';

/** What is compared, as an address says it: a version, and another one or the minutes as they are now. */
export type Comparison = { readonly before: string; readonly after: string | undefined };

/** Two versions of the same minutes. */
export type ComparisonSlice = {
  readonly comparedTexts: (ComparedTexts & { readonly comparison: Comparison }) | undefined;
  readonly comparisonError: ApiError | undefined;
  compareVersions(comparison: Comparison): Promise<void>;
};

const NO_VERSION = apiError('notFound', 'This address names no version. Go back to Record and choose two there.');

export const comparisonSlice =
  ({ client }: LivePort): StateCreator<AppState, [], [], ComparisonSlice> =>
  (set) => ({
    comparedTexts: undefined,
    comparisonError: undefined,
    compareVersions: async (comparison) => {
      const before = numberedVersionIdSchema.safeParse(comparison.before);
      const after = numberedVersionIdSchema.optional().safeParse(comparison.after);
      if (!before.success || !after.success) return set({ comparisonError: NO_VERSION });
      const other = after.data === undefined ? {} : { after: after.data };
      const answer = await client.call('record.compare', { before: before.data, ...other });
      if (answer.ok) set({ comparedTexts: { ...answer.value, comparison }, comparisonError: undefined });
      else set({ comparisonError: answer.error });
    },
  });
