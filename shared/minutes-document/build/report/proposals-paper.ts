import { codeOf } from '../../../domain/matter-entry.ts';
import type { Attachment } from '../../../domain/paper.ts';
import type { DocumentBlock, MinutesDocument, Span } from '../../model.ts';
import type { OrderOf } from '../../orders.ts';
import { isHeldBack, type ReportedMatter, type ReportSource } from '../../report-source.ts';
import { markStretches } from '../confidential.ts';
import { cleanText, joinSpans, lineOf } from '../line.ts';
import {
  appendixName,
  attachmentBlocks,
  endBlocks,
  openingBlocks,
  recommendationBlocks,
  reportFrame,
} from './frame.ts';
import { dayIn, heading, paragraph, remarks, sentence, typed } from './parts.ts';
import { allProposals, analystWords, type PaperProposals, paperProposals, proposalBlocks } from './proposals.ts';

type Paper = OrderOf<'proposalsPaper'>;

/** What the secretary typed, with words before it that say what it is. */
const said = (what: string, words: string | undefined): DocumentBlock[] => {
  const [first, ...rest] = typed(words);
  if (!first) return [];
  const lead: Span = { text: what, bold: true };
  if (first.kind !== 'paragraph') return [paragraph([lead], { keepWithNext: true }), first, ...rest];
  return [paragraph(joinSpans([lead, { text: ' ' }, ...first.line])), ...rest];
};

/** What is asked of a proposal, in the words of the secretary. */
const asked = ({ text }: ReportSource, { id }: ReportedMatter): DocumentBlock[] =>
  said('What is asked:', Object.hasOwn(text.asks, id) ? text.asks[id] : undefined);

/** Why a proposal is brought back, in the words of the secretary. */
const whyBack = ({ text }: ReportSource, { id }: ReportedMatter): DocumentBlock[] =>
  said('Why it is brought back:', text.broughtBack.find(({ matterId }) => matterId === id)?.why);

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

const proposals = (
  { source, attachments }: Told,
  matters: readonly ReportedMatter[],
  isJustRaised = false,
): DocumentBlock[] =>
  matters.flatMap((matter) => {
    const analyst = analystWords(matter);
    const before = analyst === '' ? [] : [paragraph(lineOf(analyst))];
    const blocks = proposalBlocks(source, matter, { isJustRaised, before });
    const more = [...whyBack(source, matter), ...whereAttached(matter, attachments), ...asked(source, matter)];
    return [...blocks, ...(isHeldBack(matter) ? more.map((block) => ({ ...block, confidential: true })) : more)];
  });

/** What goes with the proposals and with the paper itself, each once. */
export const paperAttachments = (source: ReportSource, matters: readonly ReportedMatter[]): Attachment[] => {
  const all = [...matters.flatMap(attachmentsOf), ...source.text.attachments];
  return [...new Map(all.map((one) => [attachmentKey(one), one])).values()];
};

const part = (number: number, title: string, blocks: readonly DocumentBlock[]): DocumentBlock[] =>
  blocks.length === 0 ? [] : [heading(1, `${number}. ${title}`), ...blocks];

/** A sentence and what it is said of; nothing where there is nothing. */
const led = (words: string, blocks: readonly DocumentBlock[]): DocumentBlock[] =>
  blocks.length === 0 ? [] : [sentence(words), ...blocks];

const newBlocks = (told: Told, fresh: readonly ReportedMatter[], since: string): DocumentBlock[] => [
  sentence(
    fresh.length === 0
      ? `No proposals have been raised since ${since}.`
      : `These proposals have been raised since ${since}.`,
  ),
  ...remarks(told.source, 'proposals'),
  ...proposals(told, fresh, true),
];

/** Existing proposals: what is remarked of them, those that were converted, and those that come back. */
const updateBlocks = (
  told: Told,
  { converted, broughtBack }: Omit<PaperProposals, 'fresh'>,
  since: string,
): DocumentBlock[] => {
  const blocks = [
    ...remarks(told.source, 'updates'),
    ...led(`These proposals have been converted since ${since}.`, proposals(told, converted)),
    ...led('These proposals were raised before, and are brought back.', proposals(told, broughtBack)),
  ];
  return blocks.length === 0 ? [sentence('There are no updates to existing proposals.')] : blocks;
};

/**
 * The proposals that are new or converted since a day, and those that are brought back, each with what it is about and
 * what is asked, and the recommendations as they can be decided. Pure: same source, same document.
 */
export const buildProposalsPaper = (source: ReportSource, order: Paper): MinutesDocument => {
  const told = paperProposals(source, order);
  const since = dayIn(source, order.since);
  const attachments = paperAttachments(source, allProposals(told));
  const made = { source, attachments };
  return {
    ...reportFrame(source, order),
    attendance: [],
    blocks: markStretches(
      [
        ...part(1, 'Purpose', openingBlocks(source)),
        ...part(2, 'New proposals', newBlocks(made, told.fresh, since)),
        ...part(3, 'Updates to existing proposals', updateBlocks(made, told, since)),
        ...part(4, 'Recommendations', [...recommendationBlocks(source), ...endBlocks(source, order)]),
        ...attachmentBlocks(attachments),
      ],
      'words',
    ),
  };
};
