import { z } from 'zod';

/** Who an owner of an action is, however the minutes write the name: the same key means the same one. */
export const knownOwnerSchema = z.object({ key: z.string(), name: z.string() });
export type KnownOwner = z.infer<typeof knownOwnerSchema>;

/** An action with its owners as they are minuted and, one for each, who they are. */
export type Owned = {
  readonly owners: readonly string[];
  readonly knownOwners?: readonly KnownOwner[] | undefined;
};

/** The owners by the names in which the action writes them: what the book calls them besides is not for everybody. */
export const ownersAsWritten = <A extends Owned>(action: A): A =>
  action.knownOwners === undefined
    ? action
    : {
        ...action,
        knownOwners: action.owners.map((name, at) => ({ key: action.knownOwners?.[at]?.key ?? name, name })),
      };

/** What one owner has to do. */
export type OwnerGroup<A> = { readonly title: string; readonly actions: readonly A[] };

const NOBODY = 'No owner yet';

const order = new Intl.Collator('en-GB', { numeric: true });

const ownersOf = ({ owners, knownOwners }: Owned, clean: (name: string) => string): ReadonlyMap<string, string> => {
  const named = owners.map((text, at): [string, string] => {
    const { key, name } = knownOwners?.[at] ?? { key: clean(text), name: text };
    return [key, clean(name)];
  });
  // The first name that an action has for somebody stands.
  return new Map(named.filter(([, name]) => name !== '').toReversed());
};

/**
 * Under each owner what it has to do, owners by name: an action of two stands under both, once under who is named twice.
 * Those of nobody come last. `clean` makes a name fit to be printed.
 */
export const groupByOwner = <A extends Owned>(
  actions: readonly A[],
  clean: (name: string) => string = (name) => name.trim(),
): OwnerGroup<A>[] => {
  const groups = new Map<string, { readonly title: string; readonly actions: A[] }>();
  const nobodys: A[] = [];
  for (const action of actions) {
    const owners = ownersOf(action, clean);
    if (owners.size === 0) nobodys.push(action);
    for (const [key, title] of owners) {
      const group = groups.get(key);
      if (group) group.actions.push(action);
      else groups.set(key, { title, actions: [action] });
    }
  }
  const named = [...groups.values()].toSorted((a, b) => order.compare(a.title, b.title));
  return nobodys.length === 0 ? named : [...named, { title: NOBODY, actions: nobodys }];
};
