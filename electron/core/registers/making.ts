import type { RegisterFacts } from '../../../shared/api/registers.ts';
import type { Calendar } from '../../../shared/calendar/calendar.ts';
import type { ActionId, MeetingId } from '../../../shared/ids.ts';
import type { Secret } from '../../../shared/leak-check/find-leak.ts';
import type { TableOwner } from '../../../shared/minutes-document/build/table-document.ts';
import type { RegisterOrder } from '../../../shared/registers/orders.ts';
import type { Table } from '../../../shared/tables/table.ts';

/** A list that is to leave a register: what the book said at one moment, and what a public file of it is searched for. */
export type RegisterMaking = {
  readonly order: RegisterOrder;
  readonly table: Table;
  /** Its days, where a register has any; `madeAt` in milliseconds since 1970. */
  readonly calendar?: (madeAt: number) => Calendar;
  readonly facts: Omit<RegisterFacts, 'newNumbers'>;
  /** The meetings whose actions it shows under numbers that can still move. */
  readonly provisional: readonly MeetingId[];
  /** The actions raised between meetings that it shows under a number which goes out for the first time. */
  readonly provisionalBetween: readonly ActionId[];
  /** The body whose style it is printed in; none where it is of several. */
  readonly owner?: TableOwner | undefined;
  /** What nobody may read in a public file, and what everybody may: asked for public ones alone. */
  readonly guard: () => {
    readonly secrets: readonly Secret[];
    readonly known: readonly string[];
    /** Has every word that everybody may read, and no other. */
    readonly open: Table;
    readonly openCalendar?: (madeAt: number) => Calendar;
    /** 'The public list of actions'. */
    readonly what: string;
  };
};

/** How many rows of a list are shown, how many of them are confidential, and how many of all were left out. */
export const countsOf = (
  all: readonly unknown[],
  shown: readonly { readonly confidential: boolean }[],
): RegisterMaking['facts'] => ({
  count: shown.length,
  confidential: shown.filter(({ confidential }) => confidential).length,
  leftOut: all.length - shown.length,
});
