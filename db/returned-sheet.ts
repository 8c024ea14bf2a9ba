import type { ChangeFit, ReturnedSheet, ShownChange } from '../shared/api/returned.ts';
import { textOf } from '../shared/domain/block.ts';
import { wordsOf } from '../shared/domain/block-words.ts';
import type { Item } from '../shared/domain/item.ts';
import type { Proposal } from '../shared/domain/returned.ts';
import { decisionsEnded, mergeStretch, withStretch } from '../shared/domain/reword.ts';
import type { BlockId, ItemId, MeetingId } from '../shared/ids.ts';
import { confidentialItemIds } from '../shared/minutes-document/build/visibility.ts';
import { isAsSent, mergedWords, withWords } from './apply-proposal.ts';
import { type BlockRow, contentOf, findBlock } from './blocks.ts';
import { listItems } from './items.ts';
import { getMeeting } from './meetings.ts';
import { getNumberedVersion } from './numbered-versions.ts';
import { lineNow, ownWords } from './put-line.ts';
import { type ChangeRow, listChangeRows, listReturnedFiles } from './returned-rows.ts';
import type { ReadableDb } from './types.ts';

type Words = Pick<ShownChange, 'before' | 'after' | 'now' | 'fit' | 'words' | 'ends'>;

const withFit = (before: string, after: string, fit: ChangeFit): Words => ({ before, after, fit, ends: [] });

const ofWording = (db: ReadableDb, proposal: Extract<Proposal, { kind: 'wording' }>): Words => {
  const { blockId, base, cell } = proposal;
  const wanted = withStretch(base, proposal);
  const row = lineNow(db, blockId);
  if (!row) return withFit(base, wanted, 'gone');
  const content = contentOf(row);
  const now = ownWords(content, cell);
  const words = now === undefined ? {} : { words: now };
  const merged = mergedWords(content, proposal);
  if (!merged.ok) return { ...withFit(base, wanted, merged.error), now: now ?? '', ...words };
  const made = withWords(content, cell, merged.value);
  const ends = 'runs' in content && 'runs' in made ? decisionsEnded(content.runs, made.runs) : [];
  return { ...withFit(now ?? '', withStretch(now ?? '', merged.value), 'fits'), ...words, ends };
};

const ofTitle = (items: readonly Item[], proposal: Extract<Proposal, { kind: 'title' }>): Words => {
  const { itemId, base, start, end, to } = proposal;
  const wanted = withStretch(base, proposal);
  const now = items.find(({ id }) => id === itemId)?.title;
  if (now === undefined) return withFit(base, wanted, 'gone');
  const merged = mergeStretch(base, { start, end, to }, now);
  const words = { words: now };
  if (merged.ok) return { ...withFit(now, withStretch(now, merged.value), 'fits'), ...words };
  return { ...withFit(base, wanted, merged.error), now, ...words };
};

const ofVerb = (db: ReadableDb, { blockId, from, to }: Extract<Proposal, { kind: 'verb' }>): Words => {
  const row = lineNow(db, blockId);
  const content = row && contentOf(row);
  if (content?.kind !== 'decision') return withFit(from, to, 'gone');
  const rest = textOf(content.runs);
  return withFit(`${content.verb} ${rest}`, `${to} ${rest}`, content.verb === to ? 'done' : 'fits');
};

/** The words of a whole line that can be written otherwise: those of a table can't. */
const rewordable = (row: BlockRow | undefined): Pick<Words, 'words'> => {
  const words = row && ownWords(contentOf(row));
  return words === undefined ? {} : { words };
};

const ofRemoved = (db: ReadableDb, proposal: Extract<Proposal, { kind: 'removed' }>): Words => {
  const { blockId, base } = proposal;
  const row = lineNow(db, blockId);
  if (!row) return withFit(base, '', 'done');
  const content = contentOf(row);
  const now = wordsOf(content);
  const words = rewordable(row);
  return isAsSent(content, proposal)
    ? { ...withFit(now, '', 'fits'), ...words }
    : { ...withFit(base, '', 'clash'), now, ...words };
};

const ofUnplaced = (db: ReadableDb, { from, to, blockId }: Extract<Proposal, { kind: 'unplaced' }>): Words => ({
  ...withFit(from, to, 'by hand'),
  ...rewordable(blockId && lineNow(db, blockId)),
});

/** What an open change would do to the minutes as they are now. */
const wordsOfOpen = (db: ReadableDb, items: readonly Item[], proposal: Proposal): Words => {
  switch (proposal.kind) {
    case 'wording':
      return ofWording(db, proposal);
    case 'title':
      return ofTitle(items, proposal);
    case 'verb':
      return ofVerb(db, proposal);
    case 'removed':
      return ofRemoved(db, proposal);
    case 'added':
      return withFit('', wordsOf(proposal.content), 'fits');
    default:
      return ofUnplaced(db, proposal);
  }
};

/** What a change that was decided did, or would have done, as it was then. */
const wordsOfDecided = ({ proposal, wording }: ChangeRow): Words => {
  switch (proposal.kind) {
    case 'wording':
    case 'title':
      return withFit(proposal.base, wording ?? withStretch(proposal.base, proposal), 'fits');
    case 'removed':
      return withFit(proposal.base, wording ?? '', 'fits');
    case 'added':
      return withFit('', wordsOf(proposal.content), 'fits');
    default:
      return withFit(proposal.from, wording ?? proposal.to, 'fits');
  }
};

/** Says of lines and items where they stand, and whether they are confidential. */
export const placesOf = (db: ReadableDb, meetingId: MeetingId) => {
  const items = listItems(db, meetingId);
  const closed = confidentialItemIds(items);
  const byId = new Map(items.map((item) => [item.id, item]));
  const ofItem = (itemId: ItemId | undefined, row?: BlockRow) => {
    const item = itemId && byId.get(itemId);
    return {
      ...(item && { item: `${item.number} ${item.title}`.trim() }),
      confidential: row?.visibility === 'confidential' || (itemId !== undefined && closed.has(itemId)),
    };
  };
  const ofLine = (blockId: BlockId | undefined) => {
    const row = blockId && findBlock(db, blockId);
    return ofItem(row?.itemId, row);
  };
  return { items, ofItem, ofLine };
};

const shown = (db: ReadableDb, places: ReturnType<typeof placesOf>, row: ChangeRow): ShownChange => {
  const { position: _position, applied, wording: _wording, ...change } = row;
  const { proposal, state } = row;
  const words = state === 'open' ? wordsOfOpen(db, places.items, proposal) : wordsOfDecided(row);
  const blockId = 'blockId' in proposal ? proposal.blockId : undefined;
  const itemId = 'itemId' in proposal ? proposal.itemId : undefined;
  // A line says more than its item: it can be confidential by itself.
  const place = blockId === undefined ? places.ofItem(itemId) : places.ofLine(blockId);
  // A line that was made of it, even one that was taken out again, says who may read its words.
  const made = applied?.blockId === undefined ? undefined : findBlock(db, applied.blockId);
  const isMade = made?.visibility === 'confidential';
  const isSecret = place.confidential || isMade || (proposal.kind === 'added' && proposal.confidential === true);
  return { ...change, ...place, ...words, confidential: isSecret };
};

/** The files that came back to a meeting's minutes, the newest first, each change beside the minutes as they are. Errors: notFound. */
export const listReturned = (db: ReadableDb, meetingId: MeetingId): ReturnedSheet[] => {
  getMeeting(db, meetingId);
  const places = placesOf(db, meetingId);
  return listReturnedFiles(db, meetingId).map((file) => ({
    ...file,
    version: getNumberedVersion(db, file.versionId).number,
    changes: listChangeRows(db, file.id).map((row) => shown(db, places, row)),
  }));
};
