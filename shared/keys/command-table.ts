import { attendanceYearKeys } from './attendance-year-keys.ts';
import { chasingKeys } from './chasing-keys.ts';
import { invitationKeys } from './invitation-keys.ts';
import { listKeys, moveKeys } from './list-keys.ts';
import { handOverKeys, packKeys, paperKeys, planKeys } from './pack-keys.ts';
import { plannerKeys } from './planner-keys.ts';
import { reviewChoiceKeys, reviewingKeys } from './reviewing-keys.ts';
import type { ScopeName } from './scopes.ts';

/**
 * One thing that a key does. A key is written 'Mod+B', 'Alt+ArrowUp', 'Shift+F6', 'P' or '?': what is held, in the order
 * Mod, Ctrl, Alt, Shift, then the key as the browser calls it, letters large. Mod is Ctrl, and Cmd on a Mac. A sign that
 * Shift makes has no Shift: it lies elsewhere on other keyboards.
 */
export type CommandRow = {
  /** What it does, in a list of keys: 'bold', 'the next item of the agenda'. */
  readonly does: string;
  /** The same as a verb and what it is done to, where the palette offers it. */
  readonly offer?: string;
} & (
  | {
      /** Its keys until they are changed; the first is the one that is printed beside a button. */
      readonly keys: readonly string[];
      /** The key can't be changed: the hand knows it from everywhere, or it means what lies under the caret. */
      readonly isFixed?: true;
      /** It does what it does in every text, and is in no list; it is here so that nothing else takes it. */
      readonly isUsual?: true;
    }
  /** It is what another command is elsewhere, and has its keys. */
  | { readonly as: string }
);

/** Every key of the program; who listens to it has a function under the same name. */
export const commandTable = {
  text: {
    enter: { does: 'the next line; in an empty point, out of the list', keys: ['Enter'], isFixed: true },
    breakLine: { does: 'a line break', keys: ['Shift+Enter'], isFixed: true },
    nest: {
      does: 'nest a point; in an action, go to its owner and its date; after Esc, leave the text',
      keys: ['Tab'],
      isFixed: true,
    },
    unnest: { does: 'back out again', keys: ['Shift+Tab'], isFixed: true },
    back: {
      does: 'right after a line or a word was changed, give the typed text back',
      keys: ['Backspace'],
      isFixed: true,
    },
    backShifted: { does: 'the same', keys: ['Shift+Backspace'], isFixed: true, isUsual: true },
    backWord: { does: 'delete the word before', keys: ['Mod+Backspace'], isFixed: true, isUsual: true },
    remove: { does: 'delete what comes after', keys: ['Delete'], isFixed: true, isUsual: true },
    removeWord: { does: 'delete the word after', keys: ['Mod+Delete'], isFixed: true, isUsual: true },
    selectAll: { does: 'select the whole item', keys: ['Mod+A'], isFixed: true, isUsual: true },
    bold: { does: 'bold', keys: ['Mod+B'] },
    italic: { does: 'italic', keys: ['Mod+I'] },
    undo: { does: 'undo what was typed, across all items', as: 'everywhere.undo' },
    redo: { does: 'do again what was undone', as: 'everywhere.redo' },
    moveUp: { does: 'move the block up', keys: ['Alt+ArrowUp', 'Alt+Shift+ArrowUp'] },
    moveDown: { does: 'move the block down', keys: ['Alt+ArrowDown', 'Alt+Shift+ArrowDown'] },
    moveToNext: { does: 'move the block to the next item', keys: ['Alt+Shift+PageDown'] },
    moveToPrevious: { does: 'move the block to the previous item', keys: ['Alt+Shift+PageUp'] },
    decision: {
      does: 'a decision; once more, with the next verb',
      offer: 'Make the block a decision',
      keys: ['Mod+Shift+D'],
    },
    action: { does: 'an action', offer: 'Make the block an action', keys: ['Mod+Shift+A'] },
    heading: { does: 'a heading', offer: 'Make the block a heading', keys: [] },
    smallHeading: { does: 'a smaller heading', offer: 'Make the block a smaller heading', keys: [] },
    paragraph: { does: 'plain text again', offer: 'Make the block plain text', keys: [] },
    bullet: { does: 'a bullet', offer: 'Make the block a bullet', keys: ['Mod+Shift+L'] },
    numbered: { does: 'a numbered point', offer: 'Make the block a numbered point', keys: [] },
    note: { does: 'a post-meeting note', offer: 'Make the block a post-meeting note', keys: [] },
    privateNote: {
      does: 'a private note, in no document',
      offer: 'Make the block a private note',
      keys: [],
    },
    visibility: {
      does: 'confidential; then only in the public version; then for everyone',
      offer: 'Change who may read the block',
      keys: ['Mod+Shift+E'],
    },
    repeat: { does: 'the last decisions once more', offer: 'Put the last decisions here once more', keys: ['Mod+;'] },
    table: { does: 'a small table', offer: 'Put a table here', keys: [] },
    addRow: { does: 'a row more in the table', offer: 'Add a row below this one', keys: [] },
    addColumn: { does: 'a column more in the table', offer: 'Add a column behind this one', keys: [] },
    removeRow: { does: 'the row out of the table', offer: 'Take this row out of the table', keys: [] },
    removeColumn: { does: 'the column out of the table', offer: 'Take this column out of the table', keys: [] },
    removeTable: { does: 'the table out of the text', offer: 'Take this table out', keys: [] },
    leadIn: { does: 'the lead-in of the block bold', offer: 'Make the lead-in bold', keys: [] },
    unlink: { does: 'the link off the words', offer: 'Take the link off', keys: [] },
    putTitle: {
      does: 'the title that the register has of a matter, where another stands',
      offer: 'Put in the title that the register has',
      keys: ['Mod+F3'],
    },
  },
  live: {
    nextItem: { does: 'the next item', offer: 'Go to the next item', keys: ['Alt+PageDown'] },
    previousItem: { does: 'the previous item', offer: 'Go to the previous item', keys: ['Alt+PageUp'] },
    fold: {
      does: 'fold the columns beside the text',
      offer: 'Show or fold the columns beside the text',
      keys: ['Mod+\\'],
    },
    nextGap: { does: 'the next gap', offer: 'Go to the next gap', keys: ['Mod+Shift+G'] },
    history: {
      does: 'what the block at the caret said earlier',
      offer: 'Show what this block said earlier',
      keys: ['F9'],
    },
    removed: { does: 'what was taken out', offer: 'Show what was taken out of the minutes', keys: [] },
    versions: {
      does: 'kept versions of the minutes',
      offer: 'Keep a version of the minutes, or look at one',
      keys: [],
    },
    larger: { does: 'larger text', offer: 'Make the text larger', keys: ['Mod+>', 'Mod+]'] },
    smaller: { does: 'smaller text', offer: 'Make the text smaller', keys: ['Mod+<', 'Mod+['] },
    width: { does: 'the next width of the text', offer: 'Make the text wider or narrower', keys: ['Mod+|'] },
    focus: {
      does: 'nothing but the text; and all again',
      offer: 'Show nothing but the text, or everything again',
      keys: ['Mod+Shift+F'],
    },
    keepText: {
      does: 'a text of the body from what is selected',
      offer: 'Make a text of the body from the selection',
      keys: [],
    },
    link: { does: 'a link from the selected words', offer: 'Make the selected words a link', keys: [] },
    nextPart: { does: 'go round the parts of the screen', keys: ['F6'] },
    previousPart: { does: 'round the parts of the screen, backwards', keys: ['Shift+F6'] },
    spelling: {
      does: 'the next word that is not known, and what may be meant',
      offer: 'Check the spelling',
      keys: ['F7'],
    },
  },
  sitting: {
    open: { does: 'open the meeting', offer: 'Open the meeting', keys: [] },
    takeUp: { does: 'the meeting comes to this item now', offer: 'Take up this item now', keys: ['Mod+F8'] },
    adjourn: { does: 'adjourn the meeting, and resume it', offer: 'Adjourn or resume the meeting', keys: [] },
    addItem: { does: 'an item more on the agenda', offer: 'Add an item to the agenda', keys: ['F8'] },
    addBelow: { does: 'one more below this item', offer: 'Add an item below this one', keys: ['Shift+F8'] },
    addOther: { does: 'an item of other business', offer: 'Add an item of other business', keys: [] },
    defer: { does: 'defer this item, or take it after all', offer: 'Defer this item', keys: [] },
    withdraw: { does: 'withdraw this item, or take it after all', offer: 'Withdraw this item', keys: [] },
    merge: { does: 'take this item with another one', offer: 'Take this item with another', keys: [] },
    confidential: {
      does: 'all of this item confidential, or not',
      offer: 'Make this item confidential, or open it',
      keys: ['Mod+Shift+I'],
    },
    close: { does: 'what is missing; close the meeting', offer: 'Close the meeting', keys: ['Shift+F9'] },
  },
  closing: {
    next: { does: 'what is missing next', keys: ['ArrowDown', 'J'] },
    previous: { does: 'what is missing before', keys: ['ArrowUp', 'K'] },
    mend: { does: 'go where it is mended', keys: ['Enter'], isFixed: true },
    waive: { does: 'it may be missing', keys: ['N'] },
    close: { does: 'close the meeting', keys: ['C'] },
  },
  handOut: {
    next: { does: 'the next gap', keys: ['ArrowDown', 'J'] },
    previous: { does: 'the gap before', keys: ['ArrowUp', 'K'] },
    mend: { does: 'go where it is filled in', keys: ['Enter'], isFixed: true },
    agree: { does: 'hand it out all the same', keys: ['H'] },
  },
  papers: {
    open: {
      does: 'the opening sentence, from the paper of the item',
      offer: 'Begin with the paper of this item',
      keys: ['F2'],
    },
    follow: {
      does: 'what the paper recommends, as decisions',
      offer: 'Make what the paper recommends decisions',
      keys: ['Shift+F2'],
    },
  },
  earlier: {
    next: { does: 'the version before', keys: ['ArrowDown', 'J'] },
    previous: { does: 'the version after', keys: ['ArrowUp', 'K'] },
    leave: { does: 'back to the text', keys: ['Escape'], isFixed: true },
  },
  matter: {
    show: {
      does: 'all that is said about the matter at the caret; once more, back to the text',
      offer: 'Show all that is said about this matter',
      keys: ['F3'],
    },
  },
  readBack: {
    show: {
      does: 'the decision just taken, large; once more, back to the text',
      offer: 'Read the decision back',
      keys: ['Mod+Shift+R'],
    },
    window: {
      does: 'a second window for the room, with the decision and nothing else',
      offer: 'Show decisions in a second window',
      keys: [],
    },
  },
  readBackShown: {
    agree: { does: 'the room agrees to these words: kept with the time', keys: ['A'] },
  },
  matterShown: {
    leave: { does: 'back to the text', keys: ['Escape'], isFixed: true },
  },
  room: {
    rollCall: { does: 'the roll call beside the text, and back', offer: 'Call the roll', keys: ['Mod+/'] },
    people: { does: 'to the people in the room', offer: 'Go to the people in the room', keys: ['Mod+.'] },
    quorum: {
      does: 'the sentence for a lost or regained quorum, or a return after an interest, where that was',
      offer: 'Write down that the quorum was lost or regained, or who is back',
      keys: ['Mod+6'],
    },
    part: {
      does: 'list those as “part” who came late or left early',
      offer: 'List as “part” who came late or left early',
      keys: [],
    },
    fillList: {
      does: 'the attendance list, from the table just pasted',
      offer: 'Fill the attendance list from the pasted table',
      keys: ['Mod+F7'],
    },
    noApologies: { does: 'no apologies: the sentence of the body', offer: 'Write “no apologies”', keys: ['Mod+7'] },
    noInterests: { does: 'no interests', offer: 'Write “no interests”', keys: ['Mod+8'] },
    noComments: { does: 'no comments', offer: 'Write “no comments”', keys: ['Mod+9'] },
  },
  people: {
    next: { does: 'the next person', keys: ['J', 'ArrowDown'] },
    previous: { does: 'the previous person', keys: ['K', 'ArrowUp'] },
    first: { does: 'the first person', keys: ['Home'], isFixed: true },
    last: { does: 'the last person', keys: ['End'], isFixed: true },
    arrived: { does: 'has arrived: written at the caret', keys: ['+'] },
    left: { does: 'has left: written at the caret', keys: ['-'] },
    leave: { does: 'back to the text', keys: ['Escape'], isFixed: true },
  },
  planner: plannerKeys,
  plan: planKeys,
  pack: packKeys,
  handOver: handOverKeys,
  agenda: {
    add: { does: 'the next item; in an empty one, a step out', keys: ['Enter'], isFixed: true },
    nest: { does: 'nest the item, with all below it', keys: ['Tab'], isFixed: true },
    unnest: { does: 'nest it less', keys: ['Shift+Tab'], isFixed: true },
    moveUp: { does: 'move the item up', keys: ['Alt+ArrowUp'] },
    moveDown: { does: 'move the item down', keys: ['Alt+ArrowDown'] },
    previous: { does: 'the item above', keys: ['ArrowUp'], isFixed: true },
    next: { does: 'the item below', keys: ['ArrowDown'], isFixed: true },
    toNumber: { does: 'at the start of a title, to its number', keys: ['ArrowLeft'], isFixed: true },
    toConfidential: { does: 'at the end of a title, to Confidential', keys: ['ArrowRight'], isFixed: true },
    remove: { does: 'in an empty title, take the item out', keys: ['Backspace'], isFixed: true },
    undo: { does: 'undo what was changed last', as: 'everywhere.undo' },
    redo: { does: 'do again what was undone', as: 'everywhere.redo' },
    papers: { does: 'to the papers of the item', keys: ['Mod+Enter'] },
    facts: { does: 'to the time, presenter and purpose of the item', keys: ['Alt+Enter'] },
    leave: { does: 'then Tab: leave the list', keys: ['Escape'], isFixed: true },
  },
  paper: paperKeys,
  invitation: invitationKeys,
  roll: {
    present: { does: 'present, and on to the next', keys: ['P'] },
    apologies: { does: 'apologies, and on to the next', keys: ['A'] },
    absent: { does: 'absent, and on to the next', keys: ['X'] },
    restPresent: { does: 'the rest of the category is present', keys: ['Shift+P'] },
    restApologies: { does: 'the rest of the category sent apologies', keys: ['Shift+A'] },
    restAbsent: { does: 'the rest of the category is absent', keys: ['Shift+X'] },
    next: { does: 'the next person', keys: ['J', 'ArrowDown'] },
    previous: { does: 'the previous person', keys: ['K', 'ArrowUp'] },
    first: { does: 'the first person', keys: ['Home'], isFixed: true },
    last: { does: 'the last person', keys: ['End'], isFixed: true },
    asLastTime: { does: 'as last time: everybody who is not marked', keys: ['L'] },
    visitor: {
      does: 'to the line for “PS a”, “AB for CD” and visitors: Ann Bell (Coast Survey), Observer',
      keys: ['V'],
    },
    leave: { does: 'beside the text: close the roll', keys: ['Escape'], isFixed: true },
    details: { does: 'to the details of the person', keys: ['Enter'], isFixed: true },
    moveUp: { does: 'move the person up inside the category', keys: ['Alt+ArrowUp'] },
    moveDown: { does: 'move the person down inside the category', keys: ['Alt+ArrowDown'] },
    unmark: {
      does: 'take the mark back; once more, take the line away',
      keys: ['Delete', 'Backspace'],
      isFixed: true,
    },
  },
  person: {
    leave: { does: 'back to the list', keys: ['Escape'], isFixed: true },
  },
  comparison: {
    next: { does: 'the next difference', keys: ['J', 'ArrowDown'] },
    previous: { does: 'the previous difference', keys: ['K', 'ArrowUp'] },
    leave: { does: 'back to the versions', keys: ['Escape'], isFixed: true },
  },
  returned: {
    next: { does: 'the next change', keys: ['J', 'ArrowDown'] },
    previous: { does: 'the previous change', keys: ['K', 'ArrowUp'] },
    accept: { does: 'accept the change: it is put into the minutes', keys: ['A'] },
    reject: { does: 'reject the change', keys: ['R'] },
    reword: { does: 'write the line otherwise', keys: ['E'] },
    reopen: { does: 'open the change again: it is taken out of the minutes', keys: ['U'] },
    leave: { does: 'back to the record', keys: ['Escape'], isFixed: true },
  },
  comments: {
    next: { does: 'the next comment', keys: ['J', 'ArrowDown'] },
    previous: { does: 'the previous comment', keys: ['K', 'ArrowUp'] },
    change: { does: 'turn the comment into a change of its line', keys: ['A'] },
    taken: { does: 'the comment is taken', keys: ['T'] },
    notTaken: { does: 'the comment is not taken, and why', keys: ['N'] },
    reopen: { does: 'open the comment again', keys: ['U'] },
    leave: { does: 'back to the record', keys: ['Escape'], isFixed: true },
  },
  rewording: {
    send: { does: 'send what was written', keys: ['Mod+Enter'] },
    leave: { does: 'leave it', keys: ['Escape'], isFixed: true },
  },
  register: {
    ...moveKeys,
    open: { does: 'open the action beside the register', keys: ['Enter'], isFixed: true },
    leave: { does: 'out of a field; from the register, close what is open', keys: ['Escape'], isFixed: true },
    search: { does: 'look for words, references and owners', keys: ['/'] },
    update: { does: 'write down what became of it', keys: ['U'] },
    due: { does: 'when it is due', keys: ['D'] },
    owners: { does: 'who owns it', keys: ['O'] },
    state: { does: 'how far it is: withdraw, supersede, transfer, close with where and why', keys: ['S'] },
    snooze: { does: 'put it to sleep until so many days before its due', keys: ['Z'] },
    raise: { does: 'a new action, between meetings', keys: ['N'] },
    close: { does: 'close it, or open it again', keys: ['C'] },
    select: { does: 'select it', keys: ['X'] },
    extend: { does: 'select all up to it', keys: ['Shift+X'] },
    extendDown: { does: 'select the next as well', keys: ['Shift+J', 'Shift+ArrowDown'] },
    extendUp: { does: 'select the one before as well', keys: ['Shift+K', 'Shift+ArrowUp'] },
    selectAll: { does: 'select all that is shown', keys: ['A'] },
    sort: { does: 'sort by the next column', keys: ['T'] },
    turn: { does: 'sort the other way round', keys: ['Shift+T'] },
    group: { does: 'by owner, body, meeting, week due, or in no groups', keys: ['G'] },
    fold: { does: 'fold the group', keys: ['F'] },
    foldAll: { does: 'fold all groups, or open them', keys: ['Shift+F'] },
    nextView: { does: 'the next view', keys: [']'] },
    previousView: { does: 'the view before', keys: ['['] },
    keepView: { does: 'keep what is shown as a view', keys: ['V'] },
  },
  lists: listKeys,
  attendanceYear: attendanceYearKeys,
  takeAlong: {
    open: { does: 'take the list along as a file', offer: 'Take the list along', keys: ['E'] },
  },
  update: {
    add: { does: 'add the update', keys: ['Mod+Enter'] },
  },
  review: {
    next: { does: 'the next action', keys: ['J', 'ArrowDown'] },
    previous: { does: 'the previous action', keys: ['K', 'ArrowUp'] },
    done: { does: 'it is done: proposed for closure, or closed as the body does', keys: ['D'] },
    doneWith: { does: 'it is done, and what was done', keys: ['Shift+D'] },
    update: { does: 'it goes on: write what is known', keys: ['U'] },
    carry: { does: 'carry it forward', keys: ['C'] },
    transfer: { does: 'hand it over to another body', keys: ['T'] },
    skip: { does: 'leave it for later', keys: ['S'] },
    tick: { does: 'tick it, so that the next key is for several', keys: ['X'] },
    sentence: { does: 'change the sentence for the table', keys: ['E'] },
    agenda: { does: 'go to the next agenda', offer: 'Go to the next agenda', keys: ['A'] },
    fill: { does: 'bring the table in the minutes up to date', keys: ['B'] },
    leave: { does: 'tick none; out of a field', keys: ['Escape'], isFixed: true },
  },
  reviewChoice: reviewChoiceKeys,
  reviewing: reviewingKeys,
  nextAgenda: {
    next: { does: 'the next line', keys: ['J', 'ArrowDown'] },
    previous: { does: 'the previous line', keys: ['K', 'ArrowUp'] },
    leaveOut: { does: 'leave the line out, or put it in again', keys: ['X'] },
    make: { does: 'make the meeting with this agenda', offer: 'Make the meeting with this agenda', keys: ['M'] },
    review: { does: 'review the open actions', keys: ['R'] },
  },
  chasing: chasingKeys,
  replies: {
    go: { does: 'read what was pasted; then keep the updates', keys: ['Mod+Enter'] },
  },
  list: {
    moveUp: { does: 'move the line up', keys: ['Alt+ArrowUp'] },
    moveDown: { does: 'move the line down', keys: ['Alt+ArrowDown'] },
  },
  everywhere: {
    search: { does: 'go to a screen, a meeting, a body, a person or an action', keys: ['Mod+K'] },
    settings: { does: 'how the program looks', keys: ['Mod+,'] },
    help: { does: 'this list; a sign outside text only', keys: ['?', 'F1'] },
    share: {
      does: 'hide what is confidential or private while the screen is shared; show it again',
      offer: 'Hide what is confidential while the screen is shared, or show it again',
      keys: ['Mod+Shift+X'],
    },
    undo: { does: 'undo what was changed last; in a field, what was typed in it', keys: ['Mod+Z'] },
    redo: { does: 'do again what was undone', keys: ['Mod+Y', 'Mod+Shift+Z'] },
  },
  menu: {
    newMeeting: { does: 'a new meeting', keys: ['Mod+N'] },
    loadMeeting: { does: 'load a meeting', keys: ['Mod+O'] },
    handOut: { does: 'hand out', keys: ['Mod+Shift+H'] },
    goHome: { does: 'home', keys: ['Mod+1'] },
    goMeetings: { does: 'the meetings', keys: ['Mod+2'] },
    goActions: { does: 'the actions', keys: ['Mod+3'] },
    goDecisions: { does: 'the decisions', keys: [] },
    goMatters: { does: 'the matters', keys: [] },
    goPapers: { does: 'the papers', keys: [] },
    goBodies: { does: 'the bodies', keys: ['Mod+4'] },
    goPeople: { does: 'the people', keys: ['Mod+5'] },
    goReview: { does: 'the review of open actions', keys: [] },
    goOrganisations: { does: 'the organisations', keys: [] },
    goChasing: { does: 'ask the owners of actions by mail', keys: [] },
    goReplies: { does: 'take in the replies of owners', keys: [] },
    newBody: { does: 'a new body', keys: [] },
    newPerson: { does: 'a new person', keys: [] },
    goReports: { does: 'the reports from the register of matters', keys: [] },
    goLists: { does: 'take in lists that analysts keep', keys: [] },
    goSettings: { does: 'the settings', as: 'everywhere.settings' },
    goWriting: { does: 'spelling and corrections', keys: [] },
    changeKeys: { does: 'change keys', keys: [] },
    goCard: { does: 'the key card, to print', keys: [] },
    showKeys: { does: 'the keys', as: 'everywhere.help' },
    showAbout: { does: 'about Minutebook', keys: [] },
  },
} as const satisfies Readonly<Record<ScopeName, Readonly<Record<string, CommandRow>>>>;
