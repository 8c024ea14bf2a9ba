import type { Noun } from '../shared/api/events.ts';
import { bodyRows } from './body-rows.ts';
import { organisationRows } from './organisations.ts';
import { personRows } from './person-rows.ts';
import { type Restorer, restorerOf } from './restorer.ts';
import { seatRows } from './seats.ts';

/** How undo puts the rows of each noun back. An edit of a noun that is missing here can't be taken back. */
export const restore: Readonly<Partial<Record<Noun, Restorer>>> = {
  body: restorerOf(bodyRows),
  person: restorerOf(personRows),
  organisation: restorerOf(organisationRows),
  seat: restorerOf(seatRows),
};
