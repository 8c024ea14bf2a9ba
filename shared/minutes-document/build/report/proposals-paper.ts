import { codeOf } from '../../../domain/matter-entry.ts';
import type { Attachment } from '../../../domain/paper.ts';
import type { DocumentBlock, MinutesDocument } from '../../model.ts';
import type { OrderOf } from '../../orders.ts';
import type { ReportedMatter, ReportSource } from '../../report-source.ts';
import { markStretches } from '../confidential.ts';
import { cleanText, lineOf } from '../line.ts';
import {
  appendixName,
  attachmentBlocks,
  endBlocks,
  openingBlocks,
  recommendationBlocks,
  reportFrame,
} from './frame.ts';
import { dayIn, heading, paragraph, remarks, sentence, typed } from './parts.ts';
import { analystWords, convertedMatters, newMatters, proposalBlocks } from './proposals.ts';

type Paper = OrderOf<'proposalsPaper'>;

/** What is asked of a proposal, in the words of the secretary. */
const asked = ({ text }: ReportSource, { id }: ReportedMatter): DocumentBlock[] => {
  const words = Object.hasOwn(text.asks, id) ? (text.asks[id] ?? '').trim() : '';
  return words === '' ? [] : typed(words);
};

const attachmentKey = ({ title, classification = '' }: Attachment): string => `${title}\n${classification}`;

/** What goes with a proposal, as the list of all attachments calls it. */
const attachmentsOf = (matter: ReportedMatter): Attachment[] =>
  matter.attachments.map(({ title, ...rest }) => ({ title: `${codeOf(matter)} ${title}`, ...rest }));

/** 'The problem statement can be found in Appendix A.', for each of the attachments of a proposal. */
const whereAttached = (matter: ReportedMatter, all: readonly Attachment[]): DocumentBlock[] => {
  const places = all.map(attachmentKey);
  const keys = [...new Set(attachmentsOf(matter).map(attachmentKey))];
  return keys.map((key) => {
    const title = cleanText(key.split('\n')[0] ?? '').trim();
    return sentence(`${title} can be found in Appendix ${appendixName(places.indexOf(key))}.`);
  });
};

type Told = { readonly source: ReportSource; readonly attachments: readonly Attachment[] };

const proposals = ({ source, attachments }: Told, matters: readonly ReportedMatter[]): DocumentBlock[] =>
  matters.flatMap((matter) => {
    const analyst = analystWords(matter);
    const blocks = proposalBlocks(source, matter, analyst === '' ? [] : [paragraph(lineOf(analyst))]);
    const more = [...whereAttached(matter, attachments), ...asked(source, matter)];
    return [...blocks, ...(matter.confidential ? more.map((block) => ({ ...block, confidential: true })) : more)];
  });

/** What goes with the proposals and with the paper itself, each once. */
export const paperAttachments = (source: ReportSource, matters: readonly ReportedMatter[]): Attachment[] => {
  const all = [...matters.flatMap(attachmentsOf), ...source.text.attachments];
  return [...new Map(all.map((one) => [attachmentKey(one), one])).values()];
};

const wordsWhere = (count: number, some: string, none: string): DocumentBlock[] => [
  sentence(count === 0 ? none : some),
];

const part = (number: number, title: string, blocks: readonly DocumentBlock[]): DocumentBlock[] =>
  blocks.length === 0 ? [] : [heading(1, `${number}. ${title}`), ...blocks];

/**
 * The proposals that are new or converted since a day, each with what it is about and what is asked, and the
 * recommendations as they can be decided. Pure: same source, same document.
 */
export const buildProposalsPaper = (source: ReportSource, order: Paper): MinutesDocument => {
  const fresh = newMatters(source, order);
  const converted = convertedMatters(source, order).filter(({ id }) => !fresh.some((one) => one.id === id));
  const since = dayIn(source, order.since);
  const attachments = paperAttachments(source, [...fresh, ...converted]);
  const told = { source, attachments };
  return {
    ...reportFrame(source, order),
    attendance: [],
    blocks: markStretches([
      ...part(1, 'Purpose', openingBlocks(source)),
      ...part(2, 'New proposals', [
        ...wordsWhere(
          fresh.length,
          `These proposals have been raised since ${since}.`,
          `No proposals have been raised since ${since}.`,
        ),
        ...remarks(source, 'proposals'),
        ...proposals(told, fresh),
      ]),
      ...part(3, 'Updates to existing proposals', [
        ...wordsWhere(
          converted.length,
          `These proposals have been converted since ${since}.`,
          'There are no updates to existing proposals.',
        ).slice(converted.length === 0 && remarks(source, 'updates').length > 0 ? 1 : 0),
        ...remarks(source, 'updates'),
        ...proposals(told, converted),
      ]),
      ...part(4, 'Recommendations', [...recommendationBlocks(source), ...endBlocks(source, order)]),
      ...attachmentBlocks(attachments),
    ]),
  };
};
