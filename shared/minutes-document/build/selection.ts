import { missingCase } from '../../assert.ts';
import type { Block } from '../../domain/block.ts';
import type { ItemRecord, MeetingRecord } from '../../domain/meeting-record.ts';
import type { BlockId } from '../../ids.ts';
import type { MinutesVersion } from '../minutes-version.ts';
import type { TableBlock } from '../model.ts';
import { mattersNamed, mattersTold } from './matters-named.ts';
import { presenceTables } from './presence-table.ts';
import { publicItems } from './public-items.ts';
import { confidentialItemIds } from './visibility.ts';

/** What of a meeting one version is made of. What is not for its readers is not in it. */
export type Selection = {
  readonly record: MeetingRecord;
  /** Actions that show nothing but their reference. */
  readonly withheld: ReadonlySet<BlockId>;
  readonly presence: readonly TableBlock[];
};

const referencesOf = ({ references }: MeetingRecord, blocks: readonly Block[]): MeetingRecord['references'] =>
  Object.fromEntries(
    blocks.flatMap(({ id }) => {
      const reference = references[id];
      return reference === undefined ? [] : [[id, reference] as const];
    }),
  );

const selectFull = (record: MeetingRecord): Selection => ({
  record,
  withheld: new Set(),
  presence: presenceTables(record),
});

/** Field by field: what a record learns later is not public before somebody says so here. */
const selectPublic = (record: MeetingRecord): Selection => {
  const { items, withheld } = publicItems(record.items);
  const { body, forms, logo, meeting, attendance, previousActions, versionNumber } = record;
  return {
    record: {
      body,
      ...(forms && { forms }),
      ...(logo && { logo }),
      meeting,
      attendance,
      matters: mattersTold(record.matters, items),
      items,
      references: referencesOf(
        record,
        items.flatMap(({ blocks }) => blocks),
      ),
      ...(previousActions && { previousActions }),
      ...(versionNumber !== undefined && { versionNumber }),
    },
    withheld,
    presence: presenceTables(record).filter(({ confidential }) => !confidential),
  };
};

const isForConfidential = ({ visibility, content }: Block, isConfidentialItem: boolean): boolean =>
  content.kind !== 'privateNote' && visibility !== 'public' && (isConfidentialItem || visibility === 'confidential');

/** The items that hold anything confidential, and of them nothing else but the heading. */
const confidentialItems = (items: readonly ItemRecord[]): ItemRecord[] => {
  const confidential = confidentialItemIds(items);
  return items
    .map((item) => ({
      ...item,
      blocks: item.blocks.filter((block) => isForConfidential(block, confidential.has(item.id))),
    }))
    .filter(({ id, blocks }) => confidential.has(id) || blocks.length > 0);
};

const selectConfidential = (record: MeetingRecord): Selection => {
  const items = confidentialItems(record.items);
  const shown = new Set(items.map(({ id }) => id));
  const { previousActions: _previous, moments: _moments, form: _form, meeting, papers, ...rest } = record;
  const { nextMeetingDate: _next, ...held } = meeting;
  return {
    record: {
      ...rest,
      meeting: held,
      items,
      matters: mattersNamed(record.matters, items),
      ...(papers && { papers: papers.filter(({ itemId }) => shown.has(itemId)) }),
    },
    withheld: new Set(),
    presence: presenceTables(record).filter(({ confidential }) => confidential),
  };
};

/** What a version of the minutes is made of. */
export const selectVersion = (record: MeetingRecord, version: MinutesVersion): Selection => {
  switch (version) {
    case 'full':
      return selectFull(record);
    case 'public':
      return selectPublic(record);
    case 'confidential':
      return selectConfidential(record);
    default:
      return missingCase(version);
  }
};
