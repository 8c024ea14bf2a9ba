import type { Block } from '../domain/block.ts';
import type { Body } from '../domain/body.ts';
import type { DistributionList } from '../domain/distribution-list.ts';
import type { ItemRecord, MeetingRecord } from '../domain/meeting-record.ts';
import { confidentialItemIds } from '../minutes-document/build/visibility.ts';
import type { MeetingSource } from '../minutes-document/source.ts';

/** Stands behind the classes of a list as the most closed one: no paper has it, so that nothing else is shut by it. */
const SHUT = '– no class of this list –';

const folded = (name: string): string => name.trim().toLowerCase();

const openBlock = ({ visibility, ...block }: Block): Block =>
  visibility === 'public' ? { ...block, visibility } : block;

const openItem = ({ confidential: _said, blocks, ...item }: ItemRecord): ItemRecord => ({
  ...item,
  blocks: blocks.map(openBlock),
});

const withoutMarks = (record: MeetingRecord): MeetingRecord => ({ ...record, items: record.items.map(openItem) });

/** What the pages say of their class: the most closed one that the list gets. The words for another class are not its. */
const ofClass = ({ classification, statement, ...body }: Body, theirs: readonly string[]): Body => {
  const own = theirs.at(-1) ?? classification;
  const isSame = own !== undefined && classification !== undefined && folded(own) === folded(classification);
  return {
    ...body,
    ...(own !== undefined && { classification: own }),
    ...((isSame || theirs.length === 0) && statement !== undefined && { statement }),
  };
};

/**
 * A meeting as those on a list see it: what they may read counts as public, all else stays as it is. A public document of
 * this is theirs, and is held against what is secret to them by the same two ways as one for everybody.
 */
export const asSeenBy = (source: MeetingSource, list: DistributionList): MeetingSource => {
  const { record, classes } = source;
  const named = new Set(list.classes.map(folded));
  const theirs = classes.filter((name) => named.has(folded(name)));
  const closed = confidentialItemIds(record.items);
  const seen = list.confidentialItems ? withoutMarks(record) : record;
  return {
    ...source,
    classes: classes.length === 0 ? [] : [...theirs, SHUT],
    record: { ...seen, body: ofClass(record.body, theirs) },
    audience: {
      name: list.name,
      bodyClasses: classes,
      confidentialItems: list.confidentialItems
        ? record.items.filter(({ id }) => closed.has(id)).map(({ id }) => id)
        : [],
    },
  };
};
