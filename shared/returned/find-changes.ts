import { type ComparedItem, inOrder } from '../domain/compare-texts.ts';
import type { Findings, FoundChange, FoundComment, KnownBy, Proposal } from '../domain/returned.ts';
import { withStretch } from '../domain/reword.ts';
import type { BlockId, ItemId } from '../ids.ts';
import { addedBlock } from './added-block.ts';
import { findCells } from './find-cells.ts';
import { type Hunk, hunksOf } from './hunks.ts';
import { type Grid, handOf, isGone, type Line, mainOf, type Part, partsOf } from './lines.ts';
import { inOwnWords } from './own-words.ts';
import { type Pairs, pairParts } from './pair-parts.ts';
import { type SourceText, sourceTexts } from './source-text.ts';
import { accepted, rejected, type Stamp, type WordParagraph, type WordRun, type WordText } from './word-text.ts';

const stamped = (proposal: Proposal, stamp: Stamp | undefined): FoundChange => ({
  proposal,
  ...(stamp?.author !== undefined && { author: stamp.author }),
  ...(stamp?.moment !== undefined && { saidAt: stamp.moment }),
});

const PRINTED = 'in what is printed around the words: a number, an owner, a label';
const MOVED = 'it stands elsewhere in the file';
const AROUND = 'outside the text of the items';

/** What it is of, or stands at: it is as confidential as that. */
type Whose = { readonly blockId?: BlockId; readonly itemId?: ItemId };

const whoseOf = (source: SourceText | undefined): Whose => {
  if (source === undefined) return {};
  return source.kind === 'item' ? { itemId: source.id } : { itemId: source.itemId, blockId: source.id };
};

const unplaced = (where: string, from: string, to: string, whose: Whose = {}): Proposal => ({
  kind: 'unplaced',
  where,
  from,
  to,
  ...whose,
});

type BlockText = Extract<SourceText, { kind: 'block' }>;

/** Another verb of a decision, which is printed before its words. */
const ofVerb = (printed: string, { id, verb }: BlockText, { start, end, to }: Hunk): Proposal | undefined => {
  const at = verb === undefined ? -1 : printed.indexOf(verb);
  if (verb === undefined || at === -1 || start < at || end > at + verb.length) return undefined;
  const put = withStretch(verb, { start: start - at, end: end - at, to }).trim();
  return /^[\p{L} '’-]{1,100}$/u.test(put) ? { kind: 'verb', blockId: id, from: verb, to: put } : undefined;
};

/** One change of words, of a block or of the title of an item, or of what stands around them. */
const ofHunk = (printed: string, source: SourceText, hunk: Hunk): Proposal => {
  const { words } = source;
  const own = words === undefined ? undefined : inOwnWords(printed, words, hunk);
  const around = [PRINTED, printed.slice(hunk.start, hunk.end), hunk.to] as const;
  if (source.kind === 'item') {
    return own
      ? { kind: 'title', itemId: source.id, base: source.words, ...own }
      : unplaced(...around, whoseOf(source));
  }
  if (own && words !== undefined) return { kind: 'wording', blockId: source.id, base: words, ...own };
  return ofVerb(printed, source, hunk) ?? unplaced(...around, whoseOf(source));
};

/** The words that run on from the next line, whose beginning was joined to this one. */
const joinedOn = (line: Line, next: Part | undefined): string | undefined => {
  const isJoined = line.parts.at(-1)?.endDeleted !== undefined && !isGone(line);
  return isJoined && next?.kind === 'line' && !isGone(next)
    ? next.parts.map(({ runs }) => accepted(runs)).join('')
    : undefined;
};

/** Where new words go: behind a block, or to the beginning of an item. */
type Anchor = { readonly itemId: ItemId; readonly after?: BlockId };

const anchorAt = (source: SourceText | undefined): Anchor | undefined => {
  if (source === undefined) return undefined;
  return source.kind === 'item' ? { itemId: source.id } : { itemId: source.itemId, after: source.id };
};

const isConfidential = (source: SourceText | undefined): boolean => source?.kind === 'block' && source.confidential;

/** Everything that is looked at while a file is gone through. */
type Walk = {
  readonly back: readonly Part[];
  readonly sourceAt: (place: number) => SourceText | undefined;
  readonly printedAt: (place: number) => Part | undefined;
  readonly around: ReturnType<typeof neighboursOf>;
};

/** The last of what went out that stands before each place in the file or at it, and the next behind each. */
const neighboursOf = (sources: readonly (SourceText | undefined)[]) => {
  const running = (all: readonly (SourceText | undefined)[]) => {
    let last: SourceText | undefined;
    return all.map((source) => {
      last = source ?? last;
      return last;
    });
  };
  const [before, behind] = [running(sources), running(sources.toReversed()).toReversed()];
  return (place: number) => ({ before: before[place], behind: behind[place + 1] });
};

/** A paragraph that came. Among confidential words it is confidential too. */
const added = (walk: Walk, place: number, paragraph: WordParagraph, isBefore: boolean): FoundChange => {
  const { before, behind } = walk.around(isBefore ? place - 1 : place);
  const anchor = anchorAt(before);
  const text = accepted(paragraph.runs).trim();
  const stamp = handOf(paragraph.runs);
  if (!anchor) return stamped(unplaced(AROUND, '', text), stamp);
  const isNear =
    isConfidential(before) || (behind?.kind === 'block' && behind.itemId === anchor.itemId && isConfidential(behind));
  const content = addedBlock(paragraph, before);
  return stamped({ kind: 'added', ...anchor, ...(isNear && { confidential: true }), content }, stamp);
};

const ofGone = (printed: string, source: SourceText | undefined, stamp: Stamp | undefined): FoundChange => {
  if (source?.kind !== 'block') return stamped(unplaced(AROUND, printed, '', whoseOf(source)), stamp);
  const { id: blockId, words: base = printed, content } = source;
  return stamped({ kind: 'removed', blockId, base, content }, stamp);
};

const isBlank = (text: string): boolean => text.trim() === '';

/** A block of whose own words nothing is left is taken out, whatever is printed around them still. */
const withoutEmptied = (
  printed: string,
  source: SourceText | undefined,
  changes: readonly FoundChange[],
): readonly FoundChange[] => {
  const put = changes.flatMap(({ proposal }) => (proposal.kind === 'wording' ? [proposal] : []));
  const [first] = put;
  if (!first || isBlank(first.base) || !isBlank(put.reduceRight(withStretch, first.base))) return changes;
  const at = changes.findIndex(({ proposal }) => proposal.kind === 'wording');
  const { author, saidAt } = changes[at] ?? {};
  const stamp = { ...(author !== undefined && { author }), ...(saidAt !== undefined && { moment: saidAt }) };
  const others = changes.filter(({ proposal }) => proposal.kind !== 'wording');
  return [ofGone(printed, source, stamp), ...others];
};

/** A line that is known again: what came before and behind it, and what of its words changed. */
const ofLine = (walk: Walk, place: number, line: Line): FoundChange[] => {
  const printed = walk.printedAt(place)?.text ?? '';
  const source = walk.sourceAt(place);
  const main = mainOf(line);
  const extra = (from: number, to: number, isBefore: boolean): FoundChange[] =>
    line.parts
      .slice(from, to)
      .filter(({ runs }) => accepted(runs).trim() !== '')
      .map((paragraph) => added(walk, place, paragraph, isBefore));
  const runs = line.parts.flatMap((part, at) =>
    at === main
      ? part.runs
      : part.runs
          .filter(({ inserted }) => !inserted)
          .map((run) => ({ ...run, deleted: run.deleted ?? part.endInserted ?? line.parts[main]?.endInserted ?? {} })),
  );
  const joined = joinedOn(line, walk.back[place + 1]);
  const hunks: Hunk[] = hunksOf(printed, runs);
  const stamp = line.parts.at(-1)?.endDeleted;
  if (joined !== undefined)
    hunks.push({ start: printed.length, end: printed.length, to: joined, ...(stamp && { stamp }) });
  const own =
    isGone(line) || isBlank(hunks.reduceRight(withStretch, printed))
      ? [ofGone(printed, source, handOf(runs))]
      : withoutEmptied(
          printed,
          source,
          hunks.map((hunk) =>
            stamped(
              source ? ofHunk(printed, source, hunk) : unplaced(AROUND, printed.slice(hunk.start, hunk.end), hunk.to),
              hunk.stamp,
            ),
          ),
        );
  return [...extra(0, main, true), ...own, ...extra(main + 1, line.parts.length, false)];
};

const ofGrid = (walk: Walk, place: number, grid: Grid): FoundChange[] => {
  const out = walk.printedAt(place);
  const source = walk.sourceAt(place);
  if (out?.kind !== 'grid') return [];
  if (grid.table.rows.length > 0 && grid.table.rows.every(({ deleted }) => deleted)) {
    return [ofGone(out.text, source, grid.table.rows[0]?.deleted)];
  }
  return findCells(out, grid, source).map(({ proposal, stamp }) => stamped(proposal, stamp));
};

/** A part that was not there when it went out. */
const ofNew = (walk: Walk, place: number, part: Part): FoundChange[] => {
  if (part.kind === 'grid') {
    const { itemId } = whoseOf(walk.around(place).before);
    return [stamped(unplaced('a table that is new', '', part.text, itemId && { itemId }), undefined)];
  }
  return part.parts
    .filter(({ runs }) => accepted(runs).trim() !== '')
    .map((paragraph) => added(walk, place, paragraph, false));
};

/** Whether the line before runs on into this one: its words are there now. */
const isSwallowed = (walk: Walk, place: number): boolean => {
  const before = walk.back[place - 1];
  return before?.kind === 'line' && joinedOn(before, walk.back[place]) !== undefined;
};

const ofPart = (walk: Walk, place: number, part: Part): FoundChange[] => {
  const printed = walk.printedAt(place);
  if (!printed) return ofNew(walk, place, part);
  if (part.kind === 'grid') return ofGrid(walk, place, part);
  if (isSwallowed(walk, place))
    return [ofGone(printed.text, walk.sourceAt(place), handOf(part.parts.flatMap(({ runs }) => runs)))];
  return ofLine(walk, place, part);
};

/** Lines that stand elsewhere than they did: of all in their new order the fewest that were moved. */
const movedParts = (parts: readonly Part[], pairs: Pairs): { readonly place: number; readonly part: Part }[] => {
  const stays = inOrder([...pairs].toSorted(([one], [other]) => one - other).map(([, place]) => place));
  return [...pairs].flatMap(([at, place]) => {
    const part = parts[at];
    return part && !stays.has(place) ? [{ place, part }] : [];
  });
};

const besideChanges = (out: WordText, back: WordText): FoundChange[] => {
  const keysOf = ({ beside }: WordText) => new Set(beside.map((one) => JSON.stringify(one)));
  const [was, is] = [keysOf(out), keysOf(back)];
  return [
    ...back.beside
      .filter((one) => !was.has(JSON.stringify(one)))
      .map(({ where, text }) => stamped(unplaced(where, '', text), undefined)),
    ...out.beside
      .filter((one) => !is.has(JSON.stringify(one)))
      .map(({ where, text }) => stamped(unplaced(where, text, ''), undefined)),
  ];
};

const runsOf = (part: Part) =>
  part.kind === 'line'
    ? part.parts.flatMap(({ runs }) => runs)
    : part.table.rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.flatMap(({ runs }) => runs)));

/** Where each comment begins, and the runs that it stands on. */
const placesOfComments = (back: readonly Part[]) => {
  const places = new Map<string, { readonly at: number; readonly runs: WordRun[] }>();
  for (const [at, part] of back.entries()) {
    for (const run of runsOf(part)) {
      for (const id of run.comments) {
        const place = places.get(id) ?? { at, runs: [] };
        place.runs.push(run);
        places.set(id, place);
      }
    }
  }
  return places;
};

/** The words as they are to read, else as they were: never both run into each other. */
const quoteOf = (runs: readonly WordRun[]): string => accepted(runs) || rejected(runs);

const commentsIn = (walk: Walk, { comments }: WordText): FoundComment[] => {
  const places = placesOfComments(walk.back);
  return comments.map(({ id, text, author, moment }) => {
    const place = places.get(id);
    const source = place && walk.sourceAt(place.at);
    return {
      text,
      quote: quoteOf(place?.runs ?? []),
      ...(source?.kind === 'block' && { blockId: source.id }),
      ...(source && { itemId: source.kind === 'item' ? source.id : source.itemId }),
      ...(author !== undefined && { author }),
      ...(moment !== undefined && { saidAt: moment }),
    };
  });
};

/** By what those lines were known again that were: one that was taken out has lost no mark. */
const knownByOf = (known: number, byMark: number): KnownBy => {
  if (byMark === 0) return 'words';
  return byMark === known ? 'marks' : 'some marks';
};

/**
 * What a Word file that came back says otherwise than it went out, in the order of its text. `out` and `back` are the
 * file as it went out and as it came, `text` what was minuted then: each change is found in the words that were minuted,
 * or said to be of what stands around them. Nothing is left out.
 */
export const findChanges = (out: WordText, back: WordText, text: readonly ComparedItem[]): Findings => {
  const [outParts, backParts] = [partsOf(out), partsOf(back)];
  const { pairs, byMark } = pairParts(outParts, backParts);
  const placed = new Map([...pairs].map(([at, place]) => [place, at]));
  const sources = sourceTexts(text);
  const sourceOf = (at: number | undefined): SourceText | undefined =>
    at === undefined ? undefined : sources.get(outParts[at]?.marks[0] ?? '');
  const walk: Walk = {
    back: backParts,
    sourceAt: (place) => sourceOf(placed.get(place)),
    printedAt: (place) => outParts[placed.get(place) ?? -1],
    around: neighboursOf(backParts.map((_, place) => sourceOf(placed.get(place)))),
  };
  const found = backParts.map((part, place) => ({ place, changes: ofPart(walk, place, part) }));
  let last = -1;
  const missing = outParts.flatMap((part, at) => {
    last = pairs.get(at) ?? last;
    return pairs.has(at) ? [] : [{ place: last + 0.5, changes: [ofGone(part.text, sourceOf(at), undefined)] }];
  });
  const moved = movedParts(outParts, pairs).map(({ place, part }) => ({
    place: place + 0.25,
    changes: [stamped(unplaced(MOVED, part.text, part.text, whoseOf(sourceOf(placed.get(place)))), undefined)],
  }));
  const ordered = [...found, ...missing, ...moved].toSorted((one, other) => one.place - other.place);
  const known = [...pairs.keys()].filter((at) => outParts[at]?.marks[0] !== undefined).length;
  return {
    changes: [...ordered.flatMap(({ changes }) => changes), ...besideChanges(out, back)],
    comments: commentsIn(walk, back),
    knownBy: knownByOf(known, byMark),
  };
};
