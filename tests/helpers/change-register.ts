import type { MeetingFile } from '../../shared/interchange/schema.ts';
import { smallFile } from './builders.ts';

/** What an analyst keeps of the proposals of an invented trust, as cells that were copied. */
export const PROPOSALS = [
  'Proposal\tTitle\tRaised by\tCompany\tOn behalf of\tLead analyst\tStatus\tDate raised\tDate closed\tLink\tRelease\tSummary',
  'DP101\tLarge water butts\tOrla Penhale\tHarbour Gas\t\tRhys Tamblyn\tDefine\t4 Jan 2027\t\thttps://trust.example/dp101\t\tButts hold too little.',
  'DP102\tLamp posts\tTegen Rowe\tQuay Light\tthe Users\tRhys Tamblyn\tDefine\t15 Feb 2027\t\t\t\t"Posts lean.\n\nNobody knows who mends them."',
  'DP103\tHedge heights\tJory Pascoe\tQuay Light\t\tMorwenna Hale\tDefine\t22 Feb 2027\t\t\t\tHedges are high.',
  'MP090\tGate locks\tOrla Penhale\tHarbour Gas\t\tMorwenna Hale\tRefine\t1 Jun 2026\t\t\tSpring release\tGates stand open.',
  'MP091\tSignposts\tTegen Rowe\tQuay Light\t\tRhys Tamblyn\tRefine\t3 Aug 2026\t\t\tSummer release\tSigns point wrongly.',
  'MP080\tOld pump\tJory Pascoe\tQuay Light\t\tRhys Tamblyn\tReport\t2 Mar 2026\t15 Jan 2027\t\tSpring release\tThe pump is dry.',
].join('\n');

export const ASSESSMENTS = [
  'Proposal;Type;Accepted;Returned;Target duration;Actual duration',
  'MP090;PA;2 Nov 2026;27 Nov 2026;15 WD;20 WD',
  'MP090;IA;7 Dec 2026;;40 WD;66 WD',
  'MP091;PA;01/02/2027;;15;',
  'MP080;IA;5 Oct 2026;8 Jan 2027;40 WD;66 WD',
].join('\n');

export const RELEASES =
  'Release,Date\nSpring release,26 March 2027\nSummer release,25 June 2027\nWinter release,4 Dec 2026\n';

export const CONSULTATIONS = [
  'Proposal\tConsultation\tOpens\tCloses',
  'MP090\tRefinement Consultation\t22 Feb 2027\t15 Mar 2027',
  'MP091\tRefinement Consultation\t5 Apr 2027\t',
].join('\n');

export const FIGURES = 'Stage\tTotal\tAverage duration\nDefine\t4\t\nPreliminary Assessments open\t1\t23 WD\n';

const decision = (verb: string, text: string) => ({ kind: 'decision', verb, text }) as const;
const heading = (text: string) => ({ kind: 'heading', level: 2, text }) as const;

/** A meeting of the trust that decided on these proposals; one of the decisions is confidential. */
export const decidingMeeting = (secret = 'that the DP103 buyer pays forty thousand for the hedge'): MeetingFile => {
  const file = smallFile();
  return {
    ...file,
    body: { ...file.body, verbs: ['AGREED', 'APPROVED', 'NOTED'], matterPatterns: ['[DM]P\\d{3}'] },
    meeting: { number: '4', date: '2027-02-24', state: 'draft' },
    agenda: [
      {
        number: '1',
        title: 'Proposals',
        blocks: [
          heading('DP101 ‘Large water butts’'),
          decision('AGREED', 'the Draft Proposal is ready to be converted'),
          heading('DP102 ‘Lamp posts’'),
          decision('NOTED', 'the paper'),
          decision('AGREED', 'further development is required'),
          heading('DP103 ‘Hedge heights’'),
          { ...decision('AGREED', secret), visibility: 'confidential' },
          heading('MP090 ‘Gate locks’'),
          decision('APPROVED', 'the locks for the spring'),
        ],
      },
    ],
  };
};
