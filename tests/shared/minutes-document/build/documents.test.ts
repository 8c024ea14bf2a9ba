import { describe, expect, it } from 'vitest';
import type { ItemRecord } from '../../../../shared/domain/meeting-record.ts';
import type { PresentedPaper } from '../../../../shared/domain/paper.ts';
import {
  actionIdSchema,
  attendanceIdSchema,
  paperIdSchema,
  presentationIdSchema,
  updateIdSchema,
} from '../../../../shared/ids.ts';
import { buildDocument } from '../../../../shared/minutes-document/build/build-document.ts';
import { documentFileName } from '../../../../shared/minutes-document/document-name.ts';
import type { DocumentOrder, Readers } from '../../../../shared/minutes-document/orders.ts';
import { redactedSource } from '../../../../shared/minutes-document/redacted-source.ts';
import type { ActionsSource, ListedAction, MeetingSource } from '../../../../shared/minutes-document/source.ts';
import { writeMarkdown } from '../../../../shared/minutes-document/writers/markdown.ts';
import { aBlock, aBody, anItem, aParagraph, aPerson, aRecord, nextId, runs } from '../records.ts';

const aPaper = (item: ItemRecord, title: string, classification?: string): PresentedPaper => ({
  id: presentationIdSchema.parse(nextId()),
  itemId: item.id,
  rank: 'a0',
  reference: `LKP ${classification ?? 'unclassed'}`,
  recommendations: [{ verb: 'NOTE', text: `what ${title} says` }],
  paper: {
    id: paperIdSchema.parse(nextId()),
    title,
    author: `Author of ${title}`,
    ...(classification !== undefined && { classification }),
    attachments: [],
  },
});

const left = (text: string, visibility?: 'confidential') =>
  aBlock(
    { kind: 'attendanceEvent', person: attendanceIdSchema.parse(nextId()), change: 'left', runs: runs(text) },
    visibility,
  );

const open = anItem([aParagraph('Everybody may read this.'), aParagraph('A hidden price.', 'confidential')], {
  title: 'Lamps',
  purpose: 'For decision',
  presenter: 'Ottilie Marsh',
  plannedMinutes: 10,
});
const closed = anItem([aParagraph('The keeper sells oil.'), left('Ottilie Marsh left in secret.')], {
  number: '2',
  title: 'Sale of oil',
  purpose: 'For secrecy',
  plannedMinutes: 15,
  confidential: true,
});
const under = anItem([aParagraph('The buyer is known.')], { number: '2.1', title: 'The buyer', parentId: closed.id });
const last = anItem([left('Ottilie Marsh left the meeting.')], { number: '3', title: 'End', plannedMinutes: 5 });

const source: MeetingSource = {
  kind: 'meeting',
  classes: ['White', 'Red'],
  expected: [],
  record: aRecord({
    meeting: { date: '2031-06-03', startTime: '10:00', endTime: '10:20' },
    attendance: [
      aPerson('Ottilie Marsh', { initials: 'OM' }),
      aPerson('Ned Pell', { state: 'apologies' }),
      aPerson('Ada Quill', { state: 'absent' }),
    ],
    items: [open, closed, under, last],
    papers: [
      aPaper(open, 'the lens', 'White'),
      aPaper(open, 'the thief', 'Red'),
      aPaper(open, 'a secret plan', 'For the Chair'),
      aPaper(open, 'the lamp'),
      aPaper(closed, 'the oil', 'White'),
    ],
  }),
};
const { meeting } = source.record;

const HIDDEN = /hidden|secret|oil|buyer|thief|grew worse/iu;

const printed = (order: DocumentOrder, of: MeetingSource | ActionsSource = source): string =>
  writeMarkdown(buildDocument(of, order));

const meetingOrder = (version: Readers) => ({ meetingId: meeting.id, version });

describe('the agenda', () => {
  const agenda = (version: Readers): string => printed({ kind: 'agenda', ...meetingOrder(version) });

  it('says when each item begins, who presents it, what is asked and which papers there are', () => {
    const text = agenda('full');
    expect(text).toContain('| **Lamps**');
    expect(text).toMatch(
      /LKP White the lens.*Asked to: NOTE what the lens says.*For decision.*Ottilie Marsh.*10:00.*10 \|/u,
    );
    expect(text).toMatch(/\*\*Sale of oil\*\* \(confidential\).*10:10/u);
    expect(text).toContain('30 minutes, from 10:00 to 10:30; that is 10 minutes after the end');
    expect(text).toContain('must not be published');
  });

  it('keeps for the public the number of a confidential item and a sentence, with the times around it as they are', () => {
    const text = agenda('public');
    expect(text).toMatch(/\| 2 +\| \*\*Confidential item\*\*.*This item can be found in the confidential agenda/u);
    expect(text).toMatch(/\*\*End\*\*.*10:25/u);
    expect(text).not.toMatch(HIDDEN);
    expect(agenda('full')).toMatch(HIDDEN);
  });

  it('shows the public no more of a paper of the most closed class than its reference', () => {
    expect(agenda('public')).toContain('LKP Red');
    expect(agenda('full')).toContain('LKP Red the thief');
  });

  const withPapers = (
    papers: readonly PresentedPaper[],
    classes: readonly string[],
    items = [open],
  ): MeetingSource => ({
    ...source,
    classes: [...classes],
    record: { ...source.record, items, papers: [...papers] },
  });
  const ofPapers = (version: Readers, ...more: Parameters<typeof withPapers>): string =>
    printed({ kind: 'agenda', ...meetingOrder(version) }, withPapers(...more));

  it('is confidential in full where nothing but a paper in an open item is', () => {
    const of = withPapers([aPaper(open, 'the thief', 'Red')], ['White', 'Red']);
    const order = { kind: 'agenda', ...meetingOrder('full') } as const;
    expect(printed(order, of)).toContain('must not be published');
    expect(printed(order, of)).toContain('LKP Red the thief, by Author of the thief (Red, confidential)');
    expect(documentFileName(of, order, 'docx')).toBe('LKP 7 agenda - CONFIDENTIAL.docx');
    const control = withPapers([aPaper(open, 'the lens', 'White')], ['White', 'Red']);
    expect(printed(order, control)).not.toContain('must not be published');
    expect(documentFileName(control, order, 'docx')).toBe('LKP 7 agenda.docx');
  });

  it.each([
    ['RED ', ['White', 'Red']],
    ['red', ['White', 'Red']],
    ['Restricted', ['White', 'Red']],
    ['Restricted', []],
    ['Red', ['Red']],
  ])(
    'shows the public no more than the reference of a paper of the class %s where the body has %j',
    (name, classes) => {
      const papers = [aPaper(open, 'the thief', name)];
      expect(ofPapers('public', papers, classes)).not.toMatch(/thief|\(Restricted/u);
      expect(ofPapers('public', papers, classes)).toContain(`LKP ${name.trim()}`);
      expect(ofPapers('full', papers, classes), 'the control').toContain('the thief');
    },
  );

  it('shows the public a paper of an open class, however that is written', () => {
    expect(ofPapers('public', [aPaper(open, 'the lens', 'white')], ['White', 'Red'])).toContain(
      'the lens, by Author of the lens (White)',
    );
  });

  it('shows the public the title alone of a paper that names no class, and all of it where the body has none', () => {
    const papers = [aPaper(open, 'the lens')];
    const titled = ofPapers('public', papers, ['White', 'Red']);
    expect(titled).toContain('LKP unclassed the lens');
    expect(titled).not.toMatch(/Author|Asked to/u);
    expect(ofPapers('public', papers, [])).toMatch(/Author of the lens.*Asked to/u);
  });

  it('says that there are no items, and that the meeting is cancelled', () => {
    expect(ofPapers('full', [], [], [])).toContain('There are no items on this agenda yet.');
    expect(agenda('full')).not.toContain('cancelled');
    const { record } = source;
    const cancelled = { ...source, record: { ...record, meeting: { ...meeting, state: 'cancelled' as const } } };
    expect(printed({ kind: 'agenda', ...meetingOrder('full') }, cancelled)).toContain('This meeting is cancelled.');
  });
});

describe('an extract', () => {
  const extract = (item: ItemRecord, version: Readers): string =>
    printed({ kind: 'extract', ...meetingOrder(version), itemId: item.id, recipient: 'Ned Pell' });

  it('has one item under its number, for somebody, and nothing of the others', () => {
    const text = extract(open, 'full');
    expect(text).toContain('Extract from the Draft Minutes');
    expect(text).toContain('For Ned Pell');
    expect(text).toContain('A hidden price.');
    expect(text).not.toContain('oil');
    expect(extract(open, 'public')).not.toMatch(HIDDEN);
  });

  it('is confidential for an item that is so only by the one above it', () => {
    expect(extract(under, 'public')).not.toMatch(HIDDEN);
    expect(extract(under, 'full')).toContain('must not be published');
    expect(extract(closed, 'full')).toContain('The buyer is known.');
  });
});

describe('the attendance sheet', () => {
  const sheet = (purpose: 'to sign' | 'for the file', version: Readers): string =>
    printed({ kind: 'attendanceSheet', ...meetingOrder(version), purpose });

  it('has room for the signature of everybody who is there, and not of those who sent apologies', () => {
    const text = sheet('to sign', 'full');
    expect(text).toMatch(/Ottilie Marsh \(OM\)[^\n]*\|/u);
    expect(text, 'who is marked absent may still come').toMatch(/Ada Quill[^\n]*\|/u);
    expect(text.indexOf('Ned Pell')).toBeGreaterThan(text.indexOf('Apologies'));
  });

  it('tells for the file who came and went, to the public only what the minutes say openly', () => {
    expect(sheet('for the file', 'full')).toContain('left in secret. (confidential)');
    expect(sheet('for the file', 'public')).toContain('left the meeting');
    expect(sheet('for the file', 'public')).not.toMatch(HIDDEN);
  });
});

const anAction = (reference: string, more: Partial<ListedAction> = {}): ListedAction => ({
  id: actionIdSchema.parse(nextId()),
  bodyId: source.record.body.id,
  bodyCode: 'LKP',
  slips: 0,
  meetingId: meeting.id,
  reference,
  frozen: true,
  owners: ['Ned Pell'],
  text: 'Ned Pell to trim the lamp',
  state: 'open',
  confidential: false,
  ...more,
});

const actions: ActionsSource = {
  kind: 'actions',
  body: aBody(),
  meetings: [{ id: meeting.id, number: '7', date: '2031-06-03' }],
  actions: [
    anAction('LKP7/01', { owners: ['Ned Pell', 'Ada Quill'], due: { date: '2031-06-10' }, dueOn: '2031-06-10' }),
    anAction('LKP7/02', {
      owners: ['Secret Owner'],
      text: 'to sell the oil',
      confidential: true,
      lastUpdate: { id: updateIdSchema.parse(nextId()), date: '2031-06-09', text: 'Hidden for now' },
    }),
    anAction('LKP6/09', {
      owners: [],
      meetingId: undefined,
      lastUpdate: { id: updateIdSchema.parse(nextId()), date: '2031-06-08', text: 'It grew worse' },
    }),
  ],
};

describe('the list of actions', () => {
  const list = (version: Readers, more: Partial<Extract<DocumentOrder, { kind: 'actionList' }>> = {}): string =>
    printed(
      { kind: 'actionList', bodyId: aBody().id, groupBy: 'owner', asOf: '2031-06-11', version, ...more },
      actions,
    );

  it('groups by owner, an action of two under both, and says what is overdue on its day', () => {
    const text = list('full');
    expect([...text.matchAll(/LKP7\/01/gu)]).toHaveLength(2);
    expect(text.indexOf('Ada Quill')).toBeLessThan(text.indexOf('Ned Pell'));
    expect(text).toContain('overdue');
    expect(list('full', { asOf: '2031-06-10' })).not.toContain('overdue');
    expect(text).toContain('No owner yet');
  });

  it('groups by meeting', () => {
    const text = list('full', { groupBy: 'meeting' });
    expect(text).toContain('LKP 7, 3 Jun 2031');
    expect(text).toContain('Raised between meetings');
  });

  it.each(['owner', 'meeting'] as const)(
    'shows the public the reference of a confidential action alone, by %s',
    (groupBy) => {
      const text = list('public', { groupBy });
      expect(text).toMatch(/LKP7\/02\*\* *\| confidential/u);
      expect(text).not.toMatch(HIDDEN);
      expect(list('full', { groupBy })).toMatch(HIDDEN);
    },
  );

  it('tells the public nothing of what became of an action since', () => {
    expect(list('full')).toMatch(/Last update.*\n.*\n/u);
    expect(list('full')).toContain('8 Jun 2031: It grew worse');
    expect(list('public')).not.toMatch(/Last update|grew worse/u);
  });

  it('tells the public of no confidential action by whose or by which word it was looked for', () => {
    expect(list('public', { owner: 'Secret Owner' })).not.toContain('LKP7/02');
    expect(list('public', { text: 'oil' })).not.toMatch(HIDDEN);
    expect(list('full', { owner: 'Secret Owner' })).toContain('Of Secret Owner alone');
  });
});

describe('the name of a file', () => {
  it('says what it is, and whether anything in it is confidential', () => {
    const name = (order: DocumentOrder, of: MeetingSource | ActionsSource = source): string =>
      documentFileName(of, order, 'docx');
    const extract = {
      kind: 'extract',
      itemId: closed.id,
      recipient: 'Pell/Ned: <both>',
      ...meetingOrder('full'),
    } as const;
    expect(name({ kind: 'agenda', ...meetingOrder('public') })).toBe('LKP 7 agenda - PUBLIC.docx');
    expect(name({ kind: 'agenda', ...meetingOrder('full') })).toBe('LKP 7 agenda - CONFIDENTIAL.docx');
    expect(name(extract)).toBe('LKP 7 extract item 2 for Pell-Ned- -both- draft - CONFIDENTIAL.docx');
    const list = { kind: 'actionList', bodyId: aBody().id, groupBy: 'owner', asOf: '2031-06-11' } as const;
    expect(name({ ...list, version: 'public' }, actions)).toBe('LKP open actions 2031-06-11 - PUBLIC.docx');
  });
});

describe('a source for the public', () => {
  const list = {
    kind: 'actionList',
    bodyId: aBody().id,
    groupBy: 'owner',
    asOf: '2031-06-11',
    version: 'public',
  } as const;
  const orders: readonly (readonly [DocumentOrder, MeetingSource | ActionsSource])[] = [
    [{ kind: 'agenda', ...meetingOrder('public') }, source],
    ...[open, closed, under, last].map(
      ({ id }) => [{ kind: 'extract', itemId: id, ...meetingOrder('public') }, source] as const,
    ),
    [{ kind: 'attendanceSheet', purpose: 'for the file', ...meetingOrder('public') }, source],
    [list, actions],
  ];

  it.each(orders)('makes the same public document, and has no confidential word: $kind', (order, of) => {
    const redacted = redactedSource(of);
    expect(buildDocument(redacted, order)).toEqual(buildDocument(of, order));
    expect(JSON.stringify(redacted)).not.toMatch(HIDDEN);
    expect(JSON.stringify(of), 'the control').toMatch(HIDDEN);
  });
});
