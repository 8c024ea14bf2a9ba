import type { Block } from '../domain/block.ts';
import { ownersAsWritten } from '../domain/known-owner.ts';
import type { ItemRecord, MeetingRecord } from '../domain/meeting-record.ts';
import type { PresentedPaper } from '../domain/paper.ts';
import { classSaid } from './build/audience.ts';
import { paperReading } from './build/paper-reading.ts';
import { confidentialItemIds } from './build/visibility.ts';
import { redactedReport } from './redacted-report.ts';
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

/** Stands in place of a class that its body does not have: no body has it, so that it stays shut. */
const NO_CLASS = '– no class –';

/** Of a paper what the public agenda says of it, and how much that is. */
const redactedPaper = (presented: PresentedPaper, source: MeetingSource): PresentedPaper => {
  const reading = paperReading(presented, source.classes);
  if (reading === 'open') return presented;
  const { id, itemId, rank, reference, paper } = presented;
  const isTitled = reading === 'titled';
  return {
    id,
    itemId,
    rank,
    ...(reference !== undefined && { reference }),
    recommendations: [],
    paper: {
      id: paper.id,
      title: isTitled ? paper.title : '-',
      attachments: [],
      ...(!isTitled && { classification: classSaid(presented, source) ?? NO_CLASS }),
    },
  };
};

const redactedRecord = (source: MeetingSource): MeetingRecord => {
  const { record } = source;
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
    papers: papers.filter(({ itemId }) => !confidential.has(itemId)).map((paper) => redactedPaper(paper, source)),
    references,
    ...(fileNames !== undefined && { fileNames }),
  };
};

const redactedAction = ({
  owners: _owners,
  knownOwners: _known,
  due: _due,
  dueOn: _dueOn,
  sleepsUntil: _sleeps,
  stateSince: _since,
  ...action
}: ListedAction): ListedAction => ({
  ...action,
  owners: [],
  slips: 0,
  text: '',
});

/** The same of a meeting. */
export const redactedMeeting = (source: MeetingSource): MeetingSource => ({
  ...source,
  record: redactedRecord(source),
});

const redactedActions = (source: ActionsSource): ActionsSource => ({
  ...source,
  actions: source.actions.map(({ lastUpdate: _last, ...action }) =>
    action.confidential ? redactedAction(action) : ownersAsWritten(action),
  ),
});

/** What the public version of a document is made of, and no confidential word: the same document comes of it. */
export const redactedSource = (source: DocumentSource): DocumentSource => {
  if (source.kind === 'report') return redactedReport(source);
  return source.kind === 'meeting' ? redactedMeeting(source) : redactedActions(source);
};
