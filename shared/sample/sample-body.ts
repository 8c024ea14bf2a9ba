import type { Body } from '../domain/body.ts';
import type { BodyRules } from '../domain/body-rules.ts';
import type { SeatRole } from '../domain/seat.ts';

/** A seat of a sample body; `from` and `to` are days before (negative) or after the meeting that is about to begin. */
export type SampleSeat = {
  /** Name of who has it; nobody, and it is vacant. */
  readonly person?: string;
  readonly category: string;
  readonly role: SeatRole;
  readonly voting?: boolean;
  readonly from?: number;
  readonly to?: number;
};

/** A body of the sample, with its rules and its seats. */
export type SampleBody = {
  readonly body: Omit<Body, 'id'>;
  readonly rules: BodyRules;
  /** The code of the body above it, which comes before it in the sample. */
  readonly parent?: string;
  readonly seats: readonly SampleSeat[];
};
