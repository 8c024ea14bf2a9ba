import type { App } from '../../electron/core/app.ts';
import type { Input } from '../../shared/api/contract.ts';
import type { BlockContent } from '../../shared/domain/block.ts';
import {
  type ActionId,
  actionIdSchema,
  type BodyId,
  blockIdSchema,
  type InterimId,
  type ItemId,
  interimIdSchema,
  type MatterId,
  type MeetingId,
  meetingIdSchema,
  type PlannedItemId,
  plannedItemIdSchema,
  updateIdSchema,
} from '../../shared/ids.ts';
import type { FileBlock, MeetingFile } from '../../shared/interchange/schema.ts';
import { ask } from './book-on-disk.ts';
import { smallFile } from './builders.ts';
import { countedIds, makeEditId } from './create-book.ts';
import { decided } from './decided.ts';

/*
 * A body between two meetings, with a word that stands nowhere else in each place where something confidential can be:
 * said again, it can be looked for in whatever leaves the program.
 */

/** What others may not read, by where it stands. */
export const SECRETS = {
  action: 'Aldwinter',
  ownerOfAction: 'Brackenholt',
  dueOfAction: 'Gorsedale',
  actionOfItem: 'Caddonfoot',
  raisedAction: 'Dunmallard',
  updateOfSecret: 'Eskmere',
  updateOfOpen: 'Fenwhistle',
  reviewOfSecret: 'Gildersome',
  matter: 'Harrowmoor',
  proposerOfMatter: 'Ivelchester',
  matterOfItem: 'Jarrowby',
  proposerNoted: 'Umberleigh',
  organisationNoted: 'Wexcombe',
  summaryNoted: 'Yearsley',
  askedOfMatter: 'Zealmarsh',
  whyBroughtBack: 'Zennorby',
  decision: 'Kilnsprocket',
  recommendation: 'Larkspurdale',
  planned: 'Mossgrove',
  interim: 'Nettlecombe',
  interimDecision: 'Oxenfoot',
  interimReason: 'Peverelston',
  privateNote: 'Quillmarsh',
  deferredItem: 'Rookhope',
  paper: 'Sallowfield',
  reasonOfWithdrawal: 'Tarnside',
} as const;
export type SecretName = keyof typeof SECRETS;

/** What stands in no file at all, whoever reads it: it is the secretary's own, or stays in the register. */
export const IN_NO_FILE = [
  'privateNote',
  'interimReason',
  'reasonOfWithdrawal',
] as const satisfies readonly SecretName[];

/** What everybody may read. */
export const OPEN = {
  action: 'Umberslade',
  decision: 'Vellacott',
  matter: 'Wychling',
  item: 'Yardarm',
} as const;

export const AS_OF = '2027-03-20';
const REVIEWED = '2027-03-12';
export const makeId = countedIds(0xca4a_0000_0000);
const edit = () => ({ editId: makeEditId() });

const action = (text: string, said: Partial<Extract<FileBlock, { kind: 'action' }>> = {}): FileBlock => ({
  kind: 'action',
  text,
  ...said,
});
const heading = (text: string, more: object = {}): FileBlock => ({ kind: 'heading', level: 1, text, ...more });
const hidden = { visibility: 'confidential' as const };

const heldMeeting = (): MeetingFile => ({
  ...smallFile(),
  format: 'minutebook-meeting/2',
  meeting: { number: '3', date: '2027-03-02', state: 'draft' },
  agenda: [
    {
      number: '1',
      title: 'Sheds',
      papers: [{ title: `Offer of ${SECRETS.paper}`, classification: 'Red' }],
      blocks: [
        heading(`PL14 ‘A shed at ${OPEN.matter}’`),
        decided('AGREED', `to dig the ${OPEN.decision} drain`),
        action(`to count the ${OPEN.action} moorings`, { owners: ['Hester Crane'], due: { date: '2027-03-30' } }),
        action(`to offer ${SECRETS.action} the north quay at once`, {
          owners: [`${SECRETS.ownerOfAction} Estates`],
          due: { words: `once ${SECRETS.dueOfAction} has signed` },
          ...hidden,
        }),
        action(`to let the yard`, { owners: ['Otis Bell'], ...hidden }),
      ],
    },
    {
      number: '2',
      title: 'Offers',
      confidential: true,
      blocks: [
        heading(`PL67 ‘The ${SECRETS.matterOfItem} affair’`),
        decided('APPROVED', `to pay the informant ${SECRETS.decision}`),
        heading(`PL66 ‘A takeover of ${SECRETS.matter}’`),
        action(`to sound out ${SECRETS.actionOfItem} about the lease of the crane`, { owners: ['Hester Crane'] }),
      ],
    },
    { number: '3', title: `The ${SECRETS.deferredItem} inquiry`, confidential: true, blocks: [] },
    { number: '4', title: `The ${OPEN.item} rule`, blocks: [] },
  ],
});

/** Of a body below, which recommends to the one above. */
const meetingBelow = (): MeetingFile => ({
  ...smallFile(),
  body: { ...smallFile().body, code: 'BB', name: 'Ballast Board', shortName: 'Board', actionPrefix: 'BB' },
  meeting: { number: '1', date: '2027-03-01', state: 'draft' },
  agenda: [
    {
      number: '1',
      title: 'Drains',
      blocks: [
        decided('RECOMMENDED', 'that the drain be lined'),
        decided('RECOMMENDED', `that ${SECRETS.recommendation} be given the tender for the drain`, 'confidential'),
      ],
    },
  ],
});

const bodyOf = async (app: App, meetingId: MeetingId): Promise<BodyId> =>
  (await ask(app, 'meetings.get', { meetingId })).body.id;

const putBelow = async (app: App, below: BodyId, parentBody: BodyId): Promise<void> => {
  const { body, rules } = await ask(app, 'bodies.get', { bodyId: below });
  const record = { ...rules.record, parentBody };
  await ask(app, 'bodies.save', { ...edit(), body, rules: { ...rules, record } });
};

const noteInPrivate = async (app: App, meetingId: MeetingId, itemId: ItemId): Promise<void> => {
  const content: BlockContent = {
    kind: 'privateNote',
    runs: [{ text: `${SECRETS.privateNote} was asleep all along.` }],
  };
  const block = { id: blockIdSchema.parse(makeId()), itemId, rank: 'zz', content, baseRevision: 0 };
  await ask(app, 'blocks.save', { ...edit(), meetingId, blocks: [block], removed: [] });
};

const actionWith = async (app: App, words: string): Promise<ActionId> => {
  const { rows } = await ask(app, 'actions.list', { filter: { text: words } });
  const id = rows[0]?.id;
  if (!id) throw new Error(`There is no action with ${words}`);
  return id;
};

const say = async (app: App, actionId: ActionId, date: string, text: string): Promise<void> => {
  const updateId = updateIdSchema.parse(makeId());
  await ask(app, 'actions.addUpdate', { ...edit(), updateId, actionId, date, text });
};

const liveOn = async (app: App, bodyId: BodyId): Promise<void> => {
  const raised = actionIdSchema.parse(makeId());
  const text = `to ask ${SECRETS.raisedAction} what he would take for it`;
  const said = { actionId: raised, bodyId, date: '2027-03-05', text, owners: ['Otis Bell'], confidential: true };
  await ask(app, 'actions.raise', { ...edit(), ...said });
  await say(app, raised, '2027-03-08', `${SECRETS.updateOfSecret} would sell for nine thousand.`);
  const open = await actionWith(app, OPEN.action);
  await say(app, open, '2027-02-20', `${SECRETS.updateOfOpen} has not answered the second letter.`);
  const secret = await actionWith(app, SECRETS.action);
  const review = { bodyId, date: REVIEWED, choice: 'update' as const };
  await ask(app, 'reviews.save', {
    ...edit(),
    ...review,
    actionIds: [secret],
    text: `${SECRETS.reviewOfSecret} is ready to talk to us.`,
  });
  const withdrawn = await actionWith(app, 'to let the yard');
  const reason = `because ${SECRETS.reasonOfWithdrawal} took back his offer`;
  await ask(app, 'actions.settle', { ...edit(), actionId: withdrawn, state: 'withdrawn', date: REVIEWED, reason });
};

type Matter = Input<'matters.save'>['matter'];

/** What the register says of a matter that minutes told of. */
export const saveMatter = async (app: App, code: string, said: Partial<Matter>): Promise<MatterId> => {
  const { rows } = await ask(app, 'matters.list', {});
  const found = rows.find(({ codes }) => codes.some((one) => one.code === code));
  if (!found) throw new Error(`There is no matter ${code}`);
  const { lastMet: _lastMet, openActions: _openActions, ...matter } = found;
  await ask(app, 'matters.save', { ...edit(), matter: { ...matter, ...said } });
  return found.id;
};

/** What the paper of new proposals says of confidential ones: one that is new, and one that is brought back. */
const saySecretly = async (app: App, bodyId: BodyId, fresh: MatterId, back: MatterId): Promise<void> => {
  const text = await ask(app, 'reports.text', { bodyId, kind: 'proposals' });
  const asks = { [fresh]: `What does ${SECRETS.askedOfMatter} think of it?` };
  const broughtBack = [{ matterId: back, why: `Because ${SECRETS.whyBroughtBack} was never asked about the quay.` }];
  await ask(app, 'reports.saveText', { ...edit(), text: { ...text, asks, broughtBack } });
};

const planAhead = async (app: App, bodyId: BodyId, afterId: MeetingId): Promise<PlannedItemId> => {
  const id = plannedItemIdSchema.parse(makeId());
  const planned = { id, bodyId, title: `The dismissal of ${SECRETS.planned}`, afterId, steps: 1 };
  await ask(app, 'planner.save', { ...edit(), planned: { ...planned, confidential: true } });
  return id;
};

const actBetween = async (app: App, bodyId: BodyId): Promise<InterimId> => {
  const id = interimIdSchema.parse(makeId());
  const interim = {
    id,
    bodyId,
    kind: 'chair action',
    title: `Settlement with ${SECRETS.interim}`,
    readers: 'confidential',
    date: '2027-03-10',
    power: 'By the terms of reference.',
    decision: `To pay ${SECRETS.interimDecision} all that he asks.`,
    reason: `${SECRETS.interimReason} would have gone to law.`,
    asks: 'RATIFIED',
  } as const;
  await ask(app, 'interim.save', { ...edit(), interim });
  return id;
};

export type CanarySecretariat = {
  readonly bodyId: BodyId;
  readonly heldId: MeetingId;
  /** The next meeting, whose agenda is made of all that. */
  readonly nextId: MeetingId;
  readonly interimId: InterimId;
  readonly plannedId: PlannedItemId;
};

/** Fills an empty book. */
export const loadCanaries = async (app: App): Promise<CanarySecretariat> => {
  const { meetingId: heldId } = await ask(app, 'meetings.load', { ...edit(), file: heldMeeting() });
  const { meetingId: belowId } = await ask(app, 'meetings.load', { ...edit(), file: meetingBelow() });
  const bodyId = await bodyOf(app, heldId);
  await putBelow(app, await bodyOf(app, belowId), bodyId);
  const { items } = await ask(app, 'meetings.get', { meetingId: heldId });
  const [sheds, , inquiry, rule] = items;
  if (!sheds || !inquiry || !rule) throw new Error('The meeting has four items');
  await noteInPrivate(app, heldId, sheds.id);
  for (const { id: itemId } of [inquiry, rule])
    await ask(app, 'items.change', { ...edit(), itemId, change: { treatment: 'deferred' } });
  await liveOn(app, bodyId);
  const due = { due: '2027-04-01', proposer: SECRETS.proposerOfMatter, raised: '2027-03-04' };
  const takeover = await saveMatter(app, 'PL66', { ...due, confidential: true, registered: true });
  const affair = await saveMatter(app, 'PL67', {
    raised: '2027-03-04',
    proposer: SECRETS.proposerNoted,
    organisation: `${SECRETS.organisationNoted} Holdings`,
    summary: `A buyout of ${SECRETS.summaryNoted} is prepared.`,
  });
  await saySecretly(app, bodyId, takeover, affair);
  await saveMatter(app, 'PL14', { raised: '2027-03-04', registered: true });
  const { rows } = await ask(app, 'decisions.list', { filter: { text: SECRETS.decision } });
  for (const { id: decisionId } of rows)
    await ask(app, 'decisions.setTerms', { ...edit(), decisionId, terms: { reviewOn: '2027-04-01' } });
  const plannedId = await planAhead(app, bodyId, heldId);
  const interimId = await actBetween(app, bodyId);
  const nextId = meetingIdSchema.parse(makeId());
  await ask(app, 'agendas.make', { ...edit(), bodyId, meetingId: nextId, meeting: { date: '2027-04-06' } });
  return { bodyId, heldId, nextId, interimId, plannedId };
};

/** The secrets that a text has, however its capitals are. */
export const secretsIn = (text: string): string[] =>
  Object.entries(SECRETS).flatMap(([name, word]) => (text.toLowerCase().includes(word.toLowerCase()) ? [name] : []));
