import { getDocumentProxy, getResolvedPDFJS } from 'unpdf';
import { z } from 'zod';

/*
 * Reads a PDF by a library that has nothing to do with the one that wrote it: the tree of its tags with the words under
 * each, what is drawn outside all tags, its links, its fonts.
 */

export type Tag = { readonly role: string; readonly children: readonly Tag[]; readonly runs: readonly Run[] };
export type Run = { readonly text: string; readonly font: string };

export type PdfPage = {
  readonly tags: Tag;
  /** What is drawn as ornament, and what is drawn under no tag at all. */
  readonly artifacts: readonly string[];
  readonly untagged: readonly string[];
  readonly links: readonly { readonly url: string; readonly says: string }[];
};

export type PdfFile = {
  readonly pages: readonly PdfPage[];
  readonly info: Readonly<Record<string, unknown>>;
  readonly outline: readonly string[];
};

type Proxy = Awaited<ReturnType<typeof getDocumentProxy>>;
type PageProxy = Awaited<ReturnType<Proxy['getPage']>>;

const itemSchema = z.union([
  z.object({ str: z.string(), fontName: z.string(), hasEOL: z.boolean() }),
  z.object({ type: z.string(), id: z.string().nullish(), tag: z.string().nullish() }),
]);
const fontSchema = z.object({ name: z.string() });
const nodeSchema = z.object({ role: z.string().optional(), type: z.string().optional(), id: z.string().optional() });
const parentSchema = z.object({ children: z.array(z.unknown()) });

type Marked = { readonly runs: ReadonlyMap<string, readonly Run[]>; readonly artifacts: readonly string[] };

type Mark = { readonly id: string | undefined; readonly isArtifact: boolean };

/** The words of a page by the mark that they stand under. */
const readMarked = async (page: PageProxy): Promise<Marked> => {
  const { items } = await page.getTextContent({ includeMarkedContent: true });
  const runs = new Map<string, Run[]>();
  const artifacts: string[] = [];
  const open: Mark[] = [];
  const put = (text: string, font: string, under: Mark | undefined): void => {
    if (under?.isArtifact) artifacts.push(text);
    else if (under?.id !== undefined) runs.set(under.id, [...(runs.get(under.id) ?? []), { text, font }]);
  };
  for (const item of items.map((raw) => itemSchema.parse(raw))) {
    if ('str' in item) {
      const font = fontSchema.parse(page.commonObjs.get(item.fontName)).name;
      put(item.hasEOL ? `${item.str} ` : item.str, font, open.at(-1));
    } else if (item.type === 'endMarkedContent') open.pop();
    // A mark without a number of its own lies inside the one that has one.
    else open.push({ id: item.id ?? open.at(-1)?.id, isArtifact: item.tag === 'Artifact' });
  }
  return { runs, artifacts };
};

/** What goes on over the end of a page: the library gives the whole of it on each page, with the words of that page alone. */
const GOES_ON: ReadonlySet<string> = new Set(['L', 'Table', 'THead', 'TBody']);

const hasWords = ({ runs, children }: Tag): boolean => runs.length > 0 || children.some(hasWords);

/** The part of it that stands on the page: what is empty between two others is empty there, as a cell can be. */
const onPage = (children: readonly Tag[]): readonly Tag[] => {
  const first = children.findIndex(hasWords);
  return first < 0 ? [] : children.slice(first, children.findLastIndex(hasWords) + 1);
};

const tagOf = (node: unknown, marked: Marked): Tag => {
  const { role = '', id } = nodeSchema.parse(node);
  const children = (parentSchema.safeParse(node).data?.children ?? []).map((child) => tagOf(child, marked));
  return {
    role,
    children: GOES_ON.has(role) ? onPage(children) : children,
    runs: id === undefined ? [] : (marked.runs.get(id) ?? []),
  };
};

const DRAWING = /^(show|stroke|fill|eoFill|closeStroke|closeFill|closeEOFill|paint|constructPath|shadingFill|rawFill)/i;

/** What is drawn outside all marks. */
const findUntagged = async (page: PageProxy): Promise<string[]> => {
  const { OPS } = await getResolvedPDFJS();
  const names = new Map(Object.entries(OPS).map(([name, code]) => [code, name]));
  const untagged: string[] = [];
  let depth = 0;
  for (const code of (await page.getOperatorList()).fnArray) {
    const name = names.get(code) ?? '';
    if (name.startsWith('beginMarkedContent')) depth += 1;
    else if (name === 'endMarkedContent') depth -= 1;
    else if (depth === 0 && DRAWING.test(name)) untagged.push(name);
  }
  return untagged;
};

const linkSchema = z.object({
  subtype: z.literal('Link'),
  url: z.string().optional(),
  unsafeUrl: z.string(),
  contentsObj: z.object({ str: z.string() }),
});

const readLinks = async (page: PageProxy): Promise<PdfPage['links']> =>
  (await page.getAnnotations()).flatMap((annotation) => {
    const { data } = linkSchema.safeParse(annotation);
    return data ? [{ url: data.unsafeUrl, says: data.contentsObj.str }] : [];
  });

const readPage = async (page: PageProxy): Promise<PdfPage> => {
  const untagged = await findUntagged(page);
  const marked = await readMarked(page);
  return {
    tags: tagOf(await page.getStructTree(), marked),
    artifacts: marked.artifacts,
    untagged,
    links: await readLinks(page),
  };
};

export const readPdf = async (bytes: Uint8Array): Promise<PdfFile> => {
  // The reader takes the bytes that it is given for itself.
  const pdf = await getDocumentProxy(new Uint8Array(bytes));
  const pages: PdfPage[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) pages.push(await readPage(await pdf.getPage(number)));
  const { info } = await pdf.getMetadata();
  const outline = (await pdf.getOutline()) ?? [];
  await pdf.cleanup();
  return { pages, info: z.record(z.string(), z.unknown()).parse(info), outline: outline.map(({ title }) => title) };
};

/** The runs under a tag, in order. */
export const runsUnder = (tag: Tag): readonly Run[] => [...tag.runs, ...tag.children.flatMap(runsUnder)];

export const findTags = (tag: Tag, role: string): readonly Tag[] => [
  ...(tag.role === role ? [tag] : []),
  ...tag.children.flatMap((child) => findTags(child, role)),
];

/** The objects of the file as they stand in it; streams are passed over. */
export const objectsOf = (bytes: Uint8Array): readonly string[] =>
  [
    ...Buffer.from(bytes)
      .toString('latin1')
      .matchAll(/\b\d+ 0 obj\b([\s\S]*?)\bendobj\b/g),
  ].map(([, body = '']) => body);
