import type { Assessment } from '../domain/assessment.ts';
import type { MatterEntry } from '../domain/matter-entry.ts';
import type { Calendar } from './calendar.ts';

/** What analysts say of a matter beside the minutes; it is found by any of its codes. */
export type SampleMatter = {
  readonly code: string;
  readonly said: Partial<Omit<MatterEntry, 'id' | 'codes' | 'title'>>;
  readonly assessments?: readonly Omit<Assessment, 'id' | 'matterId'>[];
};

const ANALYST = 'Amina Yusuf';

/** The register of proposals as the Code Office keeps it. */
export const matters = ({ day }: Calendar): readonly SampleMatter[] => [
  {
    code: 'WM029',
    said: { kind: 'Modification', stage: 'Implementation', organisation: 'Tarrow Water', leadAnalyst: ANALYST },
  },
  {
    code: 'WM031',
    said: {
      kind: 'Modification',
      stage: 'Consultation',
      proposer: 'Priya Nandakumar',
      organisation: 'Longmeadow Fruit',
      leadAnalyst: ANALYST,
      raised: day(-154),
    },
    assessments: [
      {
        kind: 'preliminary',
        round: 1,
        requested: day(-70),
        accepted: day(-68),
        targetDays: 15,
        returned: day(-49),
        reportedDays: 13,
      },
    ],
  },
  {
    code: 'WP034',
    said: {
      kind: 'Water Proposal',
      stage: 'Development',
      proposer: 'Kit Rowan',
      organisation: 'Brook Cottage Nursery',
      leadAnalyst: ANALYST,
      raised: day(-96),
    },
    assessments: [{ kind: 'preliminary', round: 1, requested: day(-26), accepted: day(-21), targetDays: 10 }],
  },
  {
    code: 'WP036',
    said: {
      kind: 'Water Proposal',
      stage: 'Ready for conversion',
      proposer: 'Ewan Tull',
      organisation: 'Tull Hill Orchard',
      leadAnalyst: ANALYST,
      raised: day(-63),
    },
  },
  {
    code: 'WP037',
    said: {
      kind: 'Water Proposal',
      stage: 'Development',
      proposer: 'Siân Breck',
      organisation: 'Perry Bank Orchard',
      leadAnalyst: ANALYST,
      raised: day(-35),
    },
  },
];
