import type { Action } from '../domain/action.ts';
import type { Body } from '../domain/body.ts';
import { actionIdSchema } from '../ids.ts';
import { recordOfExtract } from './build/record-of-extract.ts';
import { confidentialItemIds } from './build/visibility.ts';
import { openPart } from './open-papers.ts';
import { crossedOut, openRecord } from './open-record.ts';
import { openReport } from './open-report.ts';
import type { DocumentOrder } from './orders.ts';
import type { ActionsSource, DocumentSource, MeetingSource } from './source.ts';

/*
 * What everybody may read of what a document is made of, worked out in another way than its public version is: the leak
 * check compares the two.
 */

/** For an extract, all that may be read stands under the item that it is of. */
const underOne = (record: MeetingSource['record'], order: DocumentOrder): MeetingSource['record'] => {
  if (order.kind !== 'extract') return record;
  const { itemId } = order;
  return {
    ...record,
    items: record.items.map((item) => (item.id === itemId ? item : { ...item, parentId: item.parentId ?? itemId })),
  };
};

const openMeeting = (source: MeetingSource, order: DocumentOrder): MeetingSource[] => {
  const { record, classes } = source;
  const confidential = confidentialItemIds(record.items);
  const papers = (record.papers ?? [])
    .filter(({ itemId }) => !confidential.has(itemId))
    .flatMap((paper) => openPart(paper, classes) ?? []);
  const part = order.kind === 'extract' ? recordOfExtract(record, order.itemId) : record;
  return [crossedOut(part), underOne(openRecord(part), order)].map((open) => ({
    ...source,
    record: { ...open, papers },
  }));
};

const specimen = (body: Body, at: number, confidential: boolean): Action => ({
  id: actionIdSchema.parse(`00000000-0000-7000-8000-00000000020${at}`),
  bodyId: body.id,
  bodyCode: body.code,
  frozen: true,
  owners: [],
  slips: 0,
  text: '',
  state: 'open',
  confidential,
});

/** A confidential action is there as one that says nothing: with what the list says by itself. */
const openActions = (source: ActionsSource): ActionsSource[] => {
  const actions = source.actions
    .filter(({ confidential }) => !confidential)
    .map(({ lastUpdate: _last, knownOwners: _known, ...action }) => action);
  const specimens = [specimen(source.body, 1, true), specimen(source.body, 2, false)];
  return [
    { ...source, actions },
    { ...source, actions: [...actions, ...specimens] },
  ];
};

/**
 * Sources whose public documents together have every word that everybody may read of this one, and nothing confidential:
 * one of the same shape, with neighbours as they are there, and one with all that the program says by itself.
 */
export const openSources = (source: DocumentSource, order: DocumentOrder): DocumentSource[] => {
  if (source.kind === 'report') return [openReport(source)];
  return source.kind === 'meeting' ? openMeeting(source, order) : openActions(source);
};
