import type { LeftOutLine } from './left-out.ts';
import { isNextPoint, type ListMark, listMark } from './list-mark.ts';
import { headsOf, isWroteInTwo, mailDay, whatIsLeftOut } from './mail-lines.ts';
import { mentionsIn } from './mentions.ts';
import { pastedLines } from './pasted-lines.ts';
import { type Known, type LinePart, readLine } from './read-line.ts';

/** A line of a mail, or several that belong together: what is said of some actions, or of none that it names. */
export type Reply = {
  /** The references that it names, as the book has them; none where it names no action. */
  readonly references: readonly string[];
  /** Numbers that it begins with, without the code of a body: somebody has to say which actions are meant. */
  readonly asked: readonly string[];
  /** What it may be an update of as well: what it mentions, or stands below. Nobody put it there. */
  readonly mentions: readonly string[];
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
  | (LinePart & { readonly mark?: ListMark | undefined })
  | { readonly kind: 'head'; readonly line: string }
  | {
      readonly kind: 'left';
      readonly line: string;
      readonly why: LeftOutLine['why'];
      readonly quotes?: readonly string[];
    }
  | { readonly kind: 'blank'; readonly line: '' };

/** The actions that a quoted line names: what is written below it may be about them. */
const quotedIn = (line: string, known: Known): string[] =>
  readLine(line.replace(/^[\s>|]+/u, ''), known).flatMap((part) =>
    part.kind === 'named' ? part.named.references : [],
  );

const toldBy = (raw: string, isHead: boolean, known: Known): readonly Told[] => {
  const line = raw.trim();
  if (line === '') return [{ kind: 'blank', line }];
  if (isHead) return [{ kind: 'head', line }];
  const why = whatIsLeftOut(raw);
  if (why === 'quoted') return [{ kind: 'left', line, why, quotes: quotedIn(line, known) }];
  if (why) return [{ kind: 'left', line, why }];
  return readLine(line, known).map((part, at) => (at === 0 ? { ...part, mark: listMark(raw) } : part));
};

const tell = (pasted: string, known: Known): Told[] => {
  const lines = pastedLines(pasted);
  const heads = headsOf(lines.map((line) => line.trim()));
  const isBroken = (at: number): boolean => isWroteInTwo(lines[at] ?? '', lines[at + 1] ?? '');
  return lines.flatMap((line, at): readonly Told[] => {
    if (isBroken(at) || isBroken(at - 1)) return [{ kind: 'left', line: line.trim(), why: 'quoted' }];
    return toldBy(line, heads[at] === true, known);
  });
};

type Silence = 'below' | 'original' | undefined;

const isClosing = (told: Told): boolean => told.kind === 'left' && told.why === 'signature';

/** Whether a line is about actions by the numbers that it begins with. */
const isAbout = (told: Told): boolean => told.kind === 'named' || (told.kind === 'short' && told.firm);

const isOriginal = (told: Told): boolean => told.kind === 'left' && told.why === 'original';

/** Whether the mail that a line stands in says something of an action behind it: then that line can't have closed it. */
const goesOnBelow = (lines: readonly Told[]): boolean[] => {
  const below: boolean[] = [];
  let names = false;
  for (const told of lines.toReversed()) {
    if (told.kind === 'head' || isOriginal(told)) names = false;
    below.push(names);
    if (isAbout(told)) names = true;
  }
  return below.toReversed();
};

/** Where what stands below a closing, or an earlier mail, begins and ends. */
const silenceAfter = (silence: Silence, told: Told, isOpen: boolean): Silence => {
  if (silence === 'original' || isOriginal(told)) return 'original';
  if (told.kind === 'head' || isAbout(told)) return undefined;
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
  readonly asked: readonly string[];
  /** What it may be about by where it stands, or by numbers that may be days. */
  readonly near: string[];
  readonly mark?: ListMark | undefined;
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

const isNamed = ({ references, asked }: Group): boolean => references.length + asked.length > 0;

/** Whether a line goes on with what stands before it, or leaves it open: a reference alone waits for its words. */
const goesOn = (told: Told, open: Group): boolean => {
  const waits = open.lines.length === 0;
  if (told.kind === 'blank') return waits;
  if (told.kind === 'short') return !told.led && !(told.firm && (open.asked.length > 0 || !isNamed(open)));
  if (told.kind !== 'words' || told.opens) return false;
  return waits || !isNamed(open) || !isNextPoint(told.mark, open.mark);
};

const addTo = (open: Group, told: Told): void => {
  if (told.line !== '') open.lines.push(told.line);
  if (told.kind === 'short') open.near.push(...told.named.references);
};

const groupFrom = (told: Told, at: number, { date, near }: Pick<Group, 'date' | 'near'>): Group | undefined => {
  if (told.kind === 'words') return { at, references: [], asked: [], near, lines: [told.line], date };
  if (told.kind !== 'named' && told.kind !== 'short') return undefined;
  const { references, said } = told.named;
  const about = told.kind === 'named' ? { references, asked: [] } : { references: [], asked: references };
  return { at, ...about, near: [], mark: told.mark, lines: said === '' ? [] : [said], date };
};

/** What words may be about that name no action: the quoted lines right above them, or the reply that they follow. */
const nearTo = (before: readonly Told[], last: Group | undefined): string[] => {
  const end = before.findLastIndex((told) => told.kind !== 'blank');
  const above = before[end];
  if (above?.kind !== 'left' || above.why !== 'quoted') {
    return last && (above?.kind === 'words' || above?.kind === 'named') ? [...last.references] : [];
  }
  const start = before.findLastIndex(
    (told) => told.kind !== 'blank' && !(told.kind === 'left' && told.why === 'quoted'),
  );
  return before.slice(start + 1).flatMap((told) => (told.kind === 'left' ? (told.quotes ?? []) : []));
};

/** Lines that belong together, each with the day of its mail. */
const grouped = (lines: readonly Told[], today: string): Group[] => {
  const groups: Group[] = [];
  const days = daysOf(lines, today);
  let open: Group | undefined;
  for (const [at, told] of lines.entries()) {
    if (open && goesOn(told, open)) {
      addTo(open, told);
      continue;
    }
    const near = told.kind === 'words' ? nearTo(lines.slice(0, at), groups.at(-1)) : [];
    open = groupFrom(told, at, { date: days[at] ?? today, near });
    if (open) groups.push(open);
  }
  return groups;
};

const replyOf = ({ references, asked, near, lines, date }: Group, known: Known): Reply => {
  const said = lines.join(' ').trim();
  const about = [...references, ...asked];
  const mentions = [...new Set([...mentionsIn(said, references, known), ...near])].filter(
    (one) => !about.includes(one),
  );
  return { references, asked, mentions, said, date, isDone: saysDone(said) };
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
    replies: groups.filter(({ at }) => !bare.has(at)).map((group) => replyOf(group, known)),
    leftOut: leftOutOf(lines, bare),
  };
};
