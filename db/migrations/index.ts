import type { Database } from 'better-sqlite3';
import { initial } from './0010-initial.ts';
import { registers } from './0020-registers.ts';
import { actionRegister } from './0030-action-register.ts';
import { liveBlocks } from './0040-live-blocks.ts';
import { clock } from './0050-clock.ts';
import { papers } from './0060-papers.ts';
import { settings } from './0070-settings.ts';
import { history } from './0080-history.ts';
import { spelling } from './0100-spelling.ts';
import { presence } from './0110-presence.ts';
import { attendanceRank } from './0120-attendance-rank.ts';
import { openLine } from './0130-open-line.ts';
import { numberedVersions } from './0140-numbered-versions.ts';
import { approvedMinutes } from './0150-approved-minutes.ts';
import { houseStyle } from './0160-house-style.ts';
import { fileNames } from './0170-file-names.ts';
import { returnedFiles } from './0180-returned-files.ts';
import { fromDraftToRecord } from './0190-from-draft-to-record.ts';
import { revisionsOfRecord } from './0200-revisions-of-record.ts';
import { agreedWordings } from './0210-agreed-wordings.ts';
import { commentsOnTitles } from './0220-comments-on-titles.ts';
import { livesOfActions } from './0230-lives-of-actions.ts';
import { actionListing } from './0240-action-listing.ts';
import { reviewAndAgenda } from './0250-review-and-agenda.ts';
import { matterRegister } from './0270-matters.ts';
import { decisionRegister } from './0271-decision-register.ts';
import { keptElsewhere } from './0280-kept-elsewhere.ts';
import { reportTexts } from './0281-report-texts.ts';
import { workingDays } from './0290-working-days.ts';
import { deadlines } from './0291-deadlines.ts';
import { plannedItems } from './0292-planned-items.ts';
import { paperFiles } from './0300-paper-files.ts';
import { chases } from './0310-chases.ts';
import { distributionLists } from './0325-distribution-lists.ts';
import { handOvers } from './0326-hand-overs.ts';
import { agendasOut } from './0335-agendas-out.ts';
import { ownersKnownLater } from './0340-owners-known-later.ts';
import { joinedMatters } from './0348-joined-matters.ts';
import { broughtBack } from './0350-brought-back.ts';
import { reportsOut } from './0351-reports-out.ts';
import { whomChasesWentTo } from './0355-whom-chases-went-to.ts';
import { joinedPeople } from './0360-joined-people.ts';
import { savedReports } from './0365-saved-reports.ts';

/** One step of the schema. `version` is what the book says after it; versions go up. */
export type Migration = { readonly version: number; readonly up: (connection: Database) => void };

export const migrations: readonly Migration[] = [
  { version: 10, up: initial },
  { version: 20, up: registers },
  { version: 30, up: actionRegister },
  { version: 40, up: liveBlocks },
  { version: 50, up: clock },
  { version: 60, up: papers },
  { version: 70, up: settings },
  { version: 80, up: history },
  { version: 100, up: spelling },
  { version: 110, up: presence },
  { version: 120, up: attendanceRank },
  { version: 130, up: openLine },
  { version: 140, up: numberedVersions },
  { version: 150, up: approvedMinutes },
  { version: 160, up: houseStyle },
  { version: 170, up: fileNames },
  { version: 180, up: returnedFiles },
  { version: 190, up: fromDraftToRecord },
  { version: 200, up: revisionsOfRecord },
  { version: 210, up: agreedWordings },
  { version: 220, up: commentsOnTitles },
  { version: 230, up: livesOfActions },
  { version: 240, up: actionListing },
  { version: 250, up: reviewAndAgenda },
  { version: 270, up: matterRegister },
  { version: 271, up: decisionRegister },
  { version: 280, up: keptElsewhere },
  { version: 281, up: reportTexts },
  { version: 290, up: workingDays },
  { version: 291, up: deadlines },
  { version: 292, up: plannedItems },
  { version: 300, up: paperFiles },
  { version: 310, up: chases },
  { version: 325, up: distributionLists },
  { version: 326, up: handOvers },
  { version: 335, up: agendasOut },
  { version: 340, up: ownersKnownLater },
  { version: 348, up: joinedMatters },
  { version: 350, up: broughtBack },
  { version: 351, up: reportsOut },
  { version: 355, up: whomChasesWentTo },
  { version: 360, up: joinedPeople },
  { version: 365, up: savedReports },
];

/** The version that this program writes. */
export const SCHEMA_VERSION = Math.max(...migrations.map(({ version }) => version));

/** The version that a book says it has; 0 for a new one. */
export const schemaVersion = (connection: Database): number =>
  Number(connection.pragma('user_version', { simple: true }));

const assertOrder = (steps: readonly Migration[]): void => {
  let last = 0;
  for (const { version } of steps) {
    if (version <= last) throw new Error(`Migration ${version} has to come after ${last}`);
    last = version;
  }
};

/** Brings a book up to date: all pending steps and the new version in one transaction, so that it is old or new. */
export const migrate = (connection: Database, steps: readonly Migration[] = migrations): void => {
  assertOrder(steps);
  const pending = steps.filter(({ version }) => version > schemaVersion(connection));
  const last = pending.at(-1);
  if (!last) return;
  connection.transaction(() => {
    for (const step of pending) step.up(connection);
    connection.pragma(`user_version = ${last.version}`);
  })();
};
