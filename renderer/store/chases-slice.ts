import type { StateCreator } from 'zustand/vanilla';
import type { ApiError } from '../../shared/api/errors.ts';
import { type ChaseDraft, chaseDrafts, mayRead } from '../../shared/chasing/chase-drafts.ts';
import type { ChasedAction, ChasedOwner, ChaseOrder, ChaseSheet } from '../../shared/chasing/chase-sheet.ts';
import { type Chase, type ChaseTone, chaseToneSchema } from '../../shared/domain/chase.ts';
import { type ActionId, editIdSchema, organisationIdSchema, type PersonId, personIdSchema } from '../../shared/ids.ts';
import { type Delivery, deliverFolder, notSavedYet } from './delivery.ts';
import type { MinutesPort } from './minutes-slice.ts';
import { once } from './once.ts';
import type { AppState } from './store.ts';

/** What is wished for of the mails: kept while the program is open. */
export type ChaseWishes = {
  readonly body: string | undefined;
  readonly perBody: boolean;
  /** Who is asked, by their keys. */
  readonly chosen: readonly string[];
  /** The tones that were set by hand. */
  readonly tones: Readonly<Record<string, ChaseTone>>;
  /** The confidential actions that are written out to whoever may read them, by owner: chosen for one mail, not for all. */
  readonly opened: Readonly<Record<string, readonly ActionId[]>>;
  readonly sentOn: string | undefined;
  readonly sentBy: string;
};

export type ChasesSlice = {
  readonly chaseSheet: ChaseSheet | undefined;
  readonly chaseError: ApiError | undefined;
  readonly chaseWishes: ChaseWishes;
  readonly chaseDelivery: Delivery;
  fetchChases(): Promise<void>;
  wishChases(wishes: Partial<ChaseWishes>): void;
  toggleChased(key: string): void;
  /** The next tone for an owner, after the one that stands there. */
  turnTone(key: string): void;
  toggleOpened(key: string, id: ActionId): void;
  /** The mails of these owners as they are wished for; of those who are chosen when none are named. */
  chaseDraftsOf(keys?: readonly string[]): readonly ChaseDraft[];
  saveChases(): Promise<void>;
  /** Keeps that the mails of those who are chosen were sent. */
  markChasesSent(): Promise<void>;
  nameChaseContacts(owner: ChasedOwner, people: readonly PersonId[]): Promise<void>;
};

const NO_WISHES: ChaseWishes = {
  body: undefined,
  perBody: false,
  chosen: [],
  tones: {},
  opened: {},
  sentOn: undefined,
  sentBy: '',
};

const toggled = <T>(list: readonly T[], one: T): T[] =>
  list.includes(one) ? list.filter((other) => other !== one) : [...list, one];

/** What an owner owes, in the order of the register. */
export const owedBy = (owner: ChasedOwner, { actions }: ChaseSheet): readonly ChasedAction[] => {
  const ids = new Set(owner.actionIds);
  return actions.filter(({ id }) => ids.has(id));
};

/** Those confidential actions of an owner that could be written out. */
export const openable = (owner: ChasedOwner, sheet: ChaseSheet): readonly ChasedAction[] =>
  owedBy(owner, sheet).filter((action) => action.confidential && mayRead(owner, action));

const countMails = (count: number): string => (count === 1 ? '1 mail' : `${count} mails`);

/** Who an owner is, for what lasts longer than its name; a role is nobody's. */
const idOf = ({ key, kind }: ChaseDraft['owner']): Pick<Chase, 'ownerId'> => {
  if (kind === 'role') return {};
  return { ownerId: kind === 'person' ? personIdSchema.parse(key) : organisationIdSchema.parse(key) };
};

type Parts = { readonly set: (part: Partial<ChasesSlice>) => void; readonly get: () => AppState };

const orderOf = (keys: readonly string[], { chaseWishes, today }: AppState): ChaseOrder => {
  const { body, perBody, tones, opened } = chaseWishes;
  const owners = keys.map((key) => {
    const tone = tones[key];
    return { key, opened: [...(opened[key] ?? [])], ...(tone === undefined ? {} : { tone }) };
  });
  return { asOf: today(), perBody, owners, ...(body === undefined ? {} : { body }) };
};

/** What is wished for, and the mails that come of it. */
const wishesOf = ({ set, get }: Parts, fetchChases: () => Promise<void>) => {
  const wish = (wishes: Partial<ChaseWishes>): void =>
    set({ chaseWishes: { ...get().chaseWishes, ...wishes }, chaseDelivery: { kind: 'none' } });
  const draftsOf = (keys: readonly string[] = get().chaseWishes.chosen): readonly ChaseDraft[] => {
    const { chaseSheet } = get();
    return chaseSheet ? chaseDrafts(chaseSheet, orderOf(keys, get())) : [];
  };
  return {
    chaseDraftsOf: draftsOf,
    wishChases: (wishes: Partial<ChaseWishes>): void => {
      wish(wishes);
      if ('body' in wishes) void fetchChases();
    },
    toggleChased: (key: string): void => wish({ chosen: toggled(get().chaseWishes.chosen, key) }),
    turnTone: (key: string): void => {
      const tones = chaseToneSchema.options;
      const at = tones.indexOf(draftsOf([key])[0]?.tone ?? 'first');
      wish({ tones: { ...get().chaseWishes.tones, [key]: tones[(at + 1) % tones.length] ?? 'first' } });
    },
    toggleOpened: (key: string, id: ActionId): void => {
      const { opened } = get().chaseWishes;
      wish({ opened: { ...opened, [key]: toggled(opened[key] ?? [], id) } });
    },
  };
};

/** What is kept of the mails, and who gets them. */
const editsOf = ({ get }: Parts, { client, clock }: MinutesPort, fetchChases: () => Promise<void>) => {
  const mark = async (): Promise<void> => {
    const drafts = get().chaseDraftsOf();
    const { sentOn = get().today(), sentBy } = get().chaseWishes;
    const sent = drafts.flatMap(({ owner, tone, actionIds }) =>
      actionIds.map((actionId) => ({ actionId, tone, owner: owner.name, ...idOf(owner) })),
    );
    if (sent.length === 0) return;
    const done = await get().runEdit(
      (editId) => client.call('chases.markSent', { editId, date: sentOn, by: sentBy, sent }),
      `${countMails(drafts.length)} marked as sent`,
    );
    // What was set by hand was for these mails; the next ones begin anew.
    if (done.ok) get().wishChases({ chosen: [], tones: {}, opened: {} });
    await fetchChases();
  };
  return {
    markChasesSent: once(clock, mark),
    nameChaseContacts: async ({ key }: ChasedOwner, people: readonly PersonId[]): Promise<void> => {
      await get().runEdit(
        (editId) => client.call('chases.nameContacts', { editId, key, people: [...people] }),
        'Who gets the mails',
      );
      await fetchChases();
    },
  };
};

export const chasesSlice =
  (port: MinutesPort): StateCreator<AppState, [], [], ChasesSlice> =>
  (set, get) => {
    const { client, clock, files, makeId } = port;
    let asked = 0;

    const fetchChases = async (): Promise<void> => {
      asked += 1;
      const mine = asked;
      const { body } = get().chaseWishes;
      const wanted = { asOf: get().today(), ...(body === undefined ? {} : { body }) };
      const sheet = await client.call('chases.sheet', wanted);
      if (mine !== asked) return;
      if (!sheet.ok) return set({ chaseError: sheet.error });
      const keys = new Set(sheet.value.owners.map(({ key }) => key));
      const { chaseWishes } = get();
      const chosen = chaseWishes.chosen.filter((key) => keys.has(key));
      set({ chaseSheet: sheet.value, chaseError: undefined, chaseWishes: { ...chaseWishes, chosen } });
    };

    return {
      chaseSheet: undefined,
      chaseError: undefined,
      chaseWishes: NO_WISHES,
      chaseDelivery: { kind: 'none' },
      fetchChases,
      ...wishesOf({ set, get }, fetchChases),
      ...editsOf({ set, get }, port, fetchChases),
      saveChases: once(clock, async () => {
        const { chosen } = get().chaseWishes;
        if (chosen.length === 0) return;
        if (get().hasPendingEdits()) return set({ chaseDelivery: notSavedYet });
        const order = orderOf(chosen, get());
        set({ chaseDelivery: { kind: 'working' } });
        const chaseDelivery = await deliverFolder(files, {
          check: () => client.call('chases.check', { order }),
          make: () => client.call('chases.make', { editId: editIdSchema.parse(makeId()), order }),
        });
        set({ chaseDelivery });
        await fetchChases();
      }),
    };
  };
