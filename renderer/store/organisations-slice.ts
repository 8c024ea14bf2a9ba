import type { StateCreator } from 'zustand/vanilla';
import type { ApiError } from '../../shared/api/errors.ts';
import type { SeenOrganisationJoin } from '../../shared/api/people.ts';
import type { Organisation } from '../../shared/domain/person.ts';
import { type EditId, type OrganisationId, organisationIdSchema } from '../../shared/ids.ts';
import { errorOf, rowChange, withRow } from './change-row.ts';
import type { LivePort } from './open-meetings.ts';
import { readAll } from './read-all.ts';
import type { AppState } from './store.ts';

/** The organisations that people work for, by name. */
export type OrganisationsSlice = {
  /** Undefined until they were fetched once. */
  readonly organisations: readonly Organisation[] | undefined;
  readonly organisationsError: ApiError | undefined;
  fetchOrganisations(): Promise<void>;
  /** The organisation that an id leads to, which can be another one by now. */
  findOrganisation(id: string): Promise<Organisation | undefined>;
  /** What would move if the first were made one with the second; nothing where the book can’t say. */
  seeOrganisationJoin(
    organisationId: OrganisationId,
    intoId: OrganisationId,
  ): Promise<SeenOrganisationJoin | undefined>;
  /** Makes one organisation of two, or answers with why it could not. */
  joinOrganisations(from: Organisation, into: Organisation): Promise<ApiError | undefined>;
  /** Makes an organisation, or answers with why it could not. */
  makeOrganisation(fields: Omit<Organisation, 'id'>): Promise<ApiError | undefined>;
  /** Changes what the book has of an organisation when its turn comes. */
  changeOrganisation(id: OrganisationId, change: (now: Organisation) => Organisation): Promise<ApiError | undefined>;
};

export const organisationsSlice =
  ({ client, makeId }: LivePort): StateCreator<AppState, [], [], OrganisationsSlice> =>
  (set, get) => {
    const read = () => readAll((page) => client.call('organisations.list', { filter: {}, ...page }));
    const save = (organisation: Organisation, editId: EditId) =>
      client.call('organisations.save', { editId, organisation });
    return {
      organisations: undefined,
      organisationsError: undefined,
      fetchOrganisations: async () => {
        const organisations = await read();
        if (organisations.ok) set({ organisations: organisations.value, organisationsError: undefined });
        else set({ organisationsError: organisations.error });
      },
      findOrganisation: async (id) => {
        const parsed = organisationIdSchema.safeParse(id);
        if (!parsed.success) return undefined;
        const found = await client.call('organisations.get', { organisationId: parsed.data });
        return found.ok ? found.value.organisation : undefined;
      },
      seeOrganisationJoin: async (organisationId, intoId) => {
        const seen = await client.call('organisations.seeJoin', { organisationId, intoId });
        return seen.ok ? seen.value : undefined;
      },
      joinOrganisations: async ({ id: organisationId, name }, into) => {
        const send = (editId: EditId) => client.call('organisations.join', { editId, organisationId, intoId: into.id });
        return errorOf(await get().runEdit(send, `${name} and ${into.name} made one`));
      },
      makeOrganisation: async (fields) => {
        const organisation = { id: organisationIdSchema.parse(makeId()), ...fields };
        return errorOf(await get().runEdit((editId) => save(organisation, editId), `${fields.name} added`));
      },
      changeOrganisation: async (id, change) => {
        const name = get().organisations?.find((organisation) => organisation.id === id)?.name ?? 'Organisation';
        const saved = await get().runEdit(rowChange({ id, read, change, save }), { whenUndone: `${name} changed` });
        if (saved.ok) set({ organisations: withRow(get().organisations, saved.value) });
        return errorOf(saved);
      },
    };
  };
