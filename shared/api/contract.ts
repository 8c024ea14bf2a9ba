import type { z } from 'zod';
import { aboutApi } from './about.ts';
import { actionsApi } from './actions.ts';
import { agendasApi } from './agendas.ts';
import { attendanceApi } from './attendance.ts';
import { blocksApi } from './blocks.ts';
import { bodiesApi } from './bodies.ts';
import { chasesApi } from './chases.ts';
import { commentsApi } from './comments.ts';
import { deadlinesApi } from './deadlines.ts';
import { decisionsApi } from './decisions.ts';
import { documentsApi } from './documents.ts';
import { editsApi } from './edits.ts';
import { handOutsApi } from './hand-outs.ts';
import { handOversApi } from './hand-overs.ts';
import { historyApi } from './history.ts';
import { intakeApi } from './intake.ts';
import { interimApi } from './interim.ts';
import { invitationsApi } from './invitations.ts';
import { itemsApi } from './items.ts';
import { mattersApi } from './matters.ts';
import { meetingsApi } from './meetings.ts';
import { minutesApi } from './minutes.ts';
import { momentsApi } from './moments.ts';
import { packsApi } from './packs.ts';
import { paperFilesApi } from './paper-files.ts';
import { papersApi } from './papers.ts';
import { peopleApi } from './people.ts';
import { plannerApi } from './planner.ts';
import { readBackApi } from './read-back.ts';
import { recordApi } from './record.ts';
import { registersApi } from './registers.ts';
import { repliesApi } from './replies.ts';
import { reportsApi } from './reports.ts';
import { retentionApi } from './retention.ts';
import { returnedApi } from './returned.ts';
import { reviewsApi } from './reviews.ts';
import { sampleApi } from './sample.ts';
import { settingsApi } from './settings.ts';
import { spellingApi } from './spelling.ts';
import { templatesApi } from './templates.ts';
import { termsApi } from './terms.ts';
import { versionsApi } from './versions.ts';

/** The only list of methods: the client, the handlers, the preload's allow-list, the routes and the tests derive from it. */
export const contract = {
  ...bodiesApi,
  ...templatesApi,
  ...peopleApi,
  ...meetingsApi,
  ...deadlinesApi,
  ...plannerApi,
  ...termsApi,
  ...itemsApi,
  ...papersApi,
  ...paperFilesApi,
  ...packsApi,
  ...momentsApi,
  ...mattersApi,
  ...decisionsApi,
  ...attendanceApi,
  ...blocksApi,
  ...historyApi,
  ...versionsApi,
  ...spellingApi,
  ...actionsApi,
  ...minutesApi,
  ...documentsApi,
  ...handOutsApi,
  ...handOversApi,
  ...invitationsApi,
  ...chasesApi,
  ...repliesApi,
  ...registersApi,
  ...readBackApi,
  ...recordApi,
  ...returnedApi,
  ...commentsApi,
  ...interimApi,
  ...intakeApi,
  ...reportsApi,
  ...reviewsApi,
  ...agendasApi,
  ...retentionApi,
  ...editsApi,
  ...settingsApi,
  ...sampleApi,
  ...aboutApi,
};

export type Contract = typeof contract;
export type MethodName = keyof Contract;
/** What a caller sends; what has a default may be left out. */
export type Input<Name extends MethodName> = z.input<Contract[Name]['input']>;
/** What a handler receives. */
export type Parsed<Name extends MethodName> = z.output<Contract[Name]['input']>;
export type Output<Name extends MethodName> = z.output<Contract[Name]['output']>;
export type KindOf<Name extends MethodName> = Contract[Name]['kind'];

/** Whether a text from outside names a method; what an object inherits ('constructor') is none. */
export const isMethodName = (name: string): name is MethodName => Object.hasOwn(contract, name);

export const methodNames = Object.keys(contract).filter(isMethodName);
