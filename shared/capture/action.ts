import { BLANK, plainBlanks, skipBlanks } from './blank.ts';
import type { Reading } from './compile.ts';
import { DUTY_WORDS } from './duty.ts';
import { matchAt } from './match.ts';
import type { Opening } from './opening.ts';
import { type OwnerList, readOwners } from './owners.ts';

type ActionOpening = Extract<Opening, { kind: 'action' }>;

const COLON = new RegExp(`${BLANK}*:${BLANK}*`, 'uy');
/** What tells owners after a colon from the first words of the text: 'SECAS to invite', 'SECAS: invite'. */
const DUTY = new RegExp(`${BLANK}+(?=${DUTY_WORDS})|${BLANK}*:(?:${BLANK}+|$)`, 'uy');
/**
 * What ends owners right behind the label: a duty, a colon, a dash, the end. Any other word may belong to a name that
 * nobody knows: 'Chair of the Rota Group', 'All members'.
 */
const OWNERS_END = new RegExp(
  `${BLANK}+(?=${DUTY_WORDS})|${BLANK}*:${BLANK}*|${BLANK}+[–—-]${BLANK}+|${BLANK}*$`,
  'uy',
);
/** What is to be done may stand bare behind somebody's initials, 'JH circulate the paper', but not what goes on with a list. */
const BARE_DUTY = new RegExp(
  `${BLANK}+(?!(?:and|or|of|for|from|the|at|in|on|with|plus|then|by|as|alongside|was|were|has|had)${BLANK})(?=\\p{Ll}[\\p{L}-]*${BLANK})`,
  'uy',
);
/** Words that look like a name, with a colon behind: an owner that nobody knows. */
const WHO = `\\p{Lu}[\\p{L}\\p{M}'’.-]*`;
const UNKNOWN = new RegExp(`${WHO}(?:[ ,/&]+(?:${WHO}|and|of|the|for)){0,7}${BLANK}*:(?=${BLANK}|$)`, 'uy');

/** What goes on as a title of something: 'ACTION PLAN: the team presented it'. */
const TITLE = new RegExp(`(?:items?|list|log|plans?|points?|register|summary|tracker)${BLANK}*:`, 'iuy');

const action = (text: string, owners: readonly string[], end: number, reference?: string): ActionOpening => ({
  kind: 'action',
  owners,
  ...(reference === undefined ? {} : { reference }),
  taken: text.slice(0, end),
});

/** After the colon a known owner counts only where a duty follows: 'ACTION: DCC charges to be checked' has none. */
const afterColon = (reading: Reading, at: number, reference?: string): ActionOpening | undefined => {
  const { text } = reading;
  const list = readOwners(reading, at);
  if (!list) return undefined;
  const duty = list.owners.length > 0 ? matchAt(DUTY, text, list.end) : undefined;
  return duty ? action(text, list.owners, list.end + duty[0].length, reference) : action(text, [], at, reference);
};

const ownersEnd = ({ text, form }: Reading, { owners, end }: OwnerList): RegExpExecArray | undefined => {
  const last = owners.at(-1);
  if (last === undefined) return undefined;
  const bare = form.people.find(last) ? matchAt(BARE_DUTY, text, end) : undefined;
  return matchAt(OWNERS_END, text, end) ?? bare;
};

const afterLabel = (reading: Reading, at: number): ActionOpening | undefined => {
  const { text } = reading;
  const list = readOwners(reading, at);
  if (!list) return undefined;
  const end = ownersEnd(reading, list);
  if (end) return action(text, list.owners, list.end + end[0].length);
  return matchAt(UNKNOWN, text, at) && !matchAt(TITLE, text, at) ? action(text, [], at) : undefined;
};

const readReference = ({ text, form }: Reading) => {
  const [taken = '', label, printed = ''] = matchAt(form.reference, text, 0) ?? [];
  const reference = plainBlanks(printed);
  if (label === undefined && !form.bareReference) return undefined;
  return form.isReference(reference) ? { reference, end: taken.length } : undefined;
};

/**
 * The action that a line opens: by its label, or by a reference of this meeting. Undefined when it opens none, and
 * while the next words could still change who owns it.
 */
export const readAction = (reading: Reading): ActionOpening | undefined => {
  const published = readReference(reading);
  if (published) return afterColon(reading, published.end, published.reference);
  const label = matchAt(reading.form.label, reading.text, 0);
  if (!label) return undefined;
  const end = label[0].length;
  const colon = matchAt(COLON, reading.text, end);
  return colon ? afterColon(reading, end + colon[0].length) : afterLabel(reading, skipBlanks(reading.text, end));
};
