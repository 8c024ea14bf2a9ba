import type { BodySheet } from '../../../shared/api/bodies.ts';
import { type ApiError, apiError } from '../../../shared/api/errors.ts';
import type { Category } from '../../../shared/domain/body.ts';
import { useAppStore } from '../../store/hooks.ts';
import { isNameTaken, moved, withCategories, withCategoryRenamed, withMember, withoutCategory } from './categories.ts';

const taken = (name: string): ApiError =>
  apiError('refused', `There is a category called ${name.trim()} already. Choose another name.`);

/** What can be done to the categories of a body. Seats and the quorum rule follow a new name. */
export const useCategories = ({ body: { id, categories } }: BodySheet) => {
  const changeBody = useAppStore((state) => state.changeBody);
  const change = (list: (now: readonly Category[]) => readonly Category[]): Promise<ApiError | undefined> =>
    changeBody(id, (now) => withCategories(now, list(now.body.categories)));
  return {
    add: async (name: string): Promise<ApiError | undefined> => {
      if (isNameTaken(categories, name)) return taken(name);
      return change((now) => withMember(now, name.trim()));
    },
    rename: async (at: number, to: string): Promise<ApiError | undefined> => {
      const from = categories[at]?.name;
      if (from === undefined || isNameTaken(categories, to, at)) return taken(to);
      return changeBody(id, (now) => withCategoryRenamed(now, from, to), { renamed: { from, to } });
    },
    setTable: (at: number, table: Category['table']): Promise<ApiError | undefined> =>
      change((now) => now.map((category, index) => (index === at ? { ...category, table } : category))),
    move: (at: number, step: -1 | 1): Promise<ApiError | undefined> => change((now) => moved(now, at, step)),
    remove: (name: string): Promise<ApiError | undefined> => changeBody(id, (now) => withoutCategory(now, name)),
  };
};

export type CategoriesEdit = ReturnType<typeof useCategories>;
