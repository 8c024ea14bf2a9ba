import { consultationState } from '../../../domain/consultation.ts';
import { countStages, figureOf, yearName, yearStart } from '../../../domain/report-figures.ts';
import type { DocumentBlock, Line, MinutesDocument } from '../../model.ts';
import type { OrderOf } from '../../orders.ts';
import type { ReportedMatter, ReportSource } from '../../report-source.ts';
import { markStretches } from '../confidential.ts';
import { cleanText } from '../line.ts';
import { assessmentBlocks, counted as countedRow, figuresTable } from './assessments.ts';
import { decisionBlocks, readinessBlocks } from './decisions.ts';
import { attachmentBlocks, endBlocks, openingBlocks, recommendationBlocks, reportFrame } from './frame.ts';
import { bullets, byId, counted, dayIn, heading, matterLine, paragraph, remarks, sentence } from './parts.ts';
import { newMatters, proposalBlocks } from './proposals.ts';

type Report = OrderOf<'statusReport'>;

/** Those that are not at their end on the day of the report. */
const openMatters = ({ matters }: ReportSource, { asOf }: Report): ReportedMatter[] =>
  matters.filter(
    ({ closed, raised }) => (closed === undefined || closed > asOf) && (raised === undefined || raised <= asOf),
  );

/** How many proposals are in each stage, and what was reported where that differs. */
const stageBlocks = (source: ReportSource, order: Report): DocumentBlock[] => {
  const matters = openMatters(source, order);
  const stages = countStages(matters);
  if (stages.length === 0) return [sentence('No proposal in the register has a stage yet.')];
  const without = matters.filter(({ stage }) => stage === undefined).length;
  const counted = without === 0 ? stages : [...stages, { stage: 'No stage yet', total: without }];
  const rows = counted.map(({ stage, total }) => countedRow(source, stage, { total }));
  return [figuresTable({ head: 'Stage', description: 'Proposals in each stage' }, rows, false)];
};

const newBlocks = (source: ReportSource, order: Report): DocumentBlock[] => {
  const fresh = newMatters(source, order);
  const since = dayIn(source, order.since);
  return [
    sentence(
      fresh.length === 0
        ? `No proposals have been raised since ${since}.`
        : `${counted(fresh.length, 'proposal has', 'proposals have')} been raised since ${since}.`,
    ),
    ...fresh.flatMap((matter) => proposalBlocks(source, matter)),
    ...remarks(source, 'proposals'),
  ];
};

type Period = { readonly opens?: string | undefined; readonly closes?: string | undefined };

const period = (source: ReportSource, { opens, closes }: Period): string =>
  [opens && `from ${dayIn(source, opens)}`, closes && `until ${dayIn(source, closes)}`]
    .filter((part) => part !== undefined)
    .join(' ');

const consultationBlocks = (source: ReportSource, { asOf }: Report): DocumentBlock[] => {
  const matters = byId(source);
  const linesIn = (state: 'out' | 'expected'): Line[] =>
    source.consultations
      .filter((one) => consultationState(one, asOf) === state)
      .toSorted((a, b) => (a.opens ?? '9999').localeCompare(b.opens ?? '9999'))
      .flatMap((one) => {
        const matter = matters.get(one.matterId);
        const words = [cleanText(one.name), period(source, one)].filter((part) => part !== '').join(', ');
        return matter ? [[...matterLine(matter), { text: `: ${words}` }]] : [];
      });
  const listed = (lines: readonly Line[], some: string, none: string): DocumentBlock[] =>
    lines.length === 0 ? [sentence(none)] : [paragraph([{ text: some }], { keepWithNext: true }), bullets(lines)];
  const [out, expected] = [linesIn('out'), linesIn('expected')];
  if (out.length === 0 && expected.length === 0) {
    return [sentence('No consultations are out or expected.'), ...remarks(source, 'consultations')];
  }
  return [
    ...listed(out, 'Consultations that are out:', 'No consultations are out.'),
    ...listed(expected, 'Consultations that are expected:', 'No consultations are expected.'),
    ...remarks(source, 'consultations'),
  ];
};

const timescaleBlocks = (source: ReportSource, order: Report): DocumentBlock[] => {
  const start = yearStart(order.asOf, source.text.yearBegins);
  const done = source.matters.filter(({ closed }) => closed !== undefined && closed >= start && closed <= order.asOf);
  const open = openMatters(source, order).filter(({ raised }) => raised !== undefined);
  const rows = [
    countedRow(source, 'Proposals open', figureOf(open)),
    countedRow(source, `Proposals concluded during ${yearName(start)}`, figureOf(done)),
  ];
  return [
    figuresTable({ head: 'Status', description: 'Proposals, how many and how long on average' }, rows),
    ...remarks(source, 'timescales'),
  ];
};

const releaseBlocks = (source: ReportSource, { asOf }: Report): DocumentBlock[] => {
  const next = source.releases.filter(({ date }) => date === undefined || date >= asOf);
  const blocks = next.flatMap(({ id, name, date }) => {
    const within = source.matters.filter(({ releaseId }) => releaseId === id);
    const when = date === undefined ? '' : ` (${dayIn(source, date)})`;
    const what = `${cleanText(name)}${when}`;
    return within.length === 0
      ? [sentence(`${what}: no proposals.`)]
      : [
          paragraph([{ text: `${what}: ${counted(within.length, 'proposal')}` }], { keepWithNext: true }),
          bullets(within.map(matterLine)),
        ];
  });
  const none = sentence('No releases are planned.');
  return [...(next.length === 0 ? [none] : blocks), ...remarks(source, 'releases')];
};

const numbered = (parts: readonly (readonly [title: string, blocks: readonly DocumentBlock[]])[]): DocumentBlock[] =>
  parts
    .filter(([, blocks]) => blocks.length > 0)
    .flatMap(([title, blocks], at) => [heading(1, `${at + 1}. ${title}`), ...blocks]);

/**
 * How far the proposals of the register have come: those in each stage, what is new, what was decided, what is asked of
 * others and how long it takes, and what the next releases hold. Pure: same source, same document.
 */
export const buildStatusReport = (source: ReportSource, order: Report): MinutesDocument => ({
  ...reportFrame(source, order),
  attendance: [],
  blocks: markStretches(
    [
      ...numbered([
        ['Purpose', openingBlocks(source)],
        ['Recommendations', [...recommendationBlocks(source), ...endBlocks(source, order)]],
        [
          'Summary',
          [
            heading(2, 'Proposals in each stage'),
            ...stageBlocks(source, order),
            ...readinessBlocks(source, order),
            ...remarks(source, 'summary'),
          ],
        ],
        ['New proposals', newBlocks(source, order)],
        ['Decisions', decisionBlocks(source, order)],
        ['Consultations', consultationBlocks(source, order)],
        ['Assessments', assessmentBlocks(source, order)],
        ['Proposal timescales', timescaleBlocks(source, order)],
        ['Releases', releaseBlocks(source, order)],
      ]),
      ...attachmentBlocks(source.text.attachments),
    ],
    'words',
  ),
});
