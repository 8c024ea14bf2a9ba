import { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { MatterSheet } from '../../../shared/api/matters.ts';
import { formatShortDate } from '../../../shared/dates.ts';
import { type AssessmentKind, assessmentState } from '../../../shared/domain/assessment.ts';
import { type Consultation, consultationState } from '../../../shared/domain/consultation.ts';
import type { Release } from '../../../shared/domain/release.ts';
import { overTarget, type TimedAssessment } from '../../../shared/domain/timed-assessment.ts';
import { useAppStore } from '../../store/hooks.ts';

const NAMES: Readonly<Record<AssessmentKind, string>> = { preliminary: 'Preliminary', impact: 'Impact' };

const day = (date: string | undefined): string => (date === undefined ? '' : formatShortDate(date));
const workingDays = (count: number | undefined): string => (count === undefined ? '' : `${count} WD`);

const assessmentName = ({ kind, round }: TimedAssessment): string =>
  round === 1 ? NAMES[kind] : `${NAMES[kind]} ${round}`;

type RowProps = { readonly assessment: TimedAssessment; readonly today: string };

/** What stands in the column of the return while there is none. */
const awaited = ({ assessment, today }: RowProps): string =>
  assessmentState(assessment, today) === 'open' ? 'being made' : 'asked for';

/** Worked out of the days that are kept; how much it is over what was set is said in words. */
const Took = ({ assessment }: Pick<RowProps, 'assessment'>): ReactNode => {
  const over = overTarget(assessment);
  return (
    <>
      {workingDays(assessment.days)}
      {over === undefined ? null : (
        <span className="over-target">
          <IconAlertTriangle className="icon" aria-hidden="true" /> {over} over
        </span>
      )}
    </>
  );
};

const Row = ({ assessment, today }: RowProps): ReactNode => (
  <tr>
    <th scope="row">{assessmentName(assessment)}</th>
    <td>{day(assessment.accepted)}</td>
    <td>{day(assessment.returned) || awaited({ assessment, today })}</td>
    <td>{workingDays(assessment.targetDays)}</td>
    <td>
      <Took assessment={assessment} />
    </td>
    <td>{workingDays(assessment.reportedDays)}</td>
  </tr>
);

type AssessmentsProps = { readonly assessments: readonly TimedAssessment[]; readonly today: string };

const Assessments = ({ assessments, today }: AssessmentsProps): ReactNode =>
  assessments.length === 0 ? null : (
    <section className="detail-part" aria-label="Assessments">
      <h3>
        Assessments <span className="count">{assessments.length}</span>
      </h3>
      <table className="kept-table">
        <thead>
          <tr>
            <th scope="col">Kind</th>
            <th scope="col">Accepted</th>
            <th scope="col">Returned</th>
            <th scope="col">Target</th>
            <th scope="col">Took</th>
            <th scope="col">As reported</th>
          </tr>
        </thead>
        <tbody>
          {assessments.map((assessment) => (
            <Row key={assessment.id} assessment={assessment} today={today} />
          ))}
        </tbody>
      </table>
      <p className="quiet">In working days. How long each took is worked out; what was reported stays as it is.</p>
    </section>
  );

const STATES = { expected: 'expected', out: 'out now', closed: 'closed' } as const;

/** When it is open: 'opens 1 May 2020, closes 29 May 2020'. */
const datesOf = ({ opens, closes }: Consultation): string =>
  [opens === undefined ? '' : `opens ${day(opens)}`, closes === undefined ? '' : `closes ${day(closes)}`]
    .filter(Boolean)
    .join(', ');

type ConsultationsProps = { readonly consultations: readonly Consultation[]; readonly today: string };

const Consultations = ({ consultations, today }: ConsultationsProps): ReactNode =>
  consultations.length === 0 ? null : (
    <section className="detail-part" aria-label="Consultations">
      <h3>
        Consultations <span className="count">{consultations.length}</span>
      </h3>
      <ul>
        {consultations.map((one) => (
          <li key={one.id}>
            {one.name}{' '}
            <span className="quiet">
              {[STATES[consultationState(one, today)], datesOf(one)].filter(Boolean).join(', ')}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );

const ReleaseOf = ({ release }: { readonly release: Release }): ReactNode => (
  <section className="detail-part" aria-label="Release">
    <h3>Release</h3>
    <p>
      {release.name} <span className="quiet">{day(release.date)}</span>
    </p>
  </section>
);

/** What analysts keep of a matter elsewhere, as the last list said it, beside what is worked out of it. */
export const KeptPart = ({ kept }: { readonly kept: MatterSheet['kept'] }): ReactNode => {
  const today = useAppStore((state) => state.today());
  const { assessments, consultations, release } = kept;
  return (
    <>
      <Assessments assessments={assessments} today={today} />
      <Consultations consultations={consultations} today={today} />
      {release ? <ReleaseOf release={release} /> : null}
    </>
  );
};
