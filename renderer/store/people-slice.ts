import type { StateCreator } from 'zustand/vanilla';
import type { Input, Output } from '../../shared/api/contract.ts';
import type { ApiError } from '../../shared/api/errors.ts';
import type { SeenPersonJoin } from '../../shared/api/people.ts';
import type { Person } from '../../shared/domain/person.ts';
import type { Seat } from '../../shared/domain/seat.ts';
import { type BodyId, type EditId, type PersonId, personIdSchema } from '../../shared/ids.ts';
import { ok, type Result } from '../../shared/result.ts';
import type { Client } from '../api/client.ts';
import { errorOf, rowChange, withRow } from './change-row.ts';
import type { LivePort } from './open-meetings.ts';
import { readAll } from './read-all.ts';
import type { AppState } from './store.ts';

/** Whose actions: those of a person, of an organisation, or of its people. */
export type OwnedBy = Input<'actions.owed'>['owner'];
export type Owed = Output<'actions.owed'>;

/** A seat with the body that it is of. */
export type SeatOfBody = { readonly bodyId: BodyId; readonly code: string; readonly body: string; readonly seat: Seat };

/** The people of the book. */
export type PeopleSlice = {
  /** All of them by name; undefined until they were fetched once. */
  readonly people: readonly Person[] | undefined;
  readonly peopleError: ApiError | undefined;
  /** What a search found: the people, and the words they were searched by. */
  readonly peopleFound: { readonly text: string; readonly people: readonly Person[] } | undefined;
  /** The seats of all bodies. */
  readonly allSeats: readonly SeatOfBody[] | undefined;
  fetchPeople(): Promise<void>;
  searchPeople(text: string): Promise<void>;
  fetchAllSeats(): Promise<void>;
  /** What somebody owes; nothing where the book can’t say. */
  findOwed(owner: OwnedBy): Promise<Owed | undefined>;
  /** The person whom an id leads to, who can be another one by now. */
  findPerson(id: string): Promise<Person | undefined>;
  /** What would move if the first were made one with the second; nothing where the book can’t say. */
  seePersonJoin(personId: PersonId, intoId: PersonId): Promise<SeenPersonJoin | undefined>;
  /** Makes one person of two, or answers with why it could not. */
  joinPeople(from: Person, into: Person): Promise<ApiError | undefined>;
  makePerson(person: Omit<Person, 'id'>): Promise<Result<PersonId, ApiError>>;
  /** Changes what the book has of a person when its turn comes; answers with why it could not. */
  changePerson(id: PersonId, change: (now: Person) => Person): Promise<ApiError | undefined>;
};

const listPeople = (client: Client, text?: string) =>
  readAll((page) => client.call('people.list', { filter: text === undefined ? {} : { text }, ...page }));

const listSeats = async (client: Client): Promise<Result<SeatOfBody[], ApiError>> => {
  const bodies = await readAll((page) => client.call('bodies.list', page));
  if (!bodies.ok) return bodies;
  const sheets = await Promise.all(bodies.value.map(({ id }) => client.call('bodies.get', { bodyId: id })));
  const seats = sheets.flatMap((sheet) => {
    if (!sheet.ok) return [];
    const { id, code, name } = sheet.value.body;
    return sheet.value.seats.map((seat) => ({ bodyId: id, code, body: name, seat }));
  });
  return ok(seats);
};

export const peopleSlice =
  ({ client, makeId }: LivePort): StateCreator<AppState, [], [], PeopleSlice> =>
  (set, get) => {
    let searched = '';
    return {
      people: undefined,
      peopleError: undefined,
      peopleFound: undefined,
      allSeats: undefined,
      fetchPeople: async () => {
        const people = await listPeople(client);
        if (people.ok) set({ people: people.value, peopleError: undefined });
        else set({ peopleError: people.error });
      },
      searchPeople: async (text) => {
        searched = text;
        const found = await listPeople(client, text);
        // Somebody typed on in the meantime.
        if (text === searched && found.ok) set({ peopleFound: { text, people: found.value } });
      },
      fetchAllSeats: async () => {
        const seats = await listSeats(client);
        if (seats.ok) set({ allSeats: seats.value });
      },
      findOwed: async (owner) => {
        const owed = await client.call('actions.owed', { owner });
        return owed.ok ? owed.value : undefined;
      },
      findPerson: async (id) => {
        const personId = personIdSchema.safeParse(id);
        const found = personId.success ? await client.call('people.get', { personId: personId.data }) : undefined;
        return found?.ok ? found.value.person : undefined;
      },
      seePersonJoin: async (personId, intoId) => {
        const seen = await client.call('people.seeJoin', { personId, intoId });
        return seen.ok ? seen.value : undefined;
      },
      joinPeople: async ({ id: personId, name }, into) => {
        const send = (editId: EditId) => client.call('people.join', { editId, personId, intoId: into.id });
        const said = name === into.name ? `The two entries of ${name} made one` : `${name} and ${into.name} made one`;
        return errorOf(await get().runEdit(send, said));
      },
      makePerson: async (fields) => {
        const person = { id: personIdSchema.parse(makeId()), ...fields };
        const saved = await get().runEdit(
          (editId) => client.call('people.save', { editId, person }),
          `${person.name} added to the people`,
        );
        if (!saved.ok) return saved;
        set({ people: [...(get().people ?? []), person] });
        return ok(person.id);
      },
      changePerson: async (id, change) => {
        const read = () => listPeople(client);
        const save = (person: Person, editId: EditId) => client.call('people.save', { editId, person });
        const name = get().people?.find((person) => person.id === id)?.name ?? 'Person';
        const saved = await get().runEdit(rowChange({ id, read, change, save }), { whenUndone: `${name} changed` });
        if (saved.ok) set({ people: withRow(get().people, saved.value) });
        return errorOf(saved);
      },
    };
  };
