import { screens } from './screens.ts';

/** What the menu of a window can ask of its page; the only words that it may send. */
export const commandNames = ['loadMeeting', 'handOut', 'showKeys', ...screens.map(({ command }) => command)] as const;

export type CommandName = (typeof commandNames)[number];

/** Whether what came from outside is one of them. */
export const isCommandName = (value: unknown): value is CommandName => commandNames.some((name) => name === value);
