import type { ActionBadge } from '../../shared/api/blocks.ts';
import type { MeetingSheet } from '../../shared/api/meetings.ts';
import type { WritingSettings } from '../../shared/domain/settings.ts';
import type { ItemId, MakeId } from '../../shared/ids.ts';
import type { KeyChanges } from '../../shared/keys/bindings.ts';
import type { Client } from '../api/client.ts';
import type { Speller } from '../spelling/speller.ts';
import type { OverviewEvents } from './overview.ts';
import type { Clock } from './saver/clock.ts';
import type { SaveState } from './saver/save-state.ts';
import type { BlockList } from './saver/saver.ts';

/** What a session tells the window of. */
export type SessionEvents = OverviewEvents & {
  onSave(state: SaveState): void;
  /** Another item is on the screen now. */
  onItem(itemId: ItemId): void;
  /** The store gave references to actions that had none. */
  onNumbered(badges: readonly ActionBadge[]): void;
  /** Something is to be said to those who can't see the text. */
  onSaid(words: string): void;
};

export type SessionOptions = {
  readonly client: Client;
  readonly sheet: MeetingSheet;
  readonly list: BlockList;
  readonly clock: Clock;
  readonly makeId: MakeId;
  readonly events: SessionEvents;
  /** The keys that were changed, as they are now. */
  readonly keyChanges: () => KeyChanges;
  /** What is done about what is typed, as it is set now. */
  readonly writing: () => WritingSettings;
  /** Starts the spelling check; without one nothing is underlined. */
  readonly startSpeller?: (() => Speller) | undefined;
};
