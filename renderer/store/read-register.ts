import type { ActionFilter, ActionGroup } from '../../shared/api/actions.ts';
import type { ApiError } from '../../shared/api/errors.ts';
import type { Action } from '../../shared/domain/action.ts';
import { ok, type Result } from '../../shared/result.ts';
import type { Client } from '../api/client.ts';
import type { RegisterView } from './register-view.ts';

/** An action as it is listed, with the key of the group that it stands in. */
export type ListedAction = Action & { readonly group?: string | undefined };

/** The part of the register that was fetched. */
export type Register = {
  readonly rows: readonly ListedAction[];
  /** Where it goes on; undefined at its end. */
  readonly next?: string | undefined;
  readonly total: number;
  /** What it is put together in; missing where it is not. */
  readonly groups?: readonly ActionGroup[] | undefined;
};

/** The first part is what fits on any screen, so that it is there at once; more comes in larger ones. */
export const FIRST_PART = 60;
export const PART = 500;

export type RegisterPart = Omit<Register, 'groups'>;
type ReadPart = (after: string | undefined, limit: number) => Promise<Result<RegisterPart, ApiError>>;

/** Goes on behind some rows until there are so many, or the register ends. */
const readUntil = async (
  readPart: ReadPart,
  {
    enough,
    start = { rows: [] },
    isLatest,
  }: Pick<Wanted, 'enough' | 'isLatest'> & { readonly start?: Omit<RegisterPart, 'total'> | undefined },
): Promise<Result<RegisterPart, ApiError>> => {
  const rows = [...start.rows];
  for (let { next } = start; ; ) {
    const part = await readPart(next, Math.min(PART, Math.max(1, enough - rows.length)));
    if (!part.ok) return part;
    const { total } = part.value;
    rows.push(...part.value.rows);
    next = part.value.next;
    if (rows.length >= enough || next === undefined || !isLatest()) return ok({ rows, next, total });
  }
};

type Wanted = {
  readonly view: RegisterView;
  readonly filter: ActionFilter;
  /** Others look on. */
  readonly shared: boolean;
  readonly enough: number;
  /** What is there already; it goes on behind that. */
  readonly start?: RegisterPart | undefined;
  /** Whether it is still wanted; else the read may end early. */
  readonly isLatest: () => boolean;
};

/** In which groups the register is asked for, and which of them are folded; nothing where it is in none. */
export const groupedBy = ({ group, folded }: RegisterView, shared: boolean) =>
  group ? { group, shared, folded: [...folded] } : {};

/** Reads so many rows of the register, and the groups that they stand in. */
export const readRegisterBy = async (
  client: Client,
  { view, filter, shared, ...wanted }: Wanted,
): Promise<Result<Register, ApiError>> => {
  const { sort, descending, group } = view;
  const grouped = groupedBy(view, shared);
  const readPart: ReadPart = (after, limit) => {
    const place = after === undefined ? {} : { after };
    return client.call('actions.list', { filter, sort, descending, ...grouped, limit, ...place });
  };
  const [part, groups] = await Promise.all([
    readUntil(readPart, wanted),
    group && client.call('actions.groups', { filter, group, shared }),
  ]);
  if (!part.ok || !groups) return part;
  return groups.ok ? ok({ ...part.value, groups: groups.value.groups }) : groups;
};
