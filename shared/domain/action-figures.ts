import { z } from 'zod';
import { daysBetween } from '../dates.ts';

/** Days since an action was raised, as they are put together. */
export const agesOfActions = ['up to 30 days', '31 to 90 days', '91 to 365 days', 'over a year'] as const;
export type ActionAge = (typeof agesOfActions)[number];

/** How long ago an action was raised; of one whose day nobody knows, nothing. */
export const ageOfAction = (raised: string | undefined, today: string): ActionAge | undefined => {
  if (raised === undefined) return undefined;
  const days = daysBetween(raised, today);
  if (days <= 30) return 'up to 30 days';
  if (days <= 90) return '31 to 90 days';
  return days <= 365 ? '91 to 365 days' : 'over a year';
};

const countSchema = z.object({ label: z.string(), open: z.int(), overdue: z.int() });
/** So many open actions, and how many of them are overdue. */
export type OpenCount = z.infer<typeof countSchema>;

/** What the pictures of a register are drawn from. Confidential actions are counted like all others. */
export const actionFiguresSchema = z.object({
  byAge: z.array(countSchema),
  /** Who owns most comes first; one action of two owners counts with both. */
  byOwner: z.array(
    countSchema.extend({
      /** How much of it is confidential: whose that is is no less so. */
      secret: z.object({ open: z.int(), overdue: z.int() }),
    }),
  ),
  /** Months in a row, 'YYYY-MM', from the first one with anything. */
  byMonth: z.array(z.object({ month: z.string(), raised: z.int(), closed: z.int() })),
  /** Open actions by how often their due was changed. */
  bySlips: z.array(z.object({ slips: z.int(), open: z.int() })),
});
export type ActionFigures = z.infer<typeof actionFiguresSchema>;

export const UNNAMED = 'Not named here';

const NO_SECRETS = { open: 0, overdue: 0 } as const;

/**
 * The figures as others may see them: what is confidential is counted under nobody's name. Else the difference to a list
 * without it would name its owner.
 */
export const figuresForOthers = (figures: ActionFigures): ActionFigures => {
  const sum = (of: 'open' | 'overdue'): number => figures.byOwner.reduce((total, { secret }) => total + secret[of], 0);
  const hidden = { label: UNNAMED, open: sum('open'), overdue: sum('overdue'), secret: NO_SECRETS };
  if (hidden.open === 0) return figures;
  const named = figures.byOwner.flatMap(({ label, open, overdue, secret }) =>
    open > secret.open
      ? [{ label, open: open - secret.open, overdue: overdue - secret.overdue, secret: NO_SECRETS }]
      : [],
  );
  return { ...figures, byOwner: [...named.toSorted((a, b) => b.open - a.open), hidden] };
};
