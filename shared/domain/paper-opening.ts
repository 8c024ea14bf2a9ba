import { formatLongDate } from '../dates.ts';
import { type BodyForms, fillForm } from './body-forms.ts';
import type { PresentedPaper } from './paper.ts';

/**
 * The sentence that the minutes of an item begin with when a paper is before it, in the form of the body: 'The Panel
 * were provided with a paper on the budget.' What the paper does not say is left out of it.
 */
export const paperOpening = (
  { paperOpening: form }: Pick<BodyForms, 'paperOpening'>,
  short: string,
  { paper, reference }: PresentedPaper,
): string => {
  const { title, author, version, date } = paper;
  return fillForm(form, {
    short,
    title,
    reference,
    author,
    version,
    date: date === undefined ? undefined : formatLongDate(date),
  });
};
