import { type AssessmentKind, assessmentState } from '../../../domain/assessment.ts';
import { codeOf } from '../../../domain/matter-entry.ts';
import {
  type Figure,
  figureOf,
  openAssessments,
  returnedAssessments,
  yearName,
  yearStart,
} from '../../../domain/report-figures.ts';
import type { ReportedFigure } from '../../../domain/reported-figure.ts';
import type { TimedAssessment } from '../../../domain/timed-assessment.ts';
import type { DocumentBlock, TableCell } from '../../model.ts';
import { isHeldBack, type ReportSource } from '../../report-source.ts';
import { bullets, byId, CONFIDENTIAL, cell, dayIn, heading, matterLine, remarks, sentence, tableOf } from './parts.ts';

type Report = { readonly asOf: string; readonly since: string };

const NAMES: Readonly<Record<AssessmentKind, string>> = {
  preliminary: 'Preliminary Assessments',
  impact: 'Impact Assessments',
};
const SHORT: Readonly<Record<AssessmentKind, string>> = { preliminary: 'PA', impact: 'IA' };

/** Something that is counted: as it was computed, and as it was reported. */
export type CountedRow = { readonly name: string; readonly computed: Figure; readonly reported?: ReportedFigure };

const sameName = new Intl.Collator('en-GB', { sensitivity: 'accent' });

/** A figure beside the one that was reported under the same name. */
export const counted = ({ figures }: Pick<ReportSource, 'figures'>, name: string, computed: Figure): CountedRow => {
  const reported = figures.find((figure) => sameName.compare(figure.name.trim(), name) === 0);
  return { name, computed, ...(reported && { reported }) };
};

const days = (count: number | undefined): string => (count === undefined ? '' : `${count} WD`);

const differsIn = (rows: readonly CountedRow[], name: 'total' | 'averageDays'): boolean =>
  rows.some(({ computed, reported }) => reported?.[name] !== undefined && reported[name] !== computed[name]);

/** Totals and averages, and what was reported where that is something else. */
export const figuresTable = (
  what: { readonly head: string; readonly description: string },
  rows: readonly CountedRow[],
  hasDays = true,
): DocumentBlock =>
  tableOf<CountedRow>(
    { description: what.description },
    [
      { head: what.head, width: 40, cell: ({ name }) => cell(name) },
      { head: 'Total', width: 14, isFigure: true, cell: ({ computed }) => cell(String(computed.total)) },
      ...(differsIn(rows, 'total')
        ? [
            {
              head: 'Total as reported',
              width: 16,
              isFigure: true,
              cell: ({ reported }: CountedRow) => cell(reported?.total?.toString()),
            },
          ]
        : []),
      ...(hasDays
        ? [
            {
              head: 'Average duration',
              width: 18,
              isFigure: true,
              cell: ({ computed }: CountedRow) => cell(days(computed.averageDays)),
            },
          ]
        : []),
      ...(hasDays && differsIn(rows, 'averageDays')
        ? [
            {
              head: 'Average as reported',
              width: 18,
              isFigure: true,
              cell: ({ reported }: CountedRow) => cell(days(reported?.averageDays)),
            },
          ]
        : []),
    ],
    rows,
  );

const kindCell = ({ kind, round }: TimedAssessment): TableCell =>
  cell(`${SHORT[kind]}${round === 1 ? '' : ` ${round}`}`);

type Rows = {
  readonly title: string;
  /** The day that the table is by, and what its days are: 'Current'. */
  readonly by: 'accepted' | 'returned';
  readonly duration: string;
};

/** A day in its long form fits on one line, and so does a code such as SECMP0062. */
const assessmentTable = (source: ReportSource, rows: readonly TimedAssessment[], look: Rows): DocumentBlock => {
  const matters = byId(source);
  const day = (date: string | undefined): TableCell => cell(date === undefined ? '' : dayIn(source, date));
  const codes = ({ matterId }: TimedAssessment): TableCell => {
    const matter = matters.get(matterId);
    return cell(matter && `${codeOf(matter)}${isHeldBack(matter) ? ` ${CONFIDENTIAL}` : ''}`);
  };
  const isReported = rows.some(({ reportedDays, days: own }) => reportedDays !== undefined && reportedDays !== own);
  return tableOf<TimedAssessment>(
    { title: look.title, description: look.title },
    [
      { head: 'Proposal', width: 16.3, cell: codes },
      { head: 'Type', width: 8.2, cell: kindCell },
      { head: 'Accepted', width: 23.4, cell: ({ accepted }) => day(accepted) },
      ...(look.by === 'returned'
        ? [{ head: 'Returned', width: 23.4, cell: ({ returned }: TimedAssessment) => day(returned) }]
        : []),
      { head: 'Target duration', width: 12.85, isFigure: true, cell: ({ targetDays }) => cell(days(targetDays)) },
      { head: `${look.duration} duration`, width: 12.85, isFigure: true, cell: (row) => cell(days(row.days)) },
      ...(isReported
        ? [
            {
              head: 'As reported',
              width: 12.85,
              isFigure: true,
              cell: ({ reportedDays }: TimedAssessment) => cell(days(reportedDays)),
            },
          ]
        : []),
    ],
    rows,
  );
};

const ofKind = (rows: readonly TimedAssessment[], kind: AssessmentKind): TimedAssessment[] =>
  rows.filter((row) => row.kind === kind);

/** Assessments that were asked for since a day and not accepted yet, or accepted since. */
const requestedSince = ({ assessments }: ReportSource, { since, asOf }: Report): TimedAssessment[] =>
  assessments.filter(
    (one) =>
      (one.requested !== undefined && one.requested >= since && one.requested <= asOf) ||
      (one.requested === undefined && assessmentState(one, asOf) === 'requested'),
  );

const requests = (source: ReportSource, report: Report): DocumentBlock[] => {
  const matters = byId(source);
  const asked = requestedSince(source, report);
  if (asked.length === 0) return [sentence(`No assessments have been requested since ${dayIn(source, report.since)}.`)];
  const lines = asked.flatMap(({ matterId, kind }) => {
    const matter = matters.get(matterId);
    return matter ? [[...matterLine(matter), { text: `, ${NAMES[kind].replace(/s$/u, '')}` }]] : [];
  });
  return [sentence('These assessments have been requested:'), bullets(lines)];
};

/** What was asked for, is being made and was given back, with how long it takes. */
export const assessmentBlocks = (source: ReportSource, report: Report): DocumentBlock[] => {
  const { asOf } = report;
  const start = yearStart(asOf, source.text.yearBegins);
  const year = yearName(start);
  const open = openAssessments(source.assessments, asOf);
  const done = returnedAssessments(source.assessments, start, asOf);
  const kinds: readonly AssessmentKind[] = ['preliminary', 'impact'];
  const rows = kinds.flatMap((kind) => [
    counted(source, `${NAMES[kind]} open`, figureOf(ofKind(open, kind))),
    counted(source, `${NAMES[kind]} completed during ${year}`, figureOf(ofKind(done, kind))),
  ]);
  return [
    heading(2, 'Assessments requested'),
    ...requests(source, report),
    heading(2, 'Assessment timescales'),
    sentence(`The timescales below are as at ${dayIn(source, asOf)}, in working days.`),
    figuresTable({ head: 'Assessment', description: 'Assessments, how many and how long on average' }, rows),
    ...(open.length === 0
      ? []
      : [assessmentTable(source, open, { title: 'Open assessments', by: 'accepted', duration: 'Current' })]),
    ...(done.length === 0
      ? []
      : [
          assessmentTable(source, done, {
            title: `Assessments completed during ${year}`,
            by: 'returned',
            duration: 'Actual',
          }),
        ]),
    ...remarks(source, 'assessments'),
  ];
};
