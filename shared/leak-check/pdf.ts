import { unzlibSync } from 'fflate';
import { latin1 } from './decode.ts';
import { contentText, type FontMap } from './pdf-content.ts';
import { type CharacterMap, readCharacterMap } from './pdf-fonts.ts';
import { stringsOf } from './pdf-strings.ts';

/** What a part of a PDF says, by what the part is. */
export type PdfText = { readonly name: string; readonly text: string };

type PdfObject = { readonly id: string; readonly dictionary: string; readonly stream?: string };

const bytesOf = (text: string): Uint8Array => Uint8Array.from(text, (sign) => sign.charCodeAt(0));

const fromHex = (text: string): string =>
  text.replace(/[^\da-f]/gi, '').replace(/[\da-f]{2}/gi, (code) => String.fromCharCode(Number.parseInt(code, 16)));

/** A stream as it was before it was packed; as it stands where that can't be done. */
const unpacked = (dictionary: string, stream: string): string => {
  const raw = /\/ASCIIHexDecode|\/AHx/.test(dictionary) ? fromHex(stream) : stream;
  if (!/\/FlateDecode|\/Fl\b/.test(dictionary)) return raw;
  try {
    return latin1(unzlibSync(bytesOf(raw)));
  } catch {
    return raw;
  }
};

const objectOf = (id: string, body: string): PdfObject => {
  const opening = /\bstream\r?\n/.exec(body);
  const end = body.lastIndexOf('endstream');
  if (!opening || end < opening.index) return { id, dictionary: body };
  const dictionary = body.slice(0, opening.index);
  return { id, dictionary, stream: unpacked(dictionary, body.slice(opening.index + opening[0].length, end)) };
};

/** The objects that stand packed together in a stream. */
const objectsIn = ({ dictionary, stream }: PdfObject): PdfObject[] => {
  if (stream === undefined || !/\/ObjStm\b/.test(dictionary)) return [];
  const first = Number(/\/First\s+(\d+)/.exec(dictionary)?.[1] ?? 0);
  const numbers = (stream.slice(0, first).match(/\d+/g) ?? []).map(Number);
  const places = numbers.flatMap((number, at) => (at % 2 === 0 ? [[number, numbers[at + 1] ?? 0] as const] : []));
  return places.map(([id, from], at) => ({
    id: String(id),
    dictionary: stream.slice(first + from, first + (places[at + 1]?.[1] ?? stream.length)),
  }));
};

const objectsOf = (file: string): PdfObject[] => {
  const direct = [...file.matchAll(/(\d+)\s+\d+\s+obj\b([\s\S]*?)\bendobj\b/g)].map(([, id = '', body = '']) =>
    objectOf(id, body),
  );
  return direct.flatMap((object) => [object, ...objectsIn(object)]);
};

/** The ways to read text set in each font, by the names that pages give it. */
const fontsOf = (objects: readonly PdfObject[]): FontMap => {
  const streams = new Map(objects.map(({ id, stream }) => [id, stream]));
  const maps = new Map<string, CharacterMap>();
  for (const { id, dictionary } of objects) {
    const target = /\/ToUnicode\s+(\d+)\s+\d+\s+R/.exec(dictionary)?.[1];
    const stream = target === undefined ? undefined : streams.get(target);
    if (stream !== undefined) maps.set(id, readCharacterMap(stream));
  }
  const byName = new Map<string, CharacterMap[]>();
  for (const [, name = '', id = ''] of objects.flatMap(({ dictionary }) => [
    ...dictionary.matchAll(/\/([^\s/<>[\]()]+)\s+(\d+)\s+\d+\s+R/g),
  ])) {
    const map = maps.get(id);
    if (map) byName.set(name, [...new Set([...(byName.get(name) ?? []), map])]);
  }
  return byName;
};

const withoutStreams = (file: string): string => file.replace(/\bstream\r?\n[\s\S]*?endstream/g, ' ');

const isContent = (stream: string): boolean => /\b(?:Tj|TJ)\b|\)\s*'/.test(stream);

/**
 * What a PDF says: its pages in the letters of their fonts, and every string of its other parts (properties, titles,
 * bookmarks, notes, words for what can't be seen). Encrypted files can't be read.
 */
export const pdfTexts = (bytes: Uint8Array): readonly PdfText[] => {
  const file = latin1(bytes);
  const objects = objectsOf(file);
  const fonts = fontsOf(objects);
  return [
    { name: 'properties', text: stringsOf(withoutStreams(file)).join('\n') },
    ...objects.flatMap(({ dictionary, stream }) => [
      { name: 'properties', text: stringsOf(dictionary).join('\n') },
      ...(stream === undefined ? [] : [{ name: 'properties', text: stream }]),
      ...(stream !== undefined && isContent(stream)
        ? contentText(stream, fonts).map((text) => ({ name: 'pages', text }))
        : []),
    ]),
  ];
};
