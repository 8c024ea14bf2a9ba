import type { Contract } from '../../../shared/api/contract.ts';
import type { HandlersOf } from '../handler.ts';
import { aboutHandlers } from './about.ts';
import { actionHandlers } from './actions.ts';
import { agendaHandlers } from './agendas.ts';
import { attendanceHandlers } from './attendance.ts';
import { blockHandlers } from './blocks.ts';
import { bodyHandlers } from './bodies.ts';
import { chaseHandlers } from './chases.ts';
import { commentHandlers } from './comments.ts';
import { deadlineHandlers } from './deadlines.ts';
import { decisionHandlers } from './decisions.ts';
import { documentHandlers } from './documents.ts';
import { editHandlers } from './edits.ts';
import { handOutHandlers } from './hand-outs.ts';
import { handOverHandlers } from './hand-overs.ts';
import { historyHandlers } from './history.ts';
import { intakeHandlers } from './intake.ts';
import { interimHandlers } from './interim.ts';
import { invitationHandlers } from './invitations.ts';
import { itemHandlers } from './items.ts';
import { matterHandlers } from './matters.ts';
import { meetingHandlers } from './meetings.ts';
import { minutesHandlers } from './minutes.ts';
import { momentHandlers } from './moments.ts';
import { packHandlers } from './packs.ts';
import { paperFileHandlers } from './paper-files.ts';
import { paperHandlers } from './papers.ts';
import { peopleHandlers } from './people.ts';
import { plannerHandlers } from './planner.ts';
import { readBackHandlers } from './read-back.ts';
import { recordHandlers } from './record.ts';
import { registerHandlers } from './registers.ts';
import { replyHandlers } from './replies.ts';
import { reportHandlers } from './reports.ts';
import { retentionHandlers } from './retention.ts';
import { returnedHandlers } from './returned.ts';
import { reviewHandlers } from './reviews.ts';
import { sampleHandlers } from './sample.ts';
import { settingsHandlers } from './settings.ts';
import { spellingHandlers } from './spelling.ts';
import { templateHandlers } from './templates.ts';
import { termHandlers } from './terms.ts';
import { versionHandlers } from './versions.ts';

/** A handler for every method: one that is missing does not compile. */
export const handlers = {
  ...bodyHandlers,
  ...templateHandlers,
  ...peopleHandlers,
  ...meetingHandlers,
  ...deadlineHandlers,
  ...plannerHandlers,
  ...termHandlers,
  ...itemHandlers,
  ...paperHandlers,
  ...paperFileHandlers,
  ...packHandlers,
  ...momentHandlers,
  ...matterHandlers,
  ...decisionHandlers,
  ...attendanceHandlers,
  ...blockHandlers,
  ...historyHandlers,
  ...versionHandlers,
  ...spellingHandlers,
  ...actionHandlers,
  ...minutesHandlers,
  ...documentHandlers,
  ...handOutHandlers,
  ...handOverHandlers,
  ...invitationHandlers,
  ...chaseHandlers,
  ...replyHandlers,
  ...registerHandlers,
  ...readBackHandlers,
  ...recordHandlers,
  ...returnedHandlers,
  ...commentHandlers,
  ...interimHandlers,
  ...intakeHandlers,
  ...reportHandlers,
  ...reviewHandlers,
  ...agendaHandlers,
  ...retentionHandlers,
  ...editHandlers,
  ...settingsHandlers,
  ...sampleHandlers,
  ...aboutHandlers,
} satisfies HandlersOf<Contract>;
