import type { LeftOutLine } from './left-out.ts';
import { headsOf, mailDay, whatIsLeftOut } from './mail-lines.ts';
import { type Known, type LinePart, readLine } from './read-line.ts';

/** A line of a mail, or several that belong together: what is said of some actions, or of none that it names. */
export type Reply = {
  /** The references that it names, as the book has them; none where it names no action. */
  readonly references: readonly string[];
  readonly said: string;
  /** 'YYYY-MM-DD' */
  readonly date: string;
  /** It says that what was to be done is done. */
  readonly isDone: boolean;
};

export type ReadReplies = {
  readonly replies: readonly Reply[];
  /** What was not read, as it stood and in its order: quoted lines, heads of mails, greetings and signatures. */
  readonly leftOut: readonly LeftOutLine[];
};

const DONE = /\b(?:done|completed?|closed|finished|discharged|delivered)\b/iu;
const NOT_DONE =
  /\b(?:not|\w*n['’]t|nearly|almost|partly|partially|part|half|un|yet to|to|will|can|should|may|might|must|could|would|be|expect(?:ed)?|when|once|until|before|hope)\b[^.;]{0,40}\b(?:done|completed?|closed|finished|discharged|delivered)\b/iu;

/** Whether a reply says that it is done, and not that it will be. */
export const saysDone = (said: string): boolean => DONE.test(said) && !NOT_DONE.test(said);

/** A line of what was pasted, by what it is. */
type Told =
  | LinePart
  | { readonly kind: 'head'; readonly line: string }
  | { readonly kind: 'left'; readonly line: string; readonly why: LeftOutLine['why'] }
  | { readonly kind: 'blank'; readonly line: '' };

const toldBy = (raw: string, isHead: boolean, known: Known): readonly Told[] => {
  const line = raw.trim();
  if (line === '') return [{ kind: 'blank', line }];
  if (isHead) return [{ kind: 'head', line }];
  const why = whatIsLeftOut(raw);
  return why ? [{ kind: 'left', line, why }] : readLine(line, known);
};

const tell = (pasted: string, known: Known): Told[] => {
  const lines = pasted.split(/\r\n?|\n/u).map((raw) => raw.replace(/\u00a0/gu, ' '));
  const heads = headsOf(lines.map((line) => line.trim()));
  return lines.flatMap((line, at) => toldBy(line, heads[at] === true, known));
};

type Silence = 'below' | 'original' | undefined;

const isClosing = (told: Told): boolean => told.kind === 'left' && told.why === 'signature';

const isOriginal = (told: Told): boolean => told.kind === 'left' && told.why === 'original';

/** Whether the mail that a line stands in says something of an action behind it: then that line can't have closed it. */
const goesOnBelow = (lines: readonly Told[]): boolean[] => {
  const below: boolean[] = [];
  let names = false;
  for (const told of lines.toReversed()) {
    if (told.kind === 'head' || isOriginal(told)) names = false;
    below.push(names);
    if (told.kind === 'named') names = true;
  }
  return below.toReversed();
};

/** Where what stands below a closing, or an earlier mail, begins and ends. */
const silenceAfter = (silence: Silence, told: Told, isOpen: boolean): Silence => {
  if (silence === 'original' || isOriginal(told)) return 'original';
  if (told.kind === 'head' || told.kind === 'named') return undefined;
  return isClosing(told) && !isOpen ? 'below' : silence;
};

/** Below a closing nothing names an action; behind the head of an earlier mail nothing is read. */
const silenced = (lines: readonly Told[]): Told[] => {
  const below = goesOnBelow(lines);
  let silence: Silence;
  return lines.map((told, at) => {
    silence = silenceAfter(silence, told, below[at] === true);
    if (silence === undefined || told.kind === 'blank' || told.kind === 'left') return told;
    return { kind: 'left', line: told.line, why: silence };
  });
};

type Group = {
  /** Of its first line. */
  readonly at: number;
  readonly references: readonly string[];
  readonly lines: string[];
  readonly date: string;
};

const dayNoLaterThan = (today: string, day: string | undefined): string | undefined =>
  day !== undefined && day > today ? today : day;

/** The day of the mail that each line stands in. */
const daysOf = (lines: readonly Told[], today: string): string[] => {
  let date = today;
  return lines.map((told) => {
    if (told.kind === 'head') date = dayNoLaterThan(today, mailDay(told.line)) ?? date;
    return date;
  });
};

/** Whether a line goes on with what stands before it, or leaves it open: a reference alone waits for its words. */
const goesOn = (told: Told, open: Group | undefined): boolean =>
  open !== undefined && ((told.kind === 'words' && !told.opens) || (told.kind === 'blank' && open.lines.length === 0));

const groupFrom = (told: Told, at: number, date: string): Group | undefined => {
  if (told.kind === 'words') return { at, references: [], lines: [told.line], date };
  if (told.kind !== 'named') return undefined;
  const { references, said } = told.named;
  return { at, references, lines: said === '' ? [] : [said], date };
};

/** Lines that belong together, each with the day of its mail. */
const grouped = (lines: readonly Told[], today: string): Group[] => {
  const groups: Group[] = [];
  const days = daysOf(lines, today);
  let open: Group | undefined;
  for (const [at, told] of lines.entries()) {
    if (goesOn(told, open)) {
      if (told.line !== '') open?.lines.push(told.line);
      continue;
    }
    open = groupFrom(told, at, days[at] ?? today);
    if (open) groups.push(open);
  }
  return groups;
};

const replyOf = ({ references, lines, date }: Group): Reply => {
  const said = lines.join(' ').trim();
  return { references, said, date, isDone: saysDone(said) };
};

/** The lines that became no reply: what was left out, and references of which nothing is said. */
const leftOutOf = (lines: readonly Told[], bare: ReadonlySet<number>): LeftOutLine[] =>
  lines.flatMap((told, at): LeftOutLine[] => {
    const { line } = told;
    if (told.kind === 'left') return [{ line, why: told.why }];
    if (told.kind === 'head') return [{ line, why: 'head' }];
    return bare.has(at) ? [{ line, why: 'bare' }] : [];
  });

/** What owners answered, as it was pasted out of their mails. Nothing is dropped: it is a reply, or it is left out. */
export const readReplies = (pasted: string, today: string, known: Known): ReadReplies => {
  const lines = silenced(tell(pasted, known));
  const groups = grouped(lines, today);
  const bare = new Set(groups.filter((group) => group.lines.length === 0).map(({ at }) => at));
  return {
    replies: groups.filter(({ at }) => !bare.has(at)).map(replyOf),
    leftOut: leftOutOf(lines, bare),
  };
};
