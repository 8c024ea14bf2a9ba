import { z } from 'zod';
import { isWrittenKey } from '../keys/key-parts.ts';
import { documentFormatNames } from '../minutes-document/formats.ts';
import { MOST_VIEWS, ownViewSchema } from './action-view.ts';
import { namedSchema } from './text.ts';

/** The widths that the column of the text can have, from narrow to all that there is. */
export const textWidths = ['narrow', 'usual', 'wide', 'full'] as const;
export type TextWidth = (typeof textWidths)[number];

/** The sizes of the text of minutes, in per cent of the usual one. */
export const textSizes = [87, 100, 112, 125, 150, 175, 200] as const;

const MOST_KEYS = 4;
const MOST_COMMANDS = 1000;

const keysSchema = z
  .record(z.string().max(80), z.array(z.string().max(40).refine(isWrittenKey)).max(MOST_KEYS))
  .refine((keys) => Object.keys(keys).length <= MOST_COMMANDS);

const MOST_CORRECTIONS = 1000;

/** What is typed, a word in small letters, and what is meant by it. */
export const ownCorrectionSchema = z.strictObject({
  typed: z
    .string()
    .trim()
    .regex(/^\p{Ll}+$/u, { error: 'has to be one word in small letters' })
    .max(40),
  meant: namedSchema.max(200).regex(/^[^\n]*$/, { error: 'has to be one line' }),
});
export type OwnCorrection = z.infer<typeof ownCorrectionSchema>;

/** How the program looks and listens. It is the same in every window, and goes with the book. */
export const settingsSchema = z.object({
  /** The keys of commands that were given others, by the id of the command. */
  keys: keysSchema,
  theme: z.enum(['system', 'light', 'dark']),
  /** 'system' goes by what the system asks for. */
  contrast: z.enum(['system', 'high']),
  motion: z.enum(['system', 'none']),
  /** Of the text of minutes, in per cent of the usual size. */
  textSize: z.int().min(50).max(400),
  textWidth: z.enum(textWidths),
  /** The screen is shown to others: what is confidential or private is hidden. */
  isScreenShared: z.boolean(),
  /** Words that are not known are underlined. */
  spelling: z.boolean(),
  /** Slips that nobody means are corrected as they are typed. */
  autocorrect: z.boolean(),
  /** Straight quotation marks and spaced hyphens become those of print as they are typed. */
  typography: z.boolean(),
  /** Corrections of one's own. */
  corrections: z.array(ownCorrectionSchema).max(MOST_CORRECTIONS),
  /** The format that was chosen last for what is handed out. */
  handOutFormat: z.enum(documentFormatNames),
  /** Views of the register of actions, in their order. */
  actionViews: z.array(ownViewSchema).max(MOST_VIEWS),
  /** Which field a heading of a list that is kept elsewhere means, by the kind of list and the heading. */
  listColumns: z.record(z.string().max(40), z.record(z.string().max(200), z.string().max(40))),
  /** How many months before its end a term of office is shown. */
  termMonths: z.int().min(1).max(60),
});
/** What is done about what is typed. */
export type WritingSettings = Pick<Settings, 'spelling' | 'autocorrect' | 'typography' | 'corrections'>;
export type Settings = z.infer<typeof settingsSchema>;

export const usualSettings: Settings = {
  keys: {},
  theme: 'system',
  contrast: 'system',
  motion: 'system',
  textSize: 100,
  textWidth: 'usual',
  isScreenShared: false,
  spelling: true,
  autocorrect: true,
  typography: true,
  corrections: [],
  handOutFormat: 'docx',
  actionViews: [],
  listColumns: {},
  termMonths: 6,
};

/**
 * What a book says is set, by name. What it does not say, or says in words that this version of the program does not
 * know, is as usual.
 */
export const readSettings = (stored: Readonly<Record<string, unknown>>): Settings => {
  const known = Object.entries(settingsSchema.shape).flatMap(([name, schema]) => {
    const parsed = schema.safeParse(Object.hasOwn(stored, name) ? stored[name] : undefined);
    return parsed.success ? [[name, parsed.data] as const] : [];
  });
  return settingsSchema.parse({ ...usualSettings, ...Object.fromEntries(known) });
};
