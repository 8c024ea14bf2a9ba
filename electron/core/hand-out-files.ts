import { Refusal, refusal } from '../../db/errors.ts';
import type { HandOutFiles } from '../../shared/api/hand-outs.ts';
import type { DocumentFile } from '../../shared/api/minutes.ts';
import type { MeetingRecord } from '../../shared/domain/meeting-record.ts';
import { usualLetter } from '../../shared/hand-out/letter.ts';
import { namesApart } from '../../shared/hand-out/names-apart.ts';
import type { HandOutOrder, HandOutPerson } from '../../shared/hand-out/order.ts';
import type { Secret } from '../../shared/leak-check/find-leak.ts';
import { isMailAddress, type MailPerson, writeMail } from '../../shared/mail/write-mail.ts';
import { buildMinutesDocument } from '../../shared/minutes-document/build/build-minutes-document.ts';
import { meetingFileName } from '../../shared/minutes-document/file-name.ts';
import { openRecord } from '../../shared/minutes-document/open-record.ts';
import { writeText } from '../../shared/minutes-document/writers/text.ts';
import { refuseSecrets } from './leak-guard.ts';
import type { Typesetter } from './typesetting/typesetter.ts';

/** Makes one file of a hand-out. Throws a `Refusal`. */
export type MakePart = (typesetter: Typesetter) => Promise<DocumentFile>;

/** A hand-out that is to be made, from what the book said at one moment. */
export type HandOutMaking = {
  readonly order: HandOutOrder;
  readonly record: MeetingRecord;
  readonly people: readonly HandOutPerson[];
  /** What nobody may read in a public mail. */
  readonly secrets: readonly Secret[];
  readonly parts: readonly { readonly name: string; readonly make: MakePart }[];
};

/** The media type of a mail. */
export const MAIL = 'message/rfc822';
const WHAT = 'The mail';

const named = (files: readonly DocumentFile[]): DocumentFile[] => {
  const names = namesApart(files.map(({ fileName }) => fileName));
  return files.map((file, at) => ({ ...file, fileName: names[at] ?? file.fileName }));
};

const folderOf = ({ record, order }: HandOutMaking): string =>
  `${meetingFileName(record, 'hand-out')}${order.readers === 'public' ? ' - PUBLIC' : ''}`;

/** Those whose address can stand in a mail. */
export const addressed = (people: readonly Pick<HandOutPerson, 'name' | 'email'>[]): MailPerson[] =>
  people.flatMap(({ name, email = '' }) => (isMailAddress(email.trim()) ? [{ name, email: email.trim() }] : []));

/**
 * The letter around the files of a public hand-out, and their names, hold nothing that is not for everybody. The files
 * themselves are searched as they are made.
 */
const refuseLetter = (making: HandOutMaking, folder: string, files: readonly DocumentFile[]): void => {
  const { order, record, secrets } = making;
  if (order.readers !== 'public') return;
  const usual = usualLetter(record, order.parts);
  const names = files.map(({ fileName }) => fileName);
  const letter = [order.subject, order.message, folder, ...names].join('\n\n');
  refuseSecrets(
    { fileName: folder, bytes: Buffer.from(letter), isText: true },
    {
      secrets,
      known: [
        `${record.body.code} ${record.meeting.number}`,
        usual.subject,
        usual.message,
        meetingFileName(record, 'minutes draft agenda extract open actions attendance sheet hand-out'),
        writeText(buildMinutesDocument(openRecord(record), 'public')),
      ],
      open: [],
      what: WHAT,
    },
  );
};

const makeParts = async ({ parts }: HandOutMaking, typesetter: Typesetter): Promise<DocumentFile[]> => {
  const files: DocumentFile[] = [];
  for (const { name, make } of parts) {
    try {
      files.push(await make(typesetter));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      throw refusal(error.error.code, `Nothing is handed out, because of the ${name}. ${error.error.message}`);
    }
  }
  return named(files);
};

/** All files of a hand-out and the mail, or none. Throws a `Refusal`, which says which file and why. */
export const handOutFiles = async (making: HandOutMaking, typesetter: Typesetter): Promise<HandOutFiles> => {
  const { order, people } = making;
  const files = await makeParts(making, typesetter);
  const folder = folderOf(making);
  refuseLetter(making, folder, files);
  const mail = writeMail({ to: addressed(people), subject: order.subject, text: order.message, files });
  const eml = { fileName: `${folder}.eml`, mediaType: MAIL, base64: Buffer.from(mail).toString('base64') };
  return { folder, files: [...files, eml] };
};
