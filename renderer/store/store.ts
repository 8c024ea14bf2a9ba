import { createStore, type StateCreator, type StoreApi } from 'zustand/vanilla';
import { type AboutSlice, aboutSlice } from './about-slice.ts';
import { type ActionSlice, actionSlice } from './action-slice.ts';
import { type ActionsSlice, actionsSlice } from './actions-slice.ts';
import { type AgendasSlice, agendasSlice } from './agendas-slice.ts';
import { type AnnouncementSlice, announcementSlice } from './announcement-slice.ts';
import { type AttendanceSlice, attendanceSlice } from './attendance-slice.ts';
import { type AttendanceYearSlice, attendanceYearSlice } from './attendance-year-slice.ts';
import { type BodiesSlice, bodiesSlice } from './bodies-slice.ts';
import { type ChasesSlice, chasesSlice } from './chases-slice.ts';
import { type CommandsSlice, commandsSlice } from './commands-slice.ts';
import { type CommentsSlice, commentsSlice } from './comments-slice.ts';
import { type ComparisonSlice, comparisonSlice } from './comparison-slice.ts';
import { type DeadlinesSlice, deadlinesSlice } from './deadlines-slice.ts';
import { type DecisionSlice, decisionSlice } from './decision-slice.ts';
import { type DecisionsSlice, decisionsSlice } from './decisions-slice.ts';
import { type DocumentsSlice, documentsSlice } from './documents-slice.ts';
import { type EditsSlice, editsSlice } from './edits.ts';
import { type FiguresSlice, figuresSlice } from './figures-slice.ts';
import { type FindSlice, findSlice } from './find-slice.ts';
import { type FormsSlice, formsSlice } from './forms-slice.ts';
import { type HandOutsSlice, handOutsSlice } from './hand-outs-slice.ts';
import { type HandOversSlice, handOversSlice } from './hand-overs-slice.ts';
import { type HistorySlice, historySlice } from './history-slice.ts';
import { type HomeSlice, homeSlice } from './home-slice.ts';
import { type HouseStyleSlice, houseStyleSlice } from './house-style-slice.ts';
import { type IntakeSlice, intakeSlice } from './intake-slice.ts';
import { type InterimSlice, interimSlice } from './interim-slice.ts';
import { type InvitationsSlice, invitationsSlice } from './invitations-slice.ts';
import { type LiveSlice, liveSlice } from './live-slice.ts';
import { type MatterSlice, matterSlice } from './matter-slice.ts';
import { type MattersSlice, mattersSlice } from './matters-slice.ts';
import { type MeetingFileSlice, meetingFileSlice } from './meeting-file-slice.ts';
import { type MeetingsSlice, meetingsSlice } from './meetings-slice.ts';
import { type MinutesPort, type MinutesSlice, minutesSlice } from './minutes-slice.ts';
import { type OrganisationsSlice, organisationsSlice } from './organisations-slice.ts';
import { type PacksSlice, packsSlice } from './packs-slice.ts';
import { type PaperSlices, paperSlices } from './paper-slices.ts';
import { type PeopleSlice, peopleSlice } from './people-slice.ts';
import { type PlanSlice, planSlice } from './plan-slice.ts';
import { type PlannerSlice, plannerSlice } from './planner-slice.ts';
import { type ReadBackPort, type ReadBackSlice, readBackSlice } from './read-back-slice.ts';
import { type RecordSlice, recordSlice } from './record-slice.ts';
import { type RegistersOutSlice, registersOutSlice } from './registers-out-slice.ts';
import { type RepliesSlice, repliesSlice } from './replies-slice.ts';
import { type ReportsSlice, reportsSlice } from './reports-slice.ts';
import { type RetentionSlice, retentionSlice } from './retention-slice.ts';
import { type ReturnedSlice, returnedSlice } from './returned-slice.ts';
import { type ReviewsSlice, reviewsSlice } from './reviews-slice.ts';
import { type RoomSlice, roomSlice } from './room-slice.ts';
import { type SettingsSlice, settingsSlice } from './settings-slice.ts';
import { type SittingSlice, sittingSlice } from './sitting-slice.ts';
import { type SpellingSlice, spellingSlice } from './spelling-slice.ts';
import { type TemplateSlice, templateSlice } from './template-slice.ts';

export type AppState = MeetingsSlice &
  LiveSlice &
  SpellingSlice &
  RoomSlice &
  HistorySlice &
  EditsSlice &
  FormsSlice &
  CommandsSlice &
  FindSlice &
  HomeSlice &
  AboutSlice &
  BodiesSlice &
  PeopleSlice &
  OrganisationsSlice &
  PlanSlice &
  PaperSlices &
  SittingSlice &
  MatterSlice &
  MattersSlice &
  DecisionsSlice &
  DecisionSlice &
  ReadBackSlice &
  RecordSlice &
  ReturnedSlice &
  CommentsSlice &
  InterimSlice &
  IntakeSlice &
  ReportsSlice &
  ReviewsSlice &
  AgendasSlice &
  RetentionSlice &
  ComparisonSlice &
  AttendanceSlice &
  AttendanceYearSlice &
  ActionsSlice &
  FiguresSlice &
  ActionSlice &
  MinutesSlice &
  DocumentsSlice &
  HouseStyleSlice &
  HandOutsSlice &
  PacksSlice &
  HandOversSlice &
  InvitationsSlice &
  ChasesSlice &
  RepliesSlice &
  RegistersOutSlice &
  TemplateSlice &
  MeetingFileSlice &
  DeadlinesSlice &
  PlannerSlice &
  SettingsSlice &
  AnnouncementSlice;
export type AppStore = StoreApi<AppState>;

type Port = MinutesPort & ReadBackPort;
/** What every slice is made with: how the state is written and read. */
type Parts = Parameters<StateCreator<AppState, [], []>>;

/** What every screen has: edits and their undo, settings, commands, what is typed into forms. */
const frameSlices = (port: Port, parts: Parts) => ({
  ...editsSlice(port)(...parts),
  ...formsSlice(...parts),
  ...commandsSlice(...parts),
  ...findSlice(port.client)(...parts),
  ...homeSlice(port)(...parts),
  ...aboutSlice(port.client)(...parts),
  ...settingsSlice(port)(...parts),
  ...announcementSlice(...parts),
});

/** Bodies and people. */
const bodySlices = (port: Port, parts: Parts) => ({
  ...bodiesSlice(port)(...parts),
  ...peopleSlice(port)(...parts),
  ...organisationsSlice(port)(...parts),
  ...houseStyleSlice(port)(...parts),
  ...templateSlice(port)(...parts),
  ...interimSlice(port)(...parts),
  ...agendasSlice(port)(...parts),
  ...plannerSlice(port)(...parts),
  ...attendanceYearSlice(port)(...parts),
});

/** One meeting, from its plan to its record. */
const meetingSlices = (port: Port, parts: Parts) => ({
  ...meetingsSlice(port.client)(...parts),
  ...liveSlice(port)(...parts),
  ...spellingSlice(port)(...parts),
  ...historySlice(port)(...parts),
  ...roomSlice(...parts),
  ...planSlice(port)(...parts),
  ...paperSlices(port)(...parts),
  ...sittingSlice(port)(...parts),
  ...matterSlice(port.client)(...parts),
  ...readBackSlice(port)(...parts),
  ...recordSlice(port)(...parts),
  ...returnedSlice(port)(...parts),
  ...commentsSlice(port)(...parts),
  ...retentionSlice(port)(...parts),
  ...comparisonSlice(port)(...parts),
  ...attendanceSlice(port)(...parts),
  ...deadlinesSlice(port)(...parts),
  ...reviewsSlice(port)(...parts),
});

/** What goes over all meetings: actions, decisions, matters. */
const registerSlices = (port: Port, parts: Parts) => ({
  ...mattersSlice(port)(...parts),
  ...decisionsSlice(port)(...parts),
  ...decisionSlice(port)(...parts),
  ...intakeSlice(port)(...parts),
  ...actionsSlice(port)(...parts),
  ...figuresSlice(port)(...parts),
  ...actionSlice(port)(...parts),
  ...chasesSlice(port)(...parts),
  ...repliesSlice(port)(...parts),
});

/** What leaves the program as files. */
const fileSlices = (port: Port, parts: Parts) => ({
  ...minutesSlice(port)(...parts),
  ...documentsSlice(port)(...parts),
  ...handOutsSlice(port)(...parts),
  ...packsSlice(port)(...parts),
  ...handOversSlice(port)(...parts),
  ...invitationsSlice(port)(...parts),
  ...registersOutSlice(port)(...parts),
  ...reportsSlice(port)(...parts),
  ...meetingFileSlice(port)(...parts),
});

/** What the screens show: one store in slices, one for each noun. Nothing in here knows of React. */
export const createAppStore = (port: Port): AppStore =>
  createStore<AppState>()((...parts) => ({
    ...frameSlices(port, parts),
    ...bodySlices(port, parts),
    ...meetingSlices(port, parts),
    ...registerSlices(port, parts),
    ...fileSlices(port, parts),
  }));
