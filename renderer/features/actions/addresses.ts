import type { Action } from '../../../shared/domain/action.ts';
import type { ActionId } from '../../../shared/ids.ts';

/** The register without an action open beside it. */
export const REGISTER = '/actions';

/** Stands in place of an action's id where one is being raised. */
export const NEW = 'new';

/** Where an action is raised that no meeting raises. */
export const NEW_ACTION = `${REGISTER}/${NEW}`;

/** The register with an action open beside it. */
export const addressOf = (id: ActionId): string => `${REGISTER}/${id}`;

/** The line of the minutes that raised an action, on the live screen of its meeting; as near to it as is known. */
export const placeOf = ({ meetingId, itemId, blockId }: Action): string | undefined => {
  if (meetingId === undefined) return undefined;
  const parts = ['meetings', meetingId, 'live', itemId, itemId && blockId];
  return `/${parts.filter((part) => part !== undefined).join('/')}`;
};
