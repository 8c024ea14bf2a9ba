import type { MeetingRecord } from '../../shared/domain/meeting-record.ts';
import type { HandOutPart, HandOutPerson } from '../../shared/hand-out/order.ts';
import { holdsSecret } from '../../shared/minutes-document/build/holds-secret.ts';
import { holdsConfidential } from '../../shared/minutes-document/build/visibility.ts';
import { type DocumentFormat, documentFormatNames } from '../../shared/minutes-document/formats.ts';
import { type MinutesVersion, minutesVersions } from '../../shared/minutes-document/minutes-version.ts';
import type { Readers } from '../../shared/minutes-document/orders.ts';
import type { MeetingSource } from '../../shared/minutes-document/source.ts';

/** What of a meeting is to go out, to whom, and what the mail says. */
export type HandOutWishes = {
  readonly readers: Readers;
  /** The versions of the minutes; to everybody goes the public one alone. */
  readonly minutes: readonly MinutesVersion[];
  readonly agenda: boolean;
  readonly actionList: boolean;
  /** Items of which there is an extract. */
  readonly extracts: readonly string[];
  readonly formats: readonly DocumentFormat[];
  /** Who gets the mail and who does not, as far as somebody said so, by the id of the person. */
  readonly ticks: Readonly<Record<string, boolean>>;
  /** As the program says it until somebody writes their own. */
  readonly subject?: string;
  readonly message?: string;
};

export const usualHandOut = (format: DocumentFormat): HandOutWishes => ({
  readers: 'full',
  minutes: ['full'],
  agenda: false,
  actionList: false,
  extracts: [],
  formats: [format],
  ticks: {},
});

const versionsOf = ({ readers, minutes }: HandOutWishes): MinutesVersion[] => {
  if (minutes.length === 0) return [];
  return readers === 'public' ? ['public'] : minutesVersions.filter((version) => minutes.includes(version));
};

/** The files that are wished for, each document in each format. */
export const partsOf = (
  wishes: HandOutWishes,
  { meeting, body, items }: MeetingRecord,
  asOf: string,
): HandOutPart[] => {
  const { readers: version, agenda, actionList, extracts } = wishes;
  const meetingId = meeting.id;
  const documents: HandOutPart['document'][] = [
    ...versionsOf(wishes).map((each) => ({ kind: 'minutes' as const, meetingId, version: each })),
    ...(agenda ? [{ kind: 'agenda' as const, meetingId, version }] : []),
    ...(actionList
      ? [{ kind: 'actionList' as const, bodyId: body.id, meetingId, version, groupBy: 'owner' as const, asOf }]
      : []),
    ...items
      .filter(({ id }) => extracts.includes(id))
      .map(({ id: itemId }) => ({ kind: 'extract' as const, meetingId, itemId, version })),
  ];
  const formats = documentFormatNames.filter((format) => wishes.formats.includes(format));
  return documents.flatMap((document) => formats.map((format) => ({ document, format })));
};

type Carried = { readonly record: MeetingRecord; readonly classes: readonly string[] };

/** Whether the mail would carry files that are not for everybody. */
export const carriesConfidential = (parts: readonly HandOutPart[], { record, classes }: Carried): boolean => {
  const source: MeetingSource = { kind: 'meeting', record, classes: [...classes], expected: [] };
  return parts.some(({ document }) => {
    if (document.version === 'public') return false;
    // An agenda names papers too, which no minutes do.
    return holdsConfidential(record) || (document.kind === 'agenda' && holdsSecret(source, document));
  });
};

type Ticked = Pick<HandOutWishes, 'ticks'> & { readonly isSecret: boolean };

/** Whether somebody gets the mail: as it was said, else everybody but those who only look on, of confidential files. */
export const getsMail = ({ personId, isObserver }: HandOutPerson, { ticks, isSecret }: Ticked): boolean =>
  ticks[personId] ?? !(isObserver && isSecret);

/** Whether it quotes actions, whose numbers it fixes then. */
export const quotesActions = (parts: readonly HandOutPart[]): boolean =>
  parts.some(({ document: { kind } }) => kind === 'minutes' || kind === 'actionList' || kind === 'extract');
