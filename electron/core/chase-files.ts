import { listListedActions, meetingsWithSecrets } from '../../db/listed-actions.ts';
import { readMeetingRecord } from '../../db/meeting-record.ts';
import type { ReadableDb } from '../../db/types.ts';
import type { HandOutFiles } from '../../shared/api/hand-outs.ts';
import { type ChaseDraft, chaseDrafts } from '../../shared/chasing/chase-drafts.ts';
import type { ChaseOrder, ChaseSheet } from '../../shared/chasing/chase-sheet.ts';
import { formatLongDate } from '../../shared/dates.ts';
import { defaultForms } from '../../shared/domain/body-forms.ts';
import { inFileName } from '../../shared/domain/file-name-pattern.ts';
import type { Secret } from '../../shared/leak-check/find-leak.ts';
import { writeMail } from '../../shared/mail/write-mail.ts';
import { confidentialTexts } from '../../shared/minutes-document/confidential-texts.ts';
import { actionSecrets, knownOfActions } from '../../shared/registers/action-secrets.ts';
import type { ListedAction } from '../../shared/registers/listed-action.ts';
import { refuseSecrets } from './leak-guard.ts';
import { privateSecrets } from './private-secrets.ts';

const MAIL = 'message/rfc822';
const LONGEST_NAME = 60;

const TONE_WORDS = { first: 'first', reminder: 'reminder', overdue: 'overdue' } as const;

/** 'Coast Survey CSC reminder'; `(2)` where another has that name already. */
const fileNames = (drafts: readonly ChaseDraft[]): string[] => {
  const taken = new Map<string, number>();
  return drafts.map(({ owner, bodyCode, tone }) => {
    const name = inFileName([...owner.name].slice(0, LONGEST_NAME).join(''));
    const stem = [name, bodyCode === undefined ? '' : inFileName(bodyCode), TONE_WORDS[tone]].filter(Boolean).join(' ');
    const count = (taken.get(stem.toLowerCase()) ?? 0) + 1;
    taken.set(stem.toLowerCase(), count);
    return `${stem}${count === 1 ? '' : ` (${count})`}.eml`;
  });
};

/** What none of these mails may say beside what is written out in it, and what everybody may know. */
type Guard = {
  readonly listed: readonly ListedAction[];
  readonly secrets: readonly Secret[];
  readonly asOf: string;
};

const guardOf = (db: ReadableDb, { asOf, body }: ChaseOrder): Guard => {
  const filter = { open: true, ...(body === undefined ? {} : { body }) };
  const listed = listListedActions(db, { filter, sort: 'reference' });
  const meetings = meetingsWithSecrets(db, [...new Set(listed.flatMap(({ meetingId }) => meetingId ?? []))]);
  const records = meetings.map((id) => readMeetingRecord(db, id));
  return {
    listed,
    asOf,
    secrets: [...records.flatMap(confidentialTexts), ...records.flatMap((record) => privateSecrets(db, record))],
  };
};

const knownWords = ({ text, dueOn, due }: ListedAction): string[] => [
  text,
  dueOn === undefined ? '' : formatLongDate(dueOn),
  due && 'words' in due ? due.words : '',
];

/** Looks through the words of a mail and the name of its file, as they are written. Throws a `Refusal`. */
const refuseLeak = (draft: ChaseDraft, fileName: string, { listed, secrets, asOf }: Guard, sheet: ChaseSheet): void => {
  const opened = new Set(draft.openedIds);
  const isRead = ({ id, confidential }: ListedAction): boolean => !confidential || opened.has(id);
  const text = [draft.subject, draft.message, ...draft.to.map(({ name, email }) => `${name} ${email}`)].join('\n\n');
  refuseSecrets(
    { fileName, bytes: Buffer.from(text), isText: true },
    {
      secrets: [...actionSecrets(listed.filter((action) => !opened.has(action.id))), ...secrets],
      known: [
        ...Object.values(defaultForms),
        ...knownOfActions(listed, { kind: 'actions', version: 'public', asOf, filter: {}, sort: 'reference' }),
        ...listed.filter(isRead).flatMap(knownWords),
        ...sheet.bodies.map(({ code, name, shortName }) => `${code} ${name} ${shortName}`),
        // Whom it goes to is no secret from them.
        draft.owner.name,
        ...draft.to.map(({ name, email }) => `${name} ${email}`),
        'confidential due overdue An action without a number',
      ],
      open: [],
      what: `The mail to ${draft.owner.name}`,
    },
  );
};

/** All mails of an order, searched before they are given. Throws a `Refusal`, which says which and why. */
export const chaseFiles = (db: ReadableDb, sheet: ChaseSheet, order: ChaseOrder): HandOutFiles => {
  const drafts = chaseDrafts(sheet, order);
  const guard = guardOf(db, order);
  const names = fileNames(drafts);
  const files = drafts.map((draft, at) => {
    const fileName = names[at] ?? '';
    refuseLeak(draft, fileName, guard, sheet);
    const mail = writeMail({ to: draft.to, subject: draft.subject, text: draft.message, files: [] });
    return { fileName, mediaType: MAIL, base64: Buffer.from(mail).toString('base64') };
  });
  return { folder: `Actions to chase ${order.asOf}`, files };
};
