import { sayAgendaOut } from '../../../db/agendas-out.ts';
import { getBodyRules } from '../../../db/bodies.ts';
import { sourceOfMeeting } from '../../../db/document-source.ts';
import { refusal } from '../../../db/errors.ts';
import { handOutPeople } from '../../../db/hand-out-people.ts';
import { listPeople } from '../../../db/list-people.ts';
import { overtakenIn, refuseOvertaken } from '../../../db/overtaken.ts';
import { papersInHand } from '../../../db/papers-in-hand.ts';
import type { ReadableDb } from '../../../db/types.ts';
import type { PackSheet, packsApi } from '../../../shared/api/packs.ts';
import { type DistributionList, listNamed } from '../../../shared/domain/distribution-list.ts';
import type { MeetingRecord } from '../../../shared/domain/meeting-record.ts';
import type { HandOutPerson } from '../../../shared/hand-out/order.ts';
import { documentSecrets } from '../../../shared/minutes-document/document-secrets.ts';
import { redactedMeeting } from '../../../shared/minutes-document/redacted-source.ts';
import { asSeenBy } from '../../../shared/pack/as-seen-by.ts';
import { attachmentSecrets } from '../../../shared/pack/open-files.ts';
import type { PackOrder } from '../../../shared/pack/order.ts';
import type { HandlersOf } from '../handler.ts';
import { later } from '../later.ts';
import { type PackMaking, packFiles, packMail, packSheet } from '../pack-files.ts';
import { privateSecrets } from '../private-secrets.ts';

/** The distribution list that a pack is for. Errors: notFound. */
const listOf = (db: ReadableDb, { body }: MeetingRecord, name: string): DistributionList => {
  const { lists = [] } = getBodyRules(db, body.id);
  const list = listNamed(lists, name);
  if (list) return list;
  const names = lists.map((one) => one.name).join(', ');
  const there = names === '' ? 'It has none yet; make one on its page.' : `There are ${names}.`;
  throw refusal('notFound', `${body.code} has no distribution list "${name}". ${there}`, 'order.readers');
};

const asReader = ({ isObserver: _isObserver, ...person }: HandOutPerson): PackSheet['people'][number] => person;

type SeenBy = Pick<PackMaking, 'whole' | 'people'>;

/** A meeting as the readers of a pack see it, and who they are. Errors: notFound. */
const seenBy = (db: ReadableDb, { meetingId, readers }: PackOrder): SeenBy => {
  const whole = sourceOfMeeting(db, meetingId);
  if (readers === 'full') return { whole, people: handOutPeople(db, meetingId).map(asReader) };
  if (readers === 'public') return { whole, people: [] };
  const list = listOf(db, whole.record, readers.list);
  return { whole: asSeenBy(whole, list), people: listPeople(db, whole.record.meeting, list) };
};

/** All that a pack takes from the book. Errors: notFound. */
export const packMaking = (db: ReadableDb, order: PackOrder): PackMaking => {
  const { whole, people } = seenBy(db, order);
  const { record } = whole;
  const secrets =
    order.readers === 'full'
      ? []
      : [...documentSecrets(whole, [record]), ...attachmentSecrets(whole), ...privateSecrets(db, record)];
  const source = order.readers === 'full' ? whole : redactedMeeting(whole);
  return { order, whole, source, people, papers: papersInHand(db, order.meetingId, order.asOf), secrets };
};

/** What a public agenda tells of that is confidential by now; a list that gets what is confidential may read it. */
const overtakenFor = (db: ReadableDb, { order, whole }: PackMaking) => {
  if (order.readers === 'full' || (whole.audience?.confidentialItems.length ?? 0) > 0) return [];
  return overtakenIn(db, order.meetingId).filter((one) => one.in === 'agenda');
};

/** A pack that is to leave the book. Errors: notFound, refused. */
const goingOut = (db: ReadableDb, order: PackOrder): PackMaking => {
  const making = packMaking(db, order);
  refuseOvertaken(overtakenFor(db, making), 'The agenda');
  return making;
};

export const packHandlers = {
  'packs.get': (db, { order }) => packSheet(packMaking(db, order)),
  'packs.mail': (db, { order }) => packMail(packMaking(db, order)),
  'packs.check': (db, { order }) => {
    const making = goingOut(db, order);
    return later(async (typesetter) => ({ folder: (await packFiles(making, typesetter)).folder }));
  },
  'packs.make': (db, { order }) => {
    const making = goingOut(db, order);
    sayAgendaOut(db, order.meetingId);
    return later((typesetter) => packFiles(making, typesetter));
  },
} satisfies HandlersOf<typeof packsApi>;
