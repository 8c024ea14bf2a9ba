import { defaultForms, type FormName } from '../../../shared/domain/body-forms.ts';

export type FormGroup = {
  readonly title: string;
  readonly forms: readonly (readonly [name: FormName, label: string])[];
};

/** The sentences of a body, as they are set side by side. */
export const formGroups: readonly FormGroup[] = [
  {
    title: 'Speakers',
    forms: [
      ['attributionMember', 'A member'],
      ['attributionChair', 'The Chair'],
      ['attributionOrganisation', 'Somebody of an organisation'],
      ['attributionOther', 'Somebody else'],
    ],
  },
  {
    title: 'Coming and going',
    forms: [
      ['arrived', 'Arrival'],
      ['arrivedAt', 'Arrival, with its time'],
      ['left', 'Departure'],
      ['leftAt', 'Departure, with its time'],
      ['returned', 'Return after an interest'],
      ['returnedAt', 'Return after an interest, with its time'],
      ['away', 'Away for some items'],
    ],
  },
  {
    title: 'Interests',
    forms: [
      ['interestLeft', 'Left the meeting'],
      ['interestLeftItems', 'Left the meeting for items that are named'],
      ['interestSilent', 'Stayed silent'],
      ['interestSpoke', 'Spoke, took no part in the decision'],
      ['interestDispensation', 'Took part by a dispensation'],
      ['interestNoted', 'Noted only'],
    ],
  },
  {
    title: 'Nothing to report',
    forms: [
      ['noApologies', 'No apologies'],
      ['noInterests', 'No interests'],
      ['noComments', 'No comments'],
    ],
  },
  {
    title: 'Votes',
    forms: [
      ['vote', 'A vote'],
      ['voteNemCon', 'Nobody against'],
      ['voteUnanimous', 'Everybody for'],
    ],
  },
  {
    title: 'Quorum',
    forms: [
      ['inquorate', 'Not quorate from the start'],
      ['quorumLost', 'Lost'],
      ['quorumLostAt', 'Lost, with its time'],
      ['quorumRegained', 'Regained'],
      ['quorumRegainedAt', 'Regained, with its time'],
    ],
  },
  {
    title: 'The sitting, papers and notes',
    forms: [
      ['deferred', 'An item is deferred'],
      ['withdrawn', 'An item is withdrawn'],
      ['merged', 'An item is taken with another'],
      ['adjourned', 'The meeting is adjourned'],
      ['resumed', 'The meeting is resumed'],
      ['paperOpening', 'A paper opens an item'],
      ['postMeetingNote', 'Label of a post-meeting note'],
    ],
  },
  {
    title: 'Approval of earlier minutes, behind its verb',
    forms: [
      ['minutesAsWritten', 'As written'],
      ['minutesCorrected', 'With corrections'],
      ['correction', 'A correction'],
      ['correctionLeftOut', 'Words left out'],
      ['correctionConfidential', 'A correction in confidence'],
    ],
  },
  {
    title: 'Actions outstanding, as they were reviewed',
    forms: [
      ['reviewDone', 'Done, proposed for closure'],
      ['reviewDoneWith', 'The same, with what was done'],
      ['reviewClosed', 'Done and closed'],
      ['reviewClosedWith', 'The same, with what was done'],
      ['reviewOngoing', 'Going on, with an update'],
      ['reviewCarried', 'Carried forward'],
      ['reviewTransferred', 'Transferred to another body'],
      ['reviewConfidential', 'Where not everybody may read it'],
    ],
  },
  {
    title: 'Mails that ask owners about their actions',
    forms: [
      ['chaseGreeting', 'Greeting'],
      ['chaseSubjectFirst', 'Subject, the first time'],
      ['chaseFirst', 'Opening, the first time'],
      ['chaseSubjectReminder', 'Subject of a reminder'],
      ['chaseReminder', 'Opening of a reminder'],
      ['chaseSubjectOverdue', 'Subject when overdue'],
      ['chaseOverdue', 'Opening when overdue'],
      ['chaseClosing', 'Closing'],
    ],
  },
];

/** What fills the places of a form where it is only shown. */
export const samplePlaces = {
  name: 'Alma Bright',
  initials: 'AB',
  person: 'Coast Survey (AB)',
  organisation: 'Coast Survey',
  time: '10:40',
  items: 'items 4 to 7',
  number: '7',
  ground: ' (holds shares in the bidder)',
  votes: '5 for, 2 against and 1 abstained',
  title: 'the winter timetable',
  corrections: '‘May’ to read ‘June’',
  from: 'May',
  to: 'June',
  update: 'the letter was sent on 3 June.',
  body: 'Audit Committee',
  actions: '3 actions',
} as const;

const PLACES = [...Object.keys(samplePlaces), 'short'];

/** A place in braces that nothing ever fills, or undefined. */
export const unknownPlace = (form: string): string | undefined =>
  [...form.matchAll(/\{([^{}]*)\}/gu)].map(([, name = '']) => name).find((name) => !PLACES.includes(name));

/** The places that the usual form has, to be written in another one as well. */
export const placesOf = (name: FormName): string[] => defaultForms[name].match(/\{\w+\}/gu) ?? [];
