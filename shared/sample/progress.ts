import type { ActionState } from '../domain/action.ts';
import type { Due } from '../domain/block.ts';
import type { Calendar } from './calendar.ts';

/** What became of an action since it was minuted. */
export type Progress = {
  readonly reference: string;
  readonly state?: Exclude<ActionState, 'transferred'>;
  /** A due in place of the one that was minuted. */
  readonly due?: Due;
  readonly updates: readonly { readonly date: string; readonly text: string }[];
};

/** The register as it stands on the day: some closed, some late, one put off, one that waits to be closed. */
export const progress = (on: Calendar): readonly Progress[] => [
  {
    reference: 'CMG 11/01',
    state: 'closed',
    updates: [{ date: on.day(-44), text: 'Text sent to the Panel, ahead of its day.' }],
  },
  {
    reference: 'CMG 11/02',
    state: 'closed',
    updates: [
      { date: on.day(-49), text: 'Waiting for the addresses of nine new growers.' },
      { date: on.day(-42), text: 'Request sent to 64 growers.' },
    ],
  },
  {
    reference: 'CMG 11/03',
    state: 'in progress',
    due: { date: on.day(-4) },
    updates: [
      { date: on.day(-28), text: 'No frost in the month, so nothing to measure. Put off.' },
      { date: on.day(-9), text: 'Measured on one night with 28 sprinklers; a second night is needed.' },
    ],
  },
  {
    reference: 'CMG 11/04',
    state: 'closed',
    updates: [{ date: on.day(-43), text: 'Needle straightened.' }],
  },
  {
    reference: 'CMG 12/01',
    state: 'in progress',
    updates: [{ date: on.day(-6), text: 'List drafted; three holdings have still to name a holder.' }],
  },
  { reference: 'CMG 12/04', state: 'closed', updates: [{ date: on.day(-24), text: 'Ladder cleared, gauge hung.' }] },
  { reference: 'CMG 12/05', state: 'closed', updates: [{ date: on.day(-22), text: 'Offer accepted in writing.' }] },
  {
    reference: 'OWP23/03',
    state: 'proposed for closure',
    updates: [{ date: on.day(-3), text: 'Two growers are willing; both have been sent the terms of the seat.' }],
  },
];
