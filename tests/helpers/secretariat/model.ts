import type { ActionState } from '../../../shared/domain/action.ts';
import type { Due } from '../../../shared/domain/block.ts';
import type { MeetingState } from '../../../shared/domain/meeting.ts';
import type {
  ActionId,
  BlockId,
  BodyId,
  DecisionId,
  ItemId,
  MatterId,
  MeetingId,
  OrganisationId,
  PersonId,
  UpdateId,
} from '../../../shared/ids.ts';

/*
 * An invented secretariat as plain data: bodies that have met for years, and actions with whole lives. It knows nothing
 * of a book. Days are 'YYYY-MM-DD'.
 */

export type InventedBody = {
  readonly id: BodyId;
  readonly code: string;
  readonly name: string;
  /** The body above it. */
  readonly parentId: BodyId | undefined;
};
export type InventedOrganisation = { readonly id: OrganisationId; readonly name: string; readonly alias: string };
export type InventedPerson = {
  readonly id: PersonId;
  readonly name: string;
  readonly alias: string;
  readonly organisation: string;
};
export type InventedMatter = { readonly id: MatterId; readonly code: string; readonly title: string };

export type InventedItem = {
  readonly id: ItemId;
  readonly number: string;
  readonly title: string;
  readonly confidential: boolean;
};

export type InventedMeeting = {
  readonly id: MeetingId;
  readonly bodyId: BodyId;
  readonly number: string;
  readonly date: string;
  readonly state: MeetingState;
  readonly items: readonly InventedItem[];
};

/** What happened to an action on a day, in the order of its life. A due that is missing is not settled any longer. */
export type LifeEvent = { readonly day: string } & (
  | { readonly kind: 'update'; readonly id: UpdateId; readonly text: string }
  | { readonly kind: 'due'; readonly due: Due | undefined }
  | { readonly kind: 'owners'; readonly owners: readonly string[] }
  | { readonly kind: 'state'; readonly state: ActionState }
);

export type InventedAction = {
  readonly id: ActionId;
  readonly blockId: BlockId;
  readonly meetingId: MeetingId;
  readonly itemId: ItemId;
  readonly matterId: MatterId | undefined;
  readonly seq: number;
  readonly text: string;
  /** Whether its own line is confidential; that of its item is said by the item. */
  readonly confidential: boolean;
  /** As it was minuted: by a name, or by another one of the same owner. */
  readonly owners: readonly string[];
  readonly due: Due | undefined;
  readonly life: readonly LifeEvent[];
};

/** A decision as a line of its own, or marked in a paragraph. */
export type InventedDecision = {
  readonly id: DecisionId;
  readonly blockId: BlockId;
  readonly meetingId: MeetingId;
  readonly itemId: ItemId;
  readonly matterId: MatterId | undefined;
  readonly verb: string;
  readonly text: string;
  readonly marked: boolean;
  /** Whether its own line is confidential; that of its item is said by the item. */
  readonly confidential: boolean;
  /** The vote that stands behind it. */
  readonly vote: { readonly blockId: BlockId; readonly for: number } | undefined;
};

/** What became of a recommendation. */
export type InventedAnswer = { readonly decisionId: DecisionId } & (
  | { readonly answerId: DecisionId }
  | { readonly reason: string }
);

export type Secretariat = {
  /** The day on which all of it is looked at. */
  readonly today: string;
  readonly bodies: readonly InventedBody[];
  readonly organisations: readonly InventedOrganisation[];
  readonly people: readonly InventedPerson[];
  readonly matters: readonly InventedMatter[];
  readonly meetings: readonly InventedMeeting[];
  readonly actions: readonly InventedAction[];
  readonly decisions: readonly InventedDecision[];
  readonly answers: readonly InventedAnswer[];
};
