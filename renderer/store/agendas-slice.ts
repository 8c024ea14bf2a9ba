import type { StateCreator } from 'zustand/vanilla';
import type { AgendaMeeting, AgendaProposal } from '../../shared/api/agendas.ts';
import { type ApiError, apiError } from '../../shared/api/errors.ts';
import { type BodyId, bodyIdSchema, type MeetingId, meetingIdSchema } from '../../shared/ids.ts';
import { ok, type Result } from '../../shared/result.ts';
import type { LivePort } from './open-meetings.ts';
import type { AppState } from './store.ts';

/** The next meeting of a body with its agenda, before it is made. */
export type AgendasSlice = {
  readonly agendaProposal: AgendaProposal | undefined;
  readonly agendaProposalError: ApiError | undefined;
  fetchAgendaProposal(bodyId: string): Promise<void>;
  /** Makes it without the lines of these keys, and gives the meeting, or why it could not. */
  makeAgenda(
    bodyId: BodyId,
    meeting: Partial<AgendaMeeting>,
    leaveOut: readonly string[],
  ): Promise<Result<MeetingId, ApiError>>;
};

const LOST = apiError('notFound', 'This address names no body. Choose one from the bodies.');

export const agendasSlice =
  ({ client, makeId }: LivePort): StateCreator<AppState, [], [], AgendasSlice> =>
  (set, get) => ({
    agendaProposal: undefined,
    agendaProposalError: undefined,
    fetchAgendaProposal: async (id) => {
      const bodyId = bodyIdSchema.safeParse(id).data;
      if (bodyId === undefined) return set({ agendaProposalError: LOST });
      const found = await client.call('agendas.propose', { bodyId });
      set(
        found.ok
          ? { agendaProposal: found.value, agendaProposalError: undefined }
          : { agendaProposalError: found.error },
      );
    },
    makeAgenda: async (bodyId, meeting, leaveOut) => {
      const meetingId = meetingIdSchema.parse(makeId());
      const said = { bodyId, meetingId, meeting, leaveOut: [...leaveOut] };
      const made = await get().runEdit(
        (editId) => client.call('agendas.make', { editId, ...said }),
        'Agenda of the next meeting made',
      );
      return made.ok ? ok(made.value.meetingId) : made;
    },
  });
