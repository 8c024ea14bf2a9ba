import { z } from 'zod';
import { countField, dateField, daysField, type Field, kindField, lineField, textField, webField } from './fields.ts';

export const listKindSchema = z.enum(['matters', 'assessments', 'releases', 'consultations', 'figures']);
export type ListKind = z.infer<typeof listKindSchema>;

/** What is known of a kind of list. */
export type ListKindRow = {
  readonly label: string;
  /** The fields that say which row it is. */
  readonly keys: readonly string[];
  readonly fields: readonly Field[];
};

/** The lists that are kept elsewhere, with the columns that each can have; those that say which row it is come first. */
export const listKinds = {
  matters: {
    label: 'Matters',
    keys: ['code'],
    fields: [
      lineField('code', 'Code', [
        'Modification',
        'Mod',
        'Mod ID',
        'Proposal',
        'Matter',
        'ID',
        'Ref',
        'Reference',
        'Number',
        'No',
      ]),
      lineField('title', 'Title', ['Name', 'Proposal title', 'Modification title', 'Description']),
      lineField('kind', 'Kind', ['Type', 'Proposal type']),
      lineField('proposer', 'Proposer', ['Raised by', 'Raiser']),
      lineField('onBehalfOf', 'On behalf of', ['Behalf']),
      lineField('organisation', 'Organisation', ['Company', 'Proposer organisation', 'Party', 'Proposing party']),
      lineField('leadAnalyst', 'Lead analyst', ['Analyst', 'Lead']),
      lineField('stage', 'Stage', ['Status', 'Phase', 'Current stage']),
      dateField('raised', 'Raised', ['Date raised', 'Raised on', 'Submitted', 'Date submitted']),
      dateField('closed', 'Closed', ['Concluded', 'Date closed', 'Date concluded', 'Decided', 'Decision date']),
      webField('webAddress', 'Web address', ['Address', 'Link', 'URL', 'Web page', 'Webpage']),
      textField('summary', 'Summary', ['Issue', 'Problem statement', 'Problem']),
      lineField('release', 'Release', ['Target release', 'Implementation release', 'SEC release']),
    ],
  },
  assessments: {
    label: 'Assessments',
    keys: ['code', 'kind', 'round'],
    fields: [
      lineField('code', 'Code', ['Modification', 'Mod', 'Mod ID', 'Proposal', 'Matter', 'ID', 'Ref', 'Reference']),
      kindField('kind', 'Kind', ['Type', 'Assessment', 'Assessment type']),
      countField('round', 'Round', ['No', 'Number', 'Iteration']),
      dateField('requested', 'Requested', ['Date requested', 'Request date']),
      dateField('accepted', 'Accepted', ['Date accepted', 'Accepted on', 'Start', 'Started']),
      daysField('targetDays', 'Target days', ['Target duration', 'Target', 'Target WD']),
      dateField('returned', 'Returned', ['Date returned', 'Completed', 'Returned on', 'End']),
      daysField('reportedDays', 'Reported days', [
        'Current duration',
        'Actual duration',
        'Duration',
        'Actual',
        'Working days',
      ]),
    ],
  },
  releases: {
    label: 'Releases',
    keys: ['name'],
    fields: [
      lineField('name', 'Name', ['Release', 'Title', 'Release name']),
      dateField('date', 'Date', ['Release date', 'Implementation date', 'Implemented', 'Go live', 'Effective']),
    ],
  },
  consultations: {
    label: 'Consultations',
    keys: ['code', 'name'],
    fields: [
      lineField('code', 'Code', ['Modification', 'Mod', 'Mod ID', 'Proposal', 'Matter', 'ID', 'Ref', 'Reference']),
      lineField('name', 'Consultation', ['Type', 'Kind', 'Name', 'Consultation type']),
      dateField('opens', 'Opens', ['Open', 'Opened', 'Issued', 'Start', 'From', 'Expected']),
      dateField('closes', 'Closes', ['Close', 'Closed', 'End', 'To', 'Until', 'Responses by']),
    ],
  },
  figures: {
    label: 'Reported figures',
    keys: ['name'],
    fields: [
      lineField('name', 'Figure', ['Name', 'Stage', 'Status', 'Assessment', 'What']),
      countField('total', 'Total', ['Count', 'Number', 'No']),
      daysField('averageDays', 'Average days', ['Average duration', 'Average', 'Mean']),
      dateField('asOf', 'As at', ['As of', 'Date', 'Correct as at']),
    ],
  },
} as const satisfies Readonly<Record<ListKind, ListKindRow>>;

/** By its name, without what only its own row knows. */
export const listKindOf = (kind: ListKind): ListKindRow => listKinds[kind];
