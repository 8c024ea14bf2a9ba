import type { Block } from '../domain/block.ts';
import type { ItemRecord, MeetingRecord } from '../domain/meeting-record.ts';
import type { PresentedPaper } from '../domain/paper.ts';
import { isMostClosed } from './build/planned-agenda.ts';
import { confidentialItemIds } from './build/visibility.ts';
import type { ActionsSource, DocumentSource, ListedAction, MeetingSource } from './source.ts';

/** Its place, that it is confidential, and that it is an action: no word of it. */
const emptied = ({ id, itemId, rank, visibility, content }: Block): Block => ({
  id,
  itemId,
  rank,
  ...(visibility && { visibility }),
  content: content.kind === 'action' ? { kind: 'action', runs: [] } : { kind: 'paragraph', runs: [] },
});

const redactedItem = (item: ItemRecord, isClosed: boolean): ItemRecord => {
  const blocks = item.blocks
    .filter(({ content }) => content.kind !== 'privateNote')
    .map((block) => {
      const isHidden = block.visibility === 'confidential' || (isClosed && block.visibility !== 'public');
      return isHidden ? emptied(block) : block;
    });
  if (!isClosed) return { ...item, blocks };
  const { id, parentId, number, rank, plannedMinutes, treatment } = item;
  return {
    id,
    ...(parentId && { parentId }),
    number,
    title: '',
    rank,
    confidential: true,
    // How long it takes says when the next one begins.
    ...(plannedMinutes !== undefined && { plannedMinutes }),
    ...(treatment && { treatment }),
    blocks,
  };
};

const redactedPaper = ({ id, itemId, rank, reference, paper }: PresentedPaper): PresentedPaper => ({
  id,
  itemId,
  rank,
  ...(reference !== undefined && { reference }),
  recommendations: [],
  paper: {
    id: paper.id,
    title: '-',
    attachments: [],
    ...(paper.classification !== undefined && { classification: paper.classification }),
  },
});

const redactedRecord = (record: MeetingRecord, classes: readonly string[]): MeetingRecord => {
  const { body, forms, logo, meeting, attendance, items, papers = [], references, fileNames } = record;
  const confidential = confidentialItemIds(items);
  return {
    body,
    ...(forms && { forms }),
    ...(logo && { logo }),
    meeting,
    attendance,
    matters: [],
    items: items.map((item) => redactedItem(item, confidential.has(item.id))),
    papers: papers
      .filter(({ itemId }) => !confidential.has(itemId))
      .map((paper) => (isMostClosed(paper, classes) ? redactedPaper(paper) : paper)),
    references,
    ...(fileNames !== undefined && { fileNames }),
  };
};

const redactedAction = ({ owners: _owners, due: _due, dueOn: _dueOn, lastUpdate: _last, ...action }: ListedAction) => ({
  ...action,
  owners: [],
  text: '',
});

const redactedMeeting = (source: MeetingSource): MeetingSource => ({
  ...source,
  record: redactedRecord(source.record, source.classes),
});

const redactedActions = (source: ActionsSource): ActionsSource => ({
  ...source,
  actions: source.actions.map((action) => (action.confidential ? redactedAction(action) : action)),
});

/** What the public version of a document is made of, and no confidential word: the same document comes of it. */
export const redactedSource = (source: DocumentSource): DocumentSource =>
  source.kind === 'meeting' ? redactedMeeting(source) : redactedActions(source);
