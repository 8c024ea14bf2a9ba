import type { Noun } from '../shared/api/events.ts';
import { actionRestorer } from './action-restorers.ts';
import { updateRows } from './action-updates.ts';
import { agendaSourceRows } from './agenda-source-rows.ts';
import { agreedWordingRows } from './agreed-wordings.ts';
import { assessmentRows } from './assessments.ts';
import { blockRestorer } from './block-restorer.ts';
import { bodyRows } from './body-rows.ts';
import { templateRows } from './body-templates.ts';
import { chaseRows } from './chases.ts';
import { commentRows } from './comment-rows.ts';
import { consultationRows } from './consultations.ts';
import { deadlineRows } from './deadlines.ts';
import { decisionTermsRows } from './decision-terms.ts';
import { handOverRows } from './hand-overs.ts';
import { ignoredWordsRows } from './ignored-words.ts';
import { interimRows } from './interim-rows.ts';
import { organisationJoinRestorer } from './join-organisations.ts';
import { personJoinRestorer } from './join-people.ts';
import { listedRows } from './listed-rows.ts';
import { matterJoinRows } from './matter-joins.ts';
import { matterReleaseRows } from './matter-releases.ts';
import { matterRows } from './matter-rows.ts';
import { meetingRows } from './meeting-rows.ts';
import { momentRows } from './moments.ts';
import { organisationRows } from './organisations.ts';
import { outstandingRows } from './outstanding-rows.ts';
import { ownerContactsRows } from './owner-contacts.ts';
import { paperFileRows } from './paper-files.ts';
import { paperRows } from './paper-rows.ts';
import { presentationRestorer } from './papers-of-meeting.ts';
import { personRows } from './person-rows.ts';
import { attendanceRestorer, itemRestorer } from './plan-restorers.ts';
import { plannedItemRows } from './planned-items.ts';
import { recommendationAnswerRows } from './recommendation-answers.ts';
import { releaseRows } from './releases.ts';
import { reportTextRows } from './report-texts.ts';
import { reportedFigureRows } from './reported-figures.ts';
import { type Restorer, restorerOf } from './restorer.ts';
import { reviewRows } from './review-rows.ts';
import { savedReportRows } from './saved-reports.ts';
import { seatRestorer } from './seats.ts';
import { settingRows } from './settings.ts';
import { versionRows } from './version-rows.ts';

/** How undo puts the rows of each noun back. An edit of a noun that is missing here can't be taken back. */
export const restore: Readonly<Partial<Record<Noun, Restorer>>> = {
  body: restorerOf(bodyRows),
  template: restorerOf(templateRows),
  person: restorerOf(personRows),
  personJoin: personJoinRestorer,
  organisation: restorerOf(organisationRows),
  organisationJoin: organisationJoinRestorer,
  seat: seatRestorer,
  meeting: restorerOf(meetingRows),
  item: itemRestorer,
  moment: restorerOf(momentRows),
  agreedWording: restorerOf(agreedWordingRows),
  attendance: attendanceRestorer,
  paper: restorerOf(paperRows),
  paperFile: restorerOf(paperFileRows),
  presentation: presentationRestorer,
  action: actionRestorer,
  update: restorerOf(updateRows),
  chase: restorerOf(chaseRows),
  ownerContacts: restorerOf(ownerContactsRows),
  matter: restorerOf(matterRows),
  matterJoin: restorerOf(matterJoinRows),
  decisionTerms: restorerOf(decisionTermsRows),
  recommendationAnswer: restorerOf(recommendationAnswerRows),
  version: restorerOf(versionRows),
  comment: restorerOf(commentRows),
  deadline: restorerOf(deadlineRows),
  handOver: restorerOf(handOverRows),
  plannedItem: restorerOf(plannedItemRows),
  interim: restorerOf(interimRows),
  assessment: restorerOf(assessmentRows),
  release: restorerOf(releaseRows),
  consultation: restorerOf(consultationRows),
  reportedFigure: restorerOf(reportedFigureRows),
  matterRelease: restorerOf(matterReleaseRows),
  listedRow: restorerOf(listedRows),
  reportText: restorerOf(reportTextRows),
  savedReport: restorerOf(savedReportRows),
  review: restorerOf(reviewRows),
  agendaSource: restorerOf(agendaSourceRows),
  outstanding: restorerOf(outstandingRows),
  setting: restorerOf(settingRows),
  ignoredWords: restorerOf(ignoredWordsRows),
  // What an edit of the register wrote into the minutes; the other edits of their text are never taken back here.
  block: blockRestorer,
};
