import { expandReferences, readReferences } from '../capture/references.ts';
import { MARKS } from './list-mark.ts';

export type Known = {
  /** The reference as the book has it, however it was typed; as it was typed where it fits several; undefined for none. */
  readonly find: (typed: string) => string | undefined;
  /** The words of the actions of a reference, which a reply may repeat. */
  readonly textsOf: (reference: string) => readonly string[];
  /** Whether references of the book end like that, without the code of a body: '15/01'. */
  readonly fitsShort: (typed: string) => boolean;
};

/** What a line, or a part of it, says of the actions that it names. */
export type Named = { readonly references: readonly string[]; readonly said: string };

export type LinePart =
  | { readonly kind: 'named'; readonly line: string; readonly named: Named }
  /**
   * It begins with numbers that lack the code of a body, or with a day: `firm` where it hardly can be a day, `led` where it
   * says that an action is meant.
   */
  | {
      readonly kind: 'short';
      readonly line: string;
      readonly named: Named;
      readonly firm: boolean;
      readonly led: boolean;
    }
  /** `opens`: it seems to name an action, though it is not clear which. Nobody else's words may swallow it. */
  | { readonly kind: 'words'; readonly line: string; readonly opens: boolean };

const LEAD_IN =
  /^(?:(?:re|ref|reference|regarding|concerning|as (?:for|to)|with (?:regard|respect) to|in relation to|update on|(?:for )?action(?:\s+point)?)(?:\s*[:.]\s*|\s+))+/iu;
/** A reference in brackets, or in bold as plain text has it. */
const WRAPPED = /^(?:\*{1,2}|_{1,2}|\[|\()(?<inner>[^*_[\]()]{3,120})(?:\*{1,2}|_{1,2}|\]|\))/u;
const BETWEEN = /^[\s:;,.–—-]+/u;
const MOST_WORDS = 24;

const REFERENCE = String.raw`(?:\p{L}{1,12}[\s-]?)?\d+/\d+(?![\d/]*/\d)`;
const JOINER = String.raw`(?:\s*[,;&+/]\s*|\s+(?:and|or|to)\s+)`;
const DELIMITER = String.raw`\s*[:–—-]`;
/** What seems to go on with the references before it, though these are no list that can be read. */
const GOES_ON = new RegExp(
  String.raw`^(?:[–-]\d|${JOINER}(?:${REFERENCE}|\d{1,3}(?=\s*[:–—]))|\s+${REFERENCE}${DELIMITER})`,
  'iu',
);
/** What seems to name an action which the book does not have. */
const LOOKS_NAMED = new RegExp(
  String.raw`^\p{L}{1,12}[\s-]?\d+[/.-]\d[\p{N}/.-]*(?:${JOINER}${REFERENCE})*${DELIMITER}`,
  'iu',
);
/** The same within a line, where "Annex 2.1: enclosed" is more likely than a reference. */
const LOOKS_NAMED_WITHIN = new RegExp(
  String.raw`^\p{L}{1,12}[\s-]?\d+/\d+(?:${JOINER}${REFERENCE})*${DELIMITER}`,
  'iu',
);
const SHORT_LIST = new RegExp(
  String.raw`^(?<list>\d+/\d+(?:${JOINER}\d+/\d+)*)(?![\d/]*/\d|\d)(?<delimiter>${DELIMITER}(?=\s|$))?`,
  'iu',
);
const DELIMITED = new RegExp(`^${DELIMITER}`, 'u');

type Opening = { readonly references: readonly string[]; readonly rest: string };

/** The longest list of references that a text opens with. */
const longestList = (text: string, { find }: Known): Opening | undefined => {
  const isKnown = (typed: string): boolean => find(typed) !== undefined;
  const ends = [...text.matchAll(/(?<=\S)(?=[\s:;–—-]|$)/gu)].slice(0, MOST_WORDS).map(({ index }) => index);
  const colon = text.indexOf(':');
  for (const end of ends.toReversed()) {
    // A list of references has no colon in it: what stands behind one is said of them.
    if (colon >= 0 && end > colon) continue;
    const joined = text.slice(0, end).replace(/[,;.]$/u, '');
    const list = readReferences(`${joined.replace(/\s+\/\s+|\s*\+\s*/gu, ', ')}:`, isKnown);
    if (!list) continue;
    return {
      references: [...new Set(list.references.flatMap((typed) => find(typed) ?? []))],
      rest: text.slice(end),
    };
  }
  return undefined;
};

/** With the list that follows behind nothing but blanks; 'unclear' where something else goes on with it. */
const wholeList = (opening: Opening, known: Known): Opening | 'unclear' => {
  const next = /^\s/u.test(opening.rest) ? longestList(opening.rest.trimStart(), known) : undefined;
  if (next && !DELIMITED.test(next.rest)) return 'unclear';
  if (next) return wholeList({ ...next, references: [...new Set([...opening.references, ...next.references])] }, known);
  return GOES_ON.test(opening.rest) ? 'unclear' : opening;
};

/** The list in brackets, or in bold, that a text opens with. */
const wrappedList = (text: string, known: Known): Opening | undefined => {
  const { 0: wrapped = '', groups } = WRAPPED.exec(text) ?? {};
  const inner = groups?.['inner']?.replace(/[\s:]+$/u, '') ?? '';
  const rest = text.slice(wrapped.length);
  const opening = inner === '' ? undefined : longestList(`${inner}:`, known);
  return opening?.rest === ':' ? { ...opening, rest } : undefined;
};

/** The references that a text opens with, with or without words such as "Re" before them. */
const readOpening = (text: string, known: Known): Opening | 'unclear' | undefined => {
  const bare = text.replace(MARKS, '');
  const [led, open] = [bare.replace(LEAD_IN, ''), bare.replace(/^[*_]{1,2}(?=\p{L})/u, '')];
  const opening =
    longestList(bare, known) ?? longestList(led, known) ?? wrappedList(led, known) ?? longestList(open, known);
  return opening && wholeList(opening, known);
};

const looksNamed = (text: string, form: RegExp): boolean => form.test(text.replace(MARKS, '').replace(LEAD_IN, ''));

/** Where what is said of other actions begins: behind the end of a sentence or a clause, with their references. */
const nextClause = (text: string, known: Known): number | undefined => {
  for (const { index, 0: end } of text.matchAll(/[.;,]\s+(?=\S)/gu)) {
    const at = index + end.length;
    const rest = text.slice(at);
    const opening = readOpening(rest, known);
    const isCertain = opening === 'unclear' || (opening !== undefined && DELIMITED.test(opening.rest));
    const seemsNamed = opening !== undefined || looksNamed(rest, LOOKS_NAMED_WITHIN);
    if (isCertain || (seemsNamed && !end.startsWith(','))) return at;
  }
  return undefined;
};

/** Whether a number in short form is one of another action: "done; 15/03 not started". */
const isShortFor = (short: string, reference: string, { find }: Known): boolean =>
  expandReferences(`${reference}, ${short}`, (typed) => find(typed) !== undefined)
    .slice(1)
    .some((written) => find(written) !== undefined);

/** Whether another action may be meant from some word on: "is done and CSC 15/03 is not". */
const turnsToAnother = ({ references, said }: Named, known: Known): boolean => {
  const turns = said.matchAll(/(?<!\d)[,;]?\s+(?:and|but|while|whereas)\s+(?=\S)/giu);
  if ([...turns].some(({ index, 0: turn }) => readOpening(said.slice(index + turn.length), known) !== undefined)) {
    return true;
  }
  const shorts = said.matchAll(/[.;,]\s+(?<short>\d+\/\d+)(?![\d/]*\/\d)/gu);
  return [...shorts].some(({ groups }) => isShortFor(groups?.['short'] ?? '', references.at(-1) ?? '', known));
};

const DUE = /^\s*\(due [^)]*\)/u;

/** A reply written under our own line repeats the action: what it says begins behind it. */
const withoutEcho = (said: string, references: readonly string[], { textsOf }: Known): string => {
  const start = said.replace(/^\(confidential\):?\s*/iu, '');
  const texts = references.length === 1 ? textsOf(references[0] ?? '').map((text) => text.trim()) : [];
  const words = texts.find((text) => text !== '' && start.startsWith(text));
  if (words === undefined) return start.replace(/^confidential$/iu, '');
  return start.slice(words.length).replace(DUE, '').replace(BETWEEN, '').trim();
};

const readNamed = (line: string, known: Known): LinePart[] => {
  const opening = readOpening(line, known);
  if (opening === 'unclear') return [{ kind: 'words', line, opens: true }];
  const said = opening ? withoutEcho(opening.rest.replace(BETWEEN, '').trim(), opening.references, known) : line;
  const at = nextClause(said, known);
  if (at !== undefined) {
    const cut = line.length - said.length + at;
    const own = line.slice(0, cut).replace(/[\s,;]+$/u, '');
    return [...readNamed(own, known), ...readNamed(line.slice(cut), known)];
  }
  if (!opening) return [{ kind: 'words', line, opens: looksNamed(line, LOOKS_NAMED) }];
  const named = { references: opening.references, said };
  if (turnsToAnother(named, known)) return [{ kind: 'words', line, opens: true }];
  return [{ kind: 'named', line, named }];
};

/** A line that begins with numbers as references of the book end; it is for somebody to say which actions are meant. */
const readShort = (line: string, { fitsShort }: Known): LinePart | undefined => {
  const bare = line.replace(MARKS, '');
  const led = bare.replace(LEAD_IN, '');
  const { 0: opening = '', groups } = SHORT_LIST.exec(led) ?? {};
  const references = groups?.['list']?.match(/\d+\/\d+/gu) ?? [];
  if (references.length === 0 || !references.every(fitsShort)) return undefined;
  const isListed = led !== bare || bare !== line.trimStart();
  // A day may be meant: until somebody says that it is an action it stays with the words.
  const isSure = isListed || groups?.['delimiter']?.trim() === ':';
  const said = isSure ? led.slice(opening.length).replace(BETWEEN, '').trim() : bare.trim();
  const firm = isListed || groups?.['delimiter'] !== undefined;
  return { kind: 'short', line, named: { references: [...new Set(references)], said }, firm, led: led !== bare };
};

/** What a line of a mail says of which actions, in its order: of one, of several alike, or of several each its own. */
export const readLine = (line: string, known: Known): LinePart[] => {
  const parts = readNamed(line, known);
  const short = parts.length === 1 && parts[0]?.kind === 'words' ? readShort(line, known) : undefined;
  return short ? [short] : parts;
};
