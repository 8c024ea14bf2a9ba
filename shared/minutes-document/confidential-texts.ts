import { type Block, type Due, textOf } from '../domain/block.ts';
import { wordsOf } from '../domain/block-words.ts';
import type { ItemRecord, MeetingRecord } from '../domain/meeting-record.ts';
import type { PresentedPaper } from '../domain/paper.ts';
import { recommendationText } from '../domain/recommendation.ts';
import type { Secret } from '../leak-check/find-leak.ts';
import { confidentialItemIds } from './build/visibility.ts';

const textsOfDue = (due: Due | undefined): string[] => {
  if (due === undefined) return [];
  if ('words' in due) return [due.words];
  if ('meeting' in due) return [due.meeting];
  return 'date' in due ? [due.date] : [];
};

/** Every text of a block: its words, its addresses, who is to act and by when, each cell of a table. */
const textsOfBlock = ({ content }: Block): string[] => {
  const links = 'runs' in content ? content.runs.flatMap(({ href }) => href ?? []) : [];
  switch (content.kind) {
    case 'action':
      return [textOf(content.runs), ...links, ...(content.owners ?? []), ...textsOfDue(content.due)];
    case 'decision':
      return [`${content.verb} ${textOf(content.runs)}`, ...links];
    case 'table':
      return [wordsOf(content), ...content.rows.flat()];
    case 'outstanding':
      return content.rows.map(({ update }) => update);
    default:
      return [wordsOf(content), ...links];
  }
};

/** Every text of a paper as a meeting has it before it. */
export const textsOfPaper = ({ paper, reference, asked, recommendations }: PresentedPaper): string[] => [
  paper.title,
  ...[paper.author, reference, asked].filter((text) => text !== undefined),
  ...paper.attachments.map(({ title }) => title),
  ...recommendations.map(recommendationText),
];

const textsOfItem = ({ title, purpose, presenter }: ItemRecord): string[] =>
  [title, purpose, presenter].filter((text) => text !== undefined);

/** What of a meeting is not for the public, with the item that it is from. */
export const confidentialTexts = (record: MeetingRecord): Secret[] => {
  const confidential = confidentialItemIds(record.items);
  return record.items.flatMap((item) => {
    const isClosed = confidential.has(item.id);
    const papers = isClosed ? (record.papers ?? []).filter(({ itemId }) => itemId === item.id) : [];
    const blocks = item.blocks.filter(
      ({ visibility, content }) =>
        content.kind === 'privateNote' || visibility === 'confidential' || (isClosed && visibility !== 'public'),
    );
    const texts = [
      ...(isClosed ? textsOfItem(item) : []),
      ...papers.flatMap(textsOfPaper),
      ...blocks.flatMap(textsOfBlock),
    ];
    return texts.map((text) => ({ text, from: `item ${item.number}` }));
  });
};
