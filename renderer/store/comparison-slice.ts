import type { StateCreator } from 'zustand/vanilla';
import { type ApiError, apiError } from '../../shared/api/errors.ts';
import type { ComparedTexts } from '../../shared/api/record.ts';
import { numberedVersionIdSchema } from '../../shared/ids.ts';
import { type Delivery, deliver } from './delivery.ts';
import type { MinutesPort } from './minutes-slice.ts';
import type { AppState } from './store.ts';

/** What is compared, as an address says it: a version, and another one or the minutes as they are now. */
export type Comparison = { readonly before: string; readonly after: string | undefined };

/** Two versions of the same minutes. */
export type ComparisonSlice = {
  readonly comparedTexts: (ComparedTexts & { readonly comparison: Comparison }) | undefined;
  readonly comparisonError: ApiError | undefined;
  /** What became of the Word file of the comparison. */
  readonly comparisonDelivery: Delivery;
  compareVersions(comparison: Comparison): Promise<void>;
  /** Saves the comparison as a Word file with tracked changes. */
  saveComparison(comparison: Comparison): Promise<void>;
};

const NO_VERSION = apiError('notFound', 'This address names no version. Go back to Record and choose two there.');

/** What the address names, as the contract takes it; undefined when it names no version. */
const comparedOf = (comparison: Comparison) => {
  const before = numberedVersionIdSchema.safeParse(comparison.before);
  const after = numberedVersionIdSchema.optional().safeParse(comparison.after);
  if (!before.success || !after.success) return undefined;
  return { before: before.data, ...(after.data === undefined ? {} : { after: after.data }) };
};

export const comparisonSlice =
  ({ client, files }: MinutesPort): StateCreator<AppState, [], [], ComparisonSlice> =>
  (set) => ({
    comparedTexts: undefined,
    comparisonError: undefined,
    comparisonDelivery: { kind: 'none' },
    compareVersions: async (comparison) => {
      set({ comparisonDelivery: { kind: 'none' } });
      const compared = comparedOf(comparison);
      if (!compared) return set({ comparisonError: NO_VERSION });
      const answer = await client.call('record.compare', compared);
      if (answer.ok) set({ comparedTexts: { ...answer.value, comparison }, comparisonError: undefined });
      else set({ comparisonError: answer.error });
    },
    saveComparison: async (comparison) => {
      const compared = comparedOf(comparison);
      if (!compared) return set({ comparisonError: NO_VERSION });
      set({ comparisonDelivery: { kind: 'working' } });
      // Made first: its name says whether anything in it is confidential.
      const file = await client.call('record.compareFile', compared);
      const delivery = file.ok
        ? await deliver(files, { kind: 'copied', fileName: file.value.fileName, make: async () => file })
        : { kind: 'failed' as const, error: file.error, isHandedOut: false };
      set({ comparisonDelivery: delivery });
    },
  });
