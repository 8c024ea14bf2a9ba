import { monthBefore } from '../../shared/dates.ts';
import { bodyIdSchema } from '../../shared/ids.ts';
import {
  type ActionGrouping,
  type DocumentOrder,
  documentOrderSchema,
  type Readers,
  reportKindOf,
  type SheetPurpose,
} from '../../shared/minutes-document/orders.ts';
import { type RegisterView, valueIn } from './register-view.ts';

/** Which document an address names. */
export type DocumentPlace =
  | { readonly kind: 'agenda' | 'attendanceSheet'; readonly meetingId: string }
  | { readonly kind: 'extract'; readonly meetingId: string; readonly itemId: string }
  | { readonly kind: 'statusReport' | 'proposalsPaper'; readonly bodyId: string }
  | { readonly kind: 'actionList'; readonly bodyId: string; readonly meetingId?: string | undefined };

/** The meeting that an address names. */
export const meetingOfPlace = (place: DocumentPlace): string | undefined =>
  'meetingId' in place ? place.meetingId : undefined;

/** The body that an address names. */
export const bodyOfPlace = (place: DocumentPlace): string | undefined => ('bodyId' in place ? place.bodyId : undefined);

/** How it is wanted. */
export type DocumentWishes = {
  readonly version: Readers;
  readonly groupBy: ActionGrouping;
  readonly purpose: SheetPurpose;
  readonly recipient: string;
  readonly owner: string;
  readonly text: string;
  /** The day since which things are new in a report; '' for that of the last one, or a month before. */
  readonly since: string;
};

/** How a document is wanted until it is said otherwise. */
export const usualWishes = (place: DocumentPlace, view: Pick<RegisterView, 'terms' | 'text'>): DocumentWishes => {
  const { kind } = place;
  const isWhole = kind === 'actionList' && place.meetingId === undefined;
  return {
    // An extract is for somebody outside until it is said otherwise.
    version: kind === 'extract' ? 'public' : 'full',
    groupBy: 'owner',
    purpose: 'to sign',
    recipient: '',
    // What the register was narrowed to is what it is a list of.
    owner: isWhole ? valueIn(view, 'owner') : '',
    text: isWhole ? view.text : '',
    since: '',
  };
};

const wordsIn = (name: string, text: string): Readonly<Record<string, string>> =>
  text.trim() === '' ? {} : { [name]: text.trim() };

/** Which report an address names; undefined where it names another document, or nothing. */
export const reportOfPlace = (place: DocumentPlace) => {
  if (place.kind !== 'statusReport' && place.kind !== 'proposalsPaper') return undefined;
  const bodyId = bodyIdSchema.safeParse(place.bodyId).data;
  return bodyId && { bodyId, kind: reportKindOf(place) };
};

/** What the host is asked for; undefined where the address names nothing. `lastReport` is the day of the last one. */
export const orderOf = (
  place: DocumentPlace,
  wishes: DocumentWishes,
  asOf: string,
  lastReport?: string,
): DocumentOrder | undefined => {
  const { version, groupBy, purpose, recipient, owner, text, since } = wishes;
  switch (place.kind) {
    case 'agenda':
      return documentOrderSchema.safeParse({ ...place, version }).data;
    case 'statusReport':
    case 'proposalsPaper':
      return documentOrderSchema.safeParse({
        ...place,
        version,
        asOf,
        since: since || (lastReport ?? monthBefore(asOf)),
      }).data;
    case 'attendanceSheet':
      return documentOrderSchema.safeParse({ ...place, version, purpose }).data;
    case 'extract':
      return documentOrderSchema.safeParse({ ...place, version, ...wordsIn('recipient', recipient) }).data;
    case 'actionList': {
      const narrowed = { ...wordsIn('owner', owner), ...wordsIn('text', text) };
      return documentOrderSchema.safeParse({ ...place, version, groupBy, asOf, ...narrowed }).data;
    }
  }
};

/** Whether two addresses name the same document. */
export const samePlace = (a: DocumentPlace | undefined, b: DocumentPlace): boolean =>
  JSON.stringify(a) === JSON.stringify(b);
