import { isNamedBy } from './alternate.ts';
import type { Attendance, AttendanceState } from './attendance.ts';
import { readVisitor, type Visitor } from './visitor.ts';

/** Somebody of the roll, marked or only expected. */
type Listed = Pick<Attendance, 'id' | 'name' | 'initials'>;

/** What one line says at a roll call. */
export type RollLineSaid =
  /** 'PS, ST a': people of the roll, and how they are marked. */
  | { readonly kind: 'marks'; readonly people: readonly Attendance['id'][]; readonly state: AttendanceState }
  /** 'AB for CD': who stands in for whom; `visitor` where nobody of that name is on the roll yet. */
  | { readonly kind: 'alternate'; readonly alternate: Attendance['id'] | Visitor; readonly principal: string }
  | { readonly kind: 'visitor'; readonly visitor: Visitor };

const STATES: Readonly<Record<string, AttendanceState>> = { p: 'present', a: 'apologies', x: 'absent' };

/** Initials in whatever case, where they are only one person's; or the name. */
const findPerson = (words: string, roll: readonly Listed[]): Listed | undefined => {
  const named = roll.find((person) => isNamedBy(words, person));
  if (named) return named;
  const alike = roll.filter(({ initials }) => initials?.toLowerCase() === words.toLowerCase());
  return alike.length === 1 ? alike[0] : undefined;
};

const readMarks = (line: string, roll: readonly Listed[]): RollLineSaid | undefined => {
  const [, names = line, mark = 'p'] = /^(.+?)\s+([pax])$/iu.exec(line) ?? [];
  const people = names.split(/\s*[,;&]\s*|\s+/u).map((words) => findPerson(words, roll)?.id);
  const found = people.filter((id) => id !== undefined);
  const whole = findPerson(names, roll)?.id;
  const state = STATES[mark.toLowerCase()];
  if (!state || (whole === undefined && found.length < people.length)) return undefined;
  return { kind: 'marks', people: whole === undefined ? found : [whole], state };
};

const readAlternate = (line: string, roll: readonly Listed[]): RollLineSaid | undefined => {
  const [, who, whom] = /^(.+?)\s+for\s+(.+)$/iu.exec(line) ?? [];
  const principal = whom === undefined ? undefined : findPerson(whom.trim(), roll);
  if (who === undefined || !principal) return undefined;
  const alternate = findPerson(who.trim(), roll)?.id ?? readVisitor(who);
  return alternate === undefined || alternate === principal.id
    ? undefined
    : { kind: 'alternate', alternate, principal: principal.name };
};

/**
 * Reads a line of a roll call: 'ps a' marks people by their initials (present, where nothing is said), 'AB for CD' makes
 * somebody an alternate, and everything else names a visitor. Undefined for a line that names nobody.
 */
export const readRollLine = (line: string, roll: readonly Listed[]): RollLineSaid | undefined => {
  const text = line.trim();
  const said = readMarks(text, roll) ?? readAlternate(text, roll);
  if (said) return said;
  const visitor = readVisitor(text);
  return visitor && { kind: 'visitor', visitor };
};
