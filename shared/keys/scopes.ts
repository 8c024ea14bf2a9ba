/** Where keys are listened to. */
export type Scope = {
  /** The heading of its keys in a list. */
  readonly title: string;
  /** The scopes whose keys work as well while this one listens: none of them may have a key of this one. */
  readonly within: readonly string[];
  /** The addresses of the screens on which it is found; everywhere when there is none. */
  readonly at?: RegExp;
  /** Text is typed while it listens, so that a letter alone would never be its key. */
  readonly inText?: true;
};

const PLAN = /^\/meetings\/[^/]+\/plan$/;
const INVITATION = /^\/meetings\/[^/]+\/(?:plan|hand-out)$/;
const PACK = /^\/meetings\/[^/]+\/pack$/;
const HAND_OVER = /^\/meetings\/[^/]+\/hand-over$/;
const PLANNER = /^\/bodies\/[^/]+\/planner$/;
const LIVE = /^\/meetings\/[^/]+\/live(?:\/|$)/;
const PREVIEW = /^\/meetings\/[^/]+\/preview$/;
const COMPARISON = /^\/meetings\/[^/]+\/record\/./;
const RETURNED = /^\/meetings\/[^/]+\/returned\/./;
const COMMENTS = /^\/meetings\/[^/]+\/comments$/;
const REWORDING = /^\/meetings\/[^/]+\/(?:returned\/.|comments$)/;
const REGISTER = /^\/actions(?:\/|$)/;
const LISTS = /^\/(?:decisions|matters|papers)(?:\/|$)/;
const ATTENDANCE_YEAR = /^\/bodies\/[^/]+\/attendance$/;
const TAKE_ALONG = /^\/(?:(?:actions|decisions|matters)(?:\/|$)|bodies\/[^/]+\/attendance$)/;
const REVIEW = /^\/(?:bodies|meetings)\/[^/]+\/review$/;
const NEXT_AGENDA = /^\/bodies\/[^/]+\/next-agenda$/;
const CHASING = /^\/chasing$/;
const REPLIES = /^\/replies$/;
const ATTENDANCE = /^\/meetings\/[^/]+\/(?:attendance$|live(?:\/|$))/;

/** In the order in which they are listed. */
export const scopes = {
  text: { title: 'In the text', within: ['live'], at: LIVE, inText: true },
  live: {
    title: 'On the live screen',
    within: ['papers', 'sitting', 'matter', 'room', 'readBack', 'everywhere'],
    at: LIVE,
    inText: true,
  },
  sitting: { title: 'While the meeting sits', within: ['everywhere'], at: LIVE, inText: true },
  closing: { title: 'Before the meeting is closed', within: ['everywhere'], at: LIVE },
  handOut: { title: 'Before it is handed out', within: ['everywhere'], at: PREVIEW },
  papers: { title: 'With the papers of an item', within: ['everywhere'], at: LIVE, inText: true },
  matter: { title: 'About a matter', within: ['everywhere'], at: LIVE, inText: true },
  readBack: { title: 'Reading back', within: ['everywhere'], at: LIVE, inText: true },
  readBackShown: { title: 'In a decision that is read back', within: ['readBack'], at: LIVE },
  matterShown: { title: 'In what is said about a matter', within: ['everywhere'], at: LIVE },
  room: { title: 'Who is in the room', within: ['everywhere'], at: LIVE, inText: true },
  people: { title: 'In the list of people', within: ['live'], at: LIVE },
  earlier: { title: 'In what was said earlier', within: ['live'], at: LIVE },
  planner: { title: 'In what is planned for later', within: ['everywhere'], at: PLANNER },
  agenda: { title: 'In the agenda', within: ['invitation', 'plan', 'everywhere'], at: PLAN, inText: true },
  paper: { title: 'In the papers of an item', within: ['invitation', 'plan', 'everywhere'], at: PLAN },
  invitation: { title: 'Of the meeting', within: ['everywhere'], at: INVITATION, inText: true },
  plan: { title: 'On the plan of a meeting', within: ['invitation', 'everywhere'], at: PLAN, inText: true },
  pack: { title: 'In the pack of papers', within: ['everywhere'], at: PACK },
  handOver: { title: 'Where a meeting is handed over', within: ['everywhere'], at: HAND_OVER, inText: true },
  roll: { title: 'In the roll call', within: ['live'], at: ATTENDANCE },
  person: { title: 'In the details of a person', within: ['everywhere'], at: ATTENDANCE, inText: true },
  comparison: { title: 'Between two versions', within: ['everywhere'], at: COMPARISON },
  returned: { title: 'In a file that came back', within: ['everywhere'], at: RETURNED },
  comments: { title: 'Among comments', within: ['everywhere'], at: COMMENTS },
  rewording: { title: 'Where a line or an answer is written', within: ['everywhere'], at: REWORDING, inText: true },
  register: { title: 'In the register of actions', within: ['takeAlong', 'everywhere'], at: REGISTER },
  lists: { title: 'In the registers of decisions, matters and papers', within: ['takeAlong', 'everywhere'], at: LISTS },
  attendanceYear: { title: 'In attendance over a year', within: ['takeAlong', 'everywhere'], at: ATTENDANCE_YEAR },
  takeAlong: { title: 'In any of the registers', within: ['everywhere'], at: TAKE_ALONG },
  update: { title: 'In a new update', within: ['register'], at: REGISTER, inText: true },
  review: { title: 'In the review before a meeting', within: ['everywhere'], at: REVIEW },
  reviewChoice: { title: 'Where it is chosen what is reviewed', within: ['everywhere'], at: /^\/review$/ },
  reviewing: {
    title: 'Where it is written what became of an action',
    within: ['everywhere'],
    at: REVIEW,
    inText: true,
  },
  nextAgenda: { title: 'In the next agenda', within: ['everywhere'], at: NEXT_AGENDA },
  chasing: { title: 'Among owners to be asked', within: ['everywhere'], at: CHASING },
  replies: { title: 'In replies of owners', within: ['everywhere'], at: REPLIES, inText: true },
  list: { title: 'In a list of a body', within: ['everywhere'], at: /^\/bodies\/[^/]+$/, inText: true },
  everywhere: { title: 'Everywhere', within: ['menu'] },
  menu: { title: 'In the menu of a window', within: [] },
} as const satisfies Readonly<Record<string, Scope>>;

export type ScopeName = keyof typeof scopes;

/** By its name, without what only its own row knows. */
export const scopeOf = (name: ScopeName): Scope => scopes[name];

/** Whether there is a scope of this name. */
export const isScope = (name: string): name is ScopeName => Object.hasOwn(scopes, name);

/** Scopes in the order in which their keys are listed. */
export const listedScopes: readonly ScopeName[] = Object.keys(scopes).filter(isScope);

/** A scope, and all whose keys work with its own. */
const reach = (name: ScopeName): ScopeName[] => [name, ...scopeOf(name).within.filter(isScope).flatMap(reach)];

const reaches: readonly ReadonlySet<ScopeName>[] = listedScopes.map((name) => new Set(reach(name)));

/** Whether a key can be meant for both: one works within the other, or both do within a third. */
export const overlap = (one: ScopeName, other: ScopeName): boolean =>
  reaches.some((names) => names.has(one) && names.has(other));
