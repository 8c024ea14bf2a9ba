import { attributionOf } from '../domain/attribution.ts';
import type { AttendanceId } from '../ids.ts';
import { BLANK } from './blank.ts';
import type { Reading } from './compile.ts';
import { matchAt } from './match.ts';
import { readPerson } from './people.ts';

/** A speaker: the words stand for the initials, at the start of what is said. */
export type Attribution = {
  readonly kind: 'attribution';
  readonly person: AttendanceId;
  readonly initials: string;
  readonly words: string;
  readonly taken: string;
};

const COLON = new RegExp(`:${BLANK}+`, 'uy');

/** 'PS: questioned the timelines', for somebody on the list; what is also the name of an organisation is left alone. */
export const readAttribution = (reading: Reading): Attribution | undefined => {
  const { text, form } = reading;
  const found = readPerson(reading, 0);
  const colon = found && matchAt(COLON, text, found.end)?.[0];
  if (!found || colon === undefined || form.organisations.has(text.slice(0, found.end))) return undefined;
  const { person, end } = found;
  return {
    kind: 'attribution',
    person: person.id,
    initials: text.slice(0, end),
    words: `${attributionOf(person, form.voice)} `,
    taken: text.slice(0, end + colon.length),
  };
};
