import { formatLongDate, formatShortDate } from '../dates.ts';
import { dueWords } from '../domain/due-words.ts';
import type { MeetingRecord } from '../domain/meeting-record.ts';
import type { Secret } from '../leak-check/find-leak.ts';
import { confidentialTexts, textsOfPaper } from './confidential-texts.ts';
import { isForEverybody, openPart } from './open-papers.ts';
import { reportSecrets } from './open-report.ts';
import type { ActionsSource, DocumentSource, ListedAction, MeetingSource } from './source.ts';

/** What of the papers of open items is not for everybody; of those of a confidential item nothing is. */
const ofPapers = ({ record, classes }: MeetingSource): Secret[] => {
  const numbers = new Map(record.items.map(({ id, number }) => [id, number]));
  return (record.papers ?? [])
    .filter((paper) => !isForEverybody(paper, classes))
    .flatMap((paper) => {
      const { reference: _shown, ...hidden } = paper;
      const open = openPart(paper, classes)?.paper.title;
      return textsOfPaper(hidden)
        .filter((text) => text !== open)
        .map((text) => ({ text, from: `a paper for item ${numbers.get(paper.itemId) ?? ''}` }));
    });
};

const daysOf = (day: string | undefined): string[] =>
  day === undefined ? [] : [day, formatLongDate(day), formatShortDate(day)];

const textsOfAction = ({ text, owners, knownOwners = [], due, dueOn, lastUpdate }: ListedAction): string[] => [
  text,
  ...owners,
  ...knownOwners.map(({ name }) => name),
  ...(due === undefined ? [] : [dueWords(due)]),
  ...daysOf(dueOn),
  ...daysOf(lastUpdate?.date),
];

/** Of a confidential action nothing but its reference is public, and of no action what became of it since. */
const ofActions = ({ actions }: ActionsSource): Secret[] =>
  actions.flatMap((action) =>
    [...(action.confidential ? textsOfAction(action) : []), action.lastUpdate?.text ?? ''].map((text) => ({
      text,
      from: action.reference ?? 'an action',
    })),
  );

const ownSecrets = (source: DocumentSource): Secret[] => {
  if (source.kind === 'report') return reportSecrets(source);
  return source.kind === 'meeting' ? ofPapers(source) : ofActions(source);
};

/** What nobody may read in the public version of a document: of its source, and of the meetings that it tells of. */
export const documentSecrets = (source: DocumentSource, records: readonly MeetingRecord[]): Secret[] => [
  ...records.flatMap(confidentialTexts),
  ...ownSecrets(source),
];
