import type { Body, Category } from '../../../shared/domain/body.ts';
import type { BodyAndRules } from '../../store/body-edits.ts';

type Categories = Body['categories'];

/** The list with one of its entries moved by a step; as it was when there is no such place. */
export const moved = <T>(list: readonly T[], at: number, step: -1 | 1): T[] => {
  const [here, there] = [list[at], list[at + step]];
  if (here === undefined || there === undefined) return [...list];
  return list.map((entry, index) => {
    if (index === at) return there;
    return index === at + step ? here : entry;
  });
};

/** The list with one more category of members, behind the others of the members. */
export const withMember = (categories: readonly Category[], name: string): Category[] => {
  const at = categories.findLastIndex(({ table }) => table === 'members') + 1;
  return [...categories.slice(0, at), { name, table: 'members' }, ...categories.slice(at)];
};

/** Whether another category is called so already. */
export const isNameTaken = (categories: Categories, name: string, at?: number): boolean =>
  categories.some((category, index) => index !== at && category.name.toLowerCase() === name.trim().toLowerCase());

export const withCategories = ({ body, rules }: BodyAndRules, categories: readonly Category[]): BodyAndRules => ({
  body: { ...body, categories: [...categories] },
  rules,
});

/** A category under its new name, in the quorum rule as well. */
export const withCategoryRenamed = ({ body, rules }: BodyAndRules, from: string, to: string): BodyAndRules => {
  const rename = (name: string): string => (name === from ? to : name);
  const categories = body.categories.map((category) => ({ ...category, name: rename(category.name) }));
  const { quorum } = rules;
  if (!quorum) return withCategories({ body, rules }, categories);
  const minimumPerCategory = quorum.minimumPerCategory.map((minimum) => ({
    ...minimum,
    category: rename(minimum.category),
  }));
  return withCategories({ body, rules: { ...rules, quorum: { ...quorum, minimumPerCategory } } }, categories);
};

/** The body without a category, in the quorum rule as well. */
export const withoutCategory = ({ body, rules }: BodyAndRules, name: string): BodyAndRules => {
  const categories = body.categories.filter((category) => category.name !== name);
  const { quorum } = rules;
  if (!quorum) return withCategories({ body, rules }, categories);
  const minimumPerCategory = quorum.minimumPerCategory.filter(({ category }) => category !== name);
  return withCategories({ body, rules: { ...rules, quorum: { ...quorum, minimumPerCategory } } }, categories);
};
