import { sayAgendaOut } from '../../../db/agendas-out.ts';
import { documentSource, fixNumbers, fixQuoted } from '../../../db/document-source.ts';
import { refusal } from '../../../db/errors.ts';
import { handOutPeople } from '../../../db/hand-out-people.ts';
import { idByNow } from '../../../db/joined-ids.ts';
import type { ReadableDb } from '../../../db/types.ts';
import type { handOutsApi } from '../../../shared/api/hand-outs.ts';
import type { HandOutOrder, HandOutPart, HandOutPerson } from '../../../shared/hand-out/order.ts';
import { confidentialTexts } from '../../../shared/minutes-document/confidential-texts.ts';
import { formatRow } from '../../../shared/minutes-document/formats.ts';
import { fixesNumbers } from '../../../shared/minutes-document/orders.ts';
import { documentFile } from '../document-file.ts';
import { type HandOutMaking, handOutFiles, type MakePart } from '../hand-out-files.ts';
import type { HandlersOf } from '../handler.ts';
import { later } from '../later.ts';
import { sayThatNumbersAreFixed } from '../numbers-fixed.ts';
import { privateSecrets } from '../private-secrets.ts';
import { documentMaking } from './documents.ts';
import { minutesMaking, minutesSheet } from './minutes.ts';

const NAMES = {
  minutes: 'minutes',
  agenda: 'agenda',
  actionList: 'list of actions',
  extract: 'extract',
  attendanceSheet: 'attendance sheet',
  statusReport: 'status report',
  proposalsPaper: 'paper of new proposals',
} as const;

/** 'public minutes (PDF)'. */
const partName = ({ document, format }: HandOutPart): string =>
  `${document.version} ${NAMES[document.kind]} (${formatRow(format).words})`;

/** A file that is not for everybody does not go to everybody. Throws a `Refusal`. */
const refusePart = (readers: HandOutOrder['readers'], part: HandOutPart): void => {
  if (readers === 'full' || part.document.version === 'public') return;
  throw refusal(
    'refused',
    `Nothing is handed out: the ${partName(part)} is not for everybody. Choose its public version, or hand out to the body.`,
  );
};

const makerOf = (db: ReadableDb, { document, format }: HandOutPart): MakePart => {
  if (document.kind === 'minutes') {
    return minutesMaking(db, document.meetingId, { format, version: document.version });
  }
  const making = documentMaking(db, documentSource(db, document), { order: document, format });
  return (typesetter) => documentFile(making, typesetter);
};

/** Nobody who was not there to be chosen gets it. */
const chosenPeople = (db: ReadableDb, { meetingId, to }: HandOutOrder): HandOutPerson[] => {
  const chosen = to?.map((id) => idByNow(db, id));
  return handOutPeople(db, meetingId).filter(({ personId }) => chosen === undefined || chosen.includes(personId));
};

const makingOf = (db: ReadableDb, order: HandOutOrder): HandOutMaking => {
  for (const part of order.parts) refusePart(order.readers, part);
  const { record } = minutesSheet(db, order.meetingId);
  return {
    order,
    record,
    people: chosenPeople(db, order),
    secrets: [...confidentialTexts(record), ...privateSecrets(db, record)],
    parts: order.parts.map((part) => ({ name: partName(part), make: makerOf(db, part) })),
  };
};

const quotesActions = ({ document }: HandOutPart): boolean => document.kind === 'minutes' || fixesNumbers(document);

export const handOutHandlers = {
  'handOuts.people': (db, { meetingId }) => ({ people: handOutPeople(db, meetingId) }),
  'handOuts.check': (db, { order }) => {
    const making = makingOf(db, order);
    return later(async (typesetter) => {
      const { folder, files } = await handOutFiles(making, typesetter);
      return { folder, fileNames: files.map(({ fileName }) => fileName) };
    });
  },
  /** The numbers are fixed inside the transaction; the files are made from what was there at that moment. */
  'handOuts.make': (db, { order }) => {
    const fixing = order.parts.filter(quotesActions);
    if (order.parts.some(({ document }) => document.kind === 'agenda')) sayAgendaOut(db, order.meetingId);
    for (const { document } of fixing) {
      if (document.kind === 'minutes') fixNumbers(db, [document.meetingId]);
      else fixQuoted(db, documentSource(db, document), document);
    }
    const making = makingOf(db, order);
    return later((typesetter) => {
      const made = handOutFiles(making, typesetter);
      return fixing.length > 0 ? made.catch(sayThatNumbersAreFixed) : made;
    });
  },
} satisfies HandlersOf<typeof handOutsApi>;
