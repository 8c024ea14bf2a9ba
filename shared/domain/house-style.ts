import { z } from 'zod';
import { dateFormSchema, timeFormSchema } from '../dates.ts';
import { colourSchema } from './colour.ts';

/*
 * How the documents of a body look and read, where it is not as usual. A text in which places stand in braces is filled
 * in when it is printed; `style-places.ts` says which places each can have.
 */

const text = z.string().max(200);
const lineText = text.trim().min(1);

/** What a column of an attendance table shows. 'standsFor': the category of a member, the capacity of somebody else. */
export const columnShowsSchema = z.enum(['standsFor', 'name', 'initials', 'category', 'organisation', 'capacity']);
export type ColumnShows = z.infer<typeof columnShowsSchema>;

/** Whom an attendance table lists. 'apologies': everybody who sent them. */
export const tableHoldsSchema = z.enum(['members', 'others', 'apologies', 'absent']);
export type TableHolds = z.infer<typeof tableHoldsSchema>;

export const attendanceTableSchema = z.strictObject({
  holds: tableHoldsSchema,
  /** Printed above it. */
  title: text.optional(),
  columns: z
    .array(z.strictObject({ shows: columnShowsSchema, head: text }))
    .min(1)
    .max(4),
  /** Everybody has a row, where as usual neighbours that stand for the same share one. */
  rowEach: z.literal(true).optional(),
});
export type AttendanceTable = z.infer<typeof attendanceTableSchema>;

/** What stands at the left, in the middle and at the right of the head or the foot of a page; up to three lines each. */
const edgeSchema = z.strictObject({ left: text, centre: text, right: text });
export type PageEdge = z.infer<typeof edgeSchema>;

/** States of minutes that can have words of their own; while a meeting is planned or sits, those of its draft stand. */
export const wordedStateSchema = z.enum(['draft', 'with the Chair', 'circulated', 'approved', 'cancelled']);
export type WordedState = z.infer<typeof wordedStateSchema>;

export const fontSchema = z.enum(['sans', 'serif']);
export const alignSchema = z.enum(['left', 'centre', 'right']);

export const logoSchema = z.strictObject({
  /** SHA-256 of the image, under which the book keeps it. */
  image: z.string().regex(/^[0-9a-f]{64}$/u),
  /** In millimetres. */
  height: z.number().min(5).max(60),
  align: alignSchema,
  /** What it shows, for readers who can't see it. */
  description: lineText,
});
export type Logo = z.infer<typeof logoSchema>;

export const houseStyleSchema = z.strictObject({
  title: lineText.optional(),
  /** The lines under the title. */
  details: z.array(lineText).max(8).optional(),
  dateForm: dateFormSchema.optional(),
  timeForm: timeFormSchema.optional(),
  stateWords: z.partialRecord(wordedStateSchema, lineText).optional(),
  /** In the order in which they are printed. A table that is missing is printed behind them if there is anybody in it. */
  attendance: z.array(attendanceTableSchema).max(4).optional(),
  outstanding: z.strictObject({ title: text.optional(), head: z.tuple([text, text]) }).optional(),
  header: edgeSchema.extend({ onFirst: z.literal(true).optional() }).optional(),
  footer: edgeSchema.optional(),
  font: fontSchema.optional(),
  /** Of the title, of headings and of links. */
  headingColour: colourSchema.optional(),
  /** Behind the heads of tables. */
  accentColour: colourSchema.optional(),
  logo: logoSchema.optional(),
});
/** What a body sets of its style; what is missing is as usual. */
export type HouseStyle = z.infer<typeof houseStyleSchema>;

type Filled = Omit<HouseStyle, 'stateWords' | 'logo'>;
/** All of a style. */
export type WholeStyle = { readonly [Field in keyof Filled]-?: Exclude<Filled[Field], undefined> } & {
  readonly stateWords: Readonly<Record<WordedState, string>>;
  readonly logo?: Logo | undefined;
};

export const usualStyle: WholeStyle = {
  title: '{body} Meeting {number}',
  details: ['{date}, {times}', '{venue}', '{reference} – {status}'],
  dateForm: 'plain',
  timeForm: '24 hours',
  stateWords: {
    draft: 'Draft Minutes',
    'with the Chair': 'Draft Minutes',
    circulated: 'Draft Minutes',
    approved: 'Final Minutes',
    cancelled: 'Meeting Cancelled',
  },
  attendance: [
    {
      holds: 'members',
      title: 'Attendees:',
      columns: [
        { shows: 'standsFor', head: 'Category' },
        { shows: 'name', head: '{body} Members' },
      ],
    },
    {
      holds: 'others',
      columns: [
        { shows: 'standsFor', head: 'Representing' },
        { shows: 'name', head: '{others}' },
      ],
    },
    {
      holds: 'apologies',
      title: 'Apologies:',
      columns: [
        { shows: 'standsFor', head: 'Representing' },
        { shows: 'name', head: 'Name' },
      ],
    },
    {
      holds: 'absent',
      title: 'Absent:',
      columns: [
        { shows: 'standsFor', head: 'Representing' },
        { shows: 'name', head: 'Name' },
      ],
    },
  ],
  outstanding: { head: ['Action Reference', 'Update'] },
  header: { left: '{title}', centre: '', right: '' },
  footer: { left: '{reference} – {status}', centre: 'Classification: {class}', right: 'Page {page} of {pages}' },
  font: 'sans',
  headingColour: '#1f3864',
  accentColour: '#e9edf4',
};

/** The tables of a style, and behind them those that it leaves out: nobody is lost by a style. */
const wholeAttendance = (own: readonly AttendanceTable[]): AttendanceTable[] => [
  ...own,
  ...usualStyle.attendance.filter(({ holds }) => !own.some((table) => table.holds === holds)),
];

/** All of the style of a body: its own, and what is usual where it has none. */
export const wholeStyle = (own: HouseStyle = {}): WholeStyle => ({
  title: own.title ?? usualStyle.title,
  details: own.details ?? usualStyle.details,
  dateForm: own.dateForm ?? usualStyle.dateForm,
  timeForm: own.timeForm ?? usualStyle.timeForm,
  stateWords: { ...usualStyle.stateWords, ...own.stateWords },
  attendance: own.attendance ? wholeAttendance(own.attendance) : usualStyle.attendance,
  outstanding: own.outstanding ?? usualStyle.outstanding,
  header: own.header ?? usualStyle.header,
  footer: own.footer ?? usualStyle.footer,
  font: own.font ?? usualStyle.font,
  headingColour: own.headingColour ?? usualStyle.headingColour,
  accentColour: own.accentColour ?? usualStyle.accentColour,
  logo: own.logo,
});

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

const ownWords = ({ stateWords }: HouseStyle): HouseStyle['stateWords'] => {
  const own = wordedStateSchema.options.flatMap((state) => {
    const words = stateWords?.[state];
    return words === undefined || words === usualStyle.stateWords[state] ? [] : [[state, words] as const];
  });
  return own.length === 0 ? undefined : Object.fromEntries(own);
};

/** What of a style is not as usual; undefined when all of it is. */
export const ownStyle = (style: HouseStyle): HouseStyle | undefined => {
  const own: HouseStyle = { ...style, stateWords: ownWords(style) };
  for (const field of houseStyleSchema.keyof().options) {
    if (own[field] === undefined || isSame(own[field], usualStyle[field])) delete own[field];
  }
  return Object.keys(own).length === 0 ? undefined : own;
};
