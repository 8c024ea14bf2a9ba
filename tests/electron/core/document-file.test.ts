import { expect, it } from 'vitest';
import { type DocumentMaking, documentFile } from '../../../electron/core/document-file.ts';
import { actionIdSchema, paperIdSchema, presentationIdSchema } from '../../../shared/ids.ts';
import { documentSecrets } from '../../../shared/minutes-document/document-secrets.ts';
import { redactedSource } from '../../../shared/minutes-document/redacted-source.ts';
import type {
  ActionsSource,
  DocumentSource,
  ListedAction,
  MeetingSource,
} from '../../../shared/minutes-document/source.ts';
import { openTypesetter } from '../../helpers/typesetter.ts';
import { aBody, anItem, aRecord, nextId } from '../../shared/minutes-document/records.ts';

const typesetter = openTypesetter();

const item = anItem([], { title: 'Lamps' });

const meetingWith = (classification: string | undefined): MeetingSource => ({
  kind: 'meeting',
  classes: ['White', 'Red'],
  expected: [],
  record: aRecord({
    items: [item],
    papers: [
      {
        id: presentationIdSchema.parse('0172500c-e200-7000-8000-0000000000a1'),
        itemId: item.id,
        rank: 'a0',
        recommendations: [],
        paper: {
          id: paperIdSchema.parse('0172500c-e200-7000-8000-0000000000a2'),
          title: 'Dismissal of the keeper of the lamp',
          ...(classification !== undefined && { classification }),
          attachments: [],
        },
      },
    ],
  }),
});

const agenda = { kind: 'agenda', meetingId: meetingWith('Red').record.meeting.id, version: 'public' } as const;
const list = {
  kind: 'actionList',
  bodyId: aBody().id,
  groupBy: 'owner',
  asOf: '2031-06-11',
  version: 'public',
} as const;

const listWith = (more: Partial<ListedAction>): ActionsSource => ({
  kind: 'actions',
  body: aBody(),
  meetings: [],
  actions: [
    {
      id: actionIdSchema.parse(nextId()),
      bodyId: aBody().id,
      bodyCode: 'LKP',
      reference: 'LKP7/02',
      frozen: true,
      owners: ['Ysolde Quillfeather'],
      slips: 0,
      due: { date: '2031-07-09' },
      dueOn: '2031-07-09',
      text: 'to sell',
      state: 'open',
      confidential: true,
      ...more,
    },
  ],
});

/** The document as a file; `redacted` is what came of taking the confidential words out, rightly or not. */
const made = async (
  whole: DocumentSource,
  redacted: DocumentSource,
  order: DocumentMaking['order'],
): Promise<string> => {
  const secrets = documentSecrets(whole, []);
  try {
    const { base64 } = await documentFile({ source: redacted, whole, order, format: 'txt', secrets }, typesetter);
    return Buffer.from(base64, 'base64').toString();
  } catch (error) {
    return error instanceof Error ? error.message : '';
  }
};

it('refuses a public agenda with a paper that is not for everybody, and says so without its words', async () => {
  const whole = meetingWith('RED');
  expect(await made(whole, redactedSource(whole), agenda)).toContain('Lamps');
  const refused = await made(whole, meetingWith('White'), agenda);
  expect(refused).toMatch(/^The public agenda was not written: .*a paper for item 1/u);
  expect(refused).not.toContain('keeper');
});

it.each([
  ['its owner', { text: '', due: undefined, dueOn: undefined }],
  ['its day', { text: '', owners: [] }],
  ['its words', { due: undefined, dueOn: undefined, owners: [], text: 'to sell the lamps to Brindle' }],
])('refuses a public list of actions with a confidential action that shows %s', async (_what, more) => {
  const whole = listWith(more);
  expect(await made(whole, redactedSource(whole), list)).toContain('LKP7/02');
  const leaking = { ...whole, actions: whole.actions.map((action) => ({ ...action, confidential: false })) };
  expect(await made(whole, leaking, list)).toMatch(/^The public list of actions was not written/u);
});
