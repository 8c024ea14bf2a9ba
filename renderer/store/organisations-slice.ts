import type { StateCreator } from 'zustand/vanilla';
import type { ApiError } from '../../shared/api/errors.ts';
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
