import { z } from 'zod';

/*
 * Ids are UUIDs of version 7, made by whoever creates the row; where two may create the same one, both work it out
 * (`attendanceIdOf`). Each noun has a type of its own, so that the id of
 * one can't be handed to a function that wants the other's. `schema.parse(makeId())` is how one is made.
 */
const idOf = <Brand extends string>() => z.uuid().brand<Brand>();

export const bodyIdSchema = idOf<'BodyId'>();
export const meetingIdSchema = idOf<'MeetingId'>();
export const personIdSchema = idOf<'PersonId'>();
export const organisationIdSchema = idOf<'OrganisationId'>();
export const seatIdSchema = idOf<'SeatId'>();
export const listIdSchema = idOf<'ListId'>();
export const attendanceIdSchema = idOf<'AttendanceId'>();
export const itemIdSchema = idOf<'ItemId'>();
export const blockIdSchema = idOf<'BlockId'>();
export const decisionIdSchema = idOf<'DecisionId'>();
export const actionIdSchema = idOf<'ActionId'>();
export const matterIdSchema = idOf<'MatterId'>();
export const updateIdSchema = idOf<'UpdateId'>();
export const versionIdSchema = idOf<'VersionId'>();
export const numberedVersionIdSchema = idOf<'NumberedVersionId'>();
export const recordNoteIdSchema = idOf<'RecordNoteId'>();
export const visibilityChangeIdSchema = idOf<'VisibilityChangeId'>();
export const returnedFileIdSchema = idOf<'ReturnedFileId'>();
export const returnedChangeIdSchema = idOf<'ReturnedChangeId'>();
export const commentIdSchema = idOf<'CommentId'>();
export const reviewIdSchema = idOf<'ReviewId'>();
export const interimIdSchema = idOf<'InterimId'>();
export const disposalIdSchema = idOf<'DisposalId'>();
export const legalHoldIdSchema = idOf<'LegalHoldId'>();
export const paperIdSchema = idOf<'PaperId'>();
export const paperFileIdSchema = idOf<'PaperFileId'>();
export const presentationIdSchema = idOf<'PresentationId'>();
export const momentIdSchema = idOf<'MomentId'>();
export const agreedWordingIdSchema = idOf<'AgreedWordingId'>();
export const assessmentIdSchema = idOf<'AssessmentId'>();
export const releaseIdSchema = idOf<'ReleaseId'>();
export const consultationIdSchema = idOf<'ConsultationId'>();
export const reportedFigureIdSchema = idOf<'ReportedFigureId'>();
export const chaseIdSchema = idOf<'ChaseId'>();
export const plannedItemIdSchema = idOf<'PlannedItemId'>();
export const editIdSchema = idOf<'EditId'>();

export type BodyId = z.infer<typeof bodyIdSchema>;
export type MeetingId = z.infer<typeof meetingIdSchema>;
export type PersonId = z.infer<typeof personIdSchema>;
export type OrganisationId = z.infer<typeof organisationIdSchema>;
export type SeatId = z.infer<typeof seatIdSchema>;
export type ListId = z.infer<typeof listIdSchema>;
export type AttendanceId = z.infer<typeof attendanceIdSchema>;
export type ItemId = z.infer<typeof itemIdSchema>;
export type BlockId = z.infer<typeof blockIdSchema>;
export type DecisionId = z.infer<typeof decisionIdSchema>;
export type ActionId = z.infer<typeof actionIdSchema>;
export type MatterId = z.infer<typeof matterIdSchema>;
export type UpdateId = z.infer<typeof updateIdSchema>;
export type VersionId = z.infer<typeof versionIdSchema>;
export type NumberedVersionId = z.infer<typeof numberedVersionIdSchema>;
export type RecordNoteId = z.infer<typeof recordNoteIdSchema>;
export type VisibilityChangeId = z.infer<typeof visibilityChangeIdSchema>;
export type ReturnedFileId = z.infer<typeof returnedFileIdSchema>;
export type ReturnedChangeId = z.infer<typeof returnedChangeIdSchema>;
export type CommentId = z.infer<typeof commentIdSchema>;
export type ReviewId = z.infer<typeof reviewIdSchema>;
export type InterimId = z.infer<typeof interimIdSchema>;
export type DisposalId = z.infer<typeof disposalIdSchema>;
export type LegalHoldId = z.infer<typeof legalHoldIdSchema>;
export type PaperId = z.infer<typeof paperIdSchema>;
export type PaperFileId = z.infer<typeof paperFileIdSchema>;
export type PresentationId = z.infer<typeof presentationIdSchema>;
export type MomentId = z.infer<typeof momentIdSchema>;
export type AgreedWordingId = z.infer<typeof agreedWordingIdSchema>;
export type AssessmentId = z.infer<typeof assessmentIdSchema>;
export type ReleaseId = z.infer<typeof releaseIdSchema>;
export type ConsultationId = z.infer<typeof consultationIdSchema>;
export type ReportedFigureId = z.infer<typeof reportedFigureIdSchema>;
export type ChaseId = z.infer<typeof chaseIdSchema>;
export type PlannedItemId = z.infer<typeof plannedItemIdSchema>;
export type EditId = z.infer<typeof editIdSchema>;

/** Makes a new id; the clock and chance behind it are handed in, so that tests can count. */
export type MakeId = () => string;
