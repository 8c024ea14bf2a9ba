import { v7 } from 'uuid';
import type { App } from '../../electron/core/app.ts';
import { editIdSchema } from '../../shared/ids.ts';
import type { MeetingFile } from '../../shared/interchange/schema.ts';
import { ask } from './book-on-disk.ts';
import { smallFile } from './builders.ts';

/** Stands in everything of the book below that others must not see, and in nothing else. */
export const CANARY = 'kingfisher';

const CANARY_FILE: MeetingFile = smallFile({
  format: 'minutebook-meeting/2',
  body: { ...smallFile().body, matterPatterns: ['KF\\d{2}'] },
  attendance: [{ name: 'Hester Crane', initials: 'HC', category: 'Trustees', state: 'present' }],
  agenda: [
    {
      number: '1',
      title: 'Water',
      papers: [{ title: 'The pump', attachments: [{ title: `Drawing of the ${CANARY}` }] }],
      blocks: [
        { kind: 'heading', level: 1, text: 'KF01 ‘The pump’' },
        { kind: 'decision', verb: 'AGREED', text: 'to dig' },
        { kind: 'action', text: 'to mend the pump', owners: ['Hester Crane'] },
        {
          kind: 'action',
          text: `to pay the ${CANARY}`,
          owners: [`The ${CANARY}`],
          due: { words: `once the ${CANARY} is back` },
          visibility: 'confidential',
        },
        { kind: 'paragraph', text: `The ${CANARY} asked for more.`, visibility: 'confidential' },
        { kind: 'paragraph', text: 'The cost was discussed.', visibility: 'public' },
        { kind: 'paragraph', text: 'The pump was old.' },
      ],
    },
    {
      number: '2',
      title: `Offer of the ${CANARY}`,
      confidential: true,
      papers: [{ title: `Terms of the ${CANARY}` }],
      blocks: [
        { kind: 'heading', level: 1, text: `KF02 ‘Sale to the ${CANARY}’` },
        { kind: 'decision', verb: 'AGREED', text: `to take the ${CANARY}` },
        { kind: 'action', text: `to write to the ${CANARY}`, owners: [`Aunt ${CANARY}`] },
      ],
    },
  ],
});

const edit = () => ({ editId: editIdSchema.parse(v7()) });

/** Fills an empty book with a meeting and what is planned after it, and says by which ids its pages are found. */
export const loadCanary = async (app: App) => {
  const { meetingId } = await ask(app, 'meetings.load', { ...edit(), file: CANARY_FILE });
  const { body } = await ask(app, 'meetings.get', { meetingId });
  const planned = { id: v7(), bodyId: body.id, title: `Visit of the ${CANARY}`, steps: 1, confidential: true as const };
  await ask(app, 'planner.save', { ...edit(), planned });
  const { rows } = await ask(app, 'decisions.list', {});
  const secretDecision = rows.find(({ confidential }) => confidential)?.id ?? '';
  const papers = await ask(app, 'papers.register', { filter: {}, asOf: '2027-03-01' });
  const paperThat = (isSecret: boolean) => papers.rows.find(({ confidential }) => confidential === isSecret)?.id ?? '';
  const [secretPaper, openPaper] = [paperThat(true), paperThat(false)];
  return { meetingId, bodyId: body.id, secretDecision, secretPaper, openPaper };
};
