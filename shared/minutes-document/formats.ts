/** A file format of minutes. */
export type FormatRow = {
  /** What people call it. */
  readonly words: string;
  readonly mediaType: string;
  /** How the name of its files ends where that is not its own: two files of one meeting never have one name. */
  readonly ending?: string;
  /** Whether it can be read on a screen as it is. */
  readonly isText: boolean;
  /** Whether it is for people; if not, it is for other programs. */
  readonly isDocument: boolean;
};

/** Every format that minutes are written in. What writes each stands in `electron/core/minutes-writers.ts`. */
export const minutesFormats = {
  docx: {
    words: 'Word',
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    isText: false,
    isDocument: true,
  },
  pdf: { words: 'PDF', mediaType: 'application/pdf', isText: false, isDocument: true },
  pdfa: {
    words: 'archive PDF',
    mediaType: 'application/pdf',
    ending: 'archive.pdf',
    isText: false,
    isDocument: true,
  },
  html: { words: 'Web page', mediaType: 'text/html; charset=utf-8', isText: true, isDocument: true },
  md: { words: 'Markdown', mediaType: 'text/markdown; charset=utf-8', isText: true, isDocument: true },
  txt: { words: 'Plain text', mediaType: 'text/plain; charset=utf-8', isText: true, isDocument: true },
  json: { words: 'Meeting', mediaType: 'application/json', isText: true, isDocument: false },
} as const satisfies Readonly<Record<string, FormatRow>>;

export type MinutesFormat = keyof typeof minutesFormats;

const isFormat = (name: string): name is MinutesFormat => Object.hasOwn(minutesFormats, name);

export const minutesFormatNames: readonly MinutesFormat[] = Object.keys(minutesFormats).filter(isFormat);

/** By its name, without what only its own row knows. */
export const formatRow = (format: MinutesFormat): FormatRow => minutesFormats[format];

/** Whether its reader sees what stands in pointed brackets, which in a page would be a tag. */
export const showsTags = (format: MinutesFormat): boolean => formatRow(format).isText && format !== 'html';

/** A format that is for people. */
export type DocumentFormat = Exclude<MinutesFormat, 'json'>;

const isDocumentFormat = (format: MinutesFormat): format is DocumentFormat => formatRow(format).isDocument;

export const documentFormatNames: readonly DocumentFormat[] = minutesFormatNames.filter(isDocumentFormat);
