import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/*
 * A hand that works on a Word file as Word itself writes what a person does in it: raw XML, by no code of the program.
 */

const BODY = 'word/document.xml';
const RUN = /<w:r>(<w:rPr>(?:(?!<\/w:rPr>).)*<\/w:rPr>)?<w:t(?: [^>]*)?>([^<]*)<\/w:t><\/w:r>/gu;

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const run = (form: string, text: string, tag = 'w:t'): string =>
  text === '' ? '' : `<w:r>${form}<${tag} xml:space="preserve">${text}</${tag}></w:r>`;

let made = 9000;
const nextId = (): number => {
  made += 1;
  return made;
};

type Hand = { readonly author: string; readonly date: string };

const hand = ({ author, date }: Hand): string => `w:id="${nextId()}" w:author="${escaped(author)}" w:date="${date}"`;

/** The paragraph in which words stand: where it begins and ends. */
const paragraphWith = (xml: string, words: string): readonly [number, number] => {
  const at = xml.indexOf(escaped(words));
  if (at === -1) throw new Error(`No paragraph says ${words}`);
  return [xml.slice(0, at).lastIndexOf('<w:p>'), xml.indexOf('</w:p>', at) + '</w:p>'.length];
};

const COMMENTS = 'word/comments.xml';
const RELATIONS = 'word/_rels/document.xml.rels';
const TYPES = '[Content_Types].xml';
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** A Word file in the hand of somebody, who changes it; `bytes` is the file as it is then. */
export const takeInHand = (bytes: Uint8Array, who: Hand = { author: 'Orla Penhale', date: '2031-06-10T09:15:00Z' }) => {
  const parts = unzipSync(bytes);
  let comments = 0;
  const read = (name: string): string => strFromU8(parts[name] ?? new Uint8Array());
  const write = (name: string, text: string): void => {
    parts[name] = strToU8(text);
  };
  const editBody = (edit: (xml: string) => string): void => {
    const before = read(BODY);
    const after = edit(before);
    if (before === after) throw new Error('Nothing was changed');
    write(BODY, after);
  };
  /** Puts something in place of words of one run, the rest of which stays in its form. */
  const inRun = (words: string, put: (form: string) => string): void =>
    editBody((xml) => {
      let isDone = false;
      return xml.replace(RUN, (all, form: string | undefined, text: string) => {
        const at = isDone ? -1 : text.indexOf(escaped(words));
        if (at === -1) return all;
        isDone = true;
        const end = at + escaped(words).length;
        return run(form ?? '', text.slice(0, at)) + put(form ?? '') + run(form ?? '', text.slice(end));
      });
    });
  /** A part that the package knows of: without that other programs refuse the file. */
  const addCommentsPart = (): void => {
    const relation = `<Relationship Id="rIdComments" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="comments.xml"/>`;
    const type = `<Override PartName="/word/comments.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"/>`;
    write(RELATIONS, read(RELATIONS).replace('</Relationships>', `${relation}</Relationships>`));
    write(TYPES, read(TYPES).replace('</Types>', `${type}</Types>`));
  };
  const deleted = (form: string, words: string): string =>
    words === '' ? '' : `<w:del ${hand(who)}>${run(form, escaped(words), 'w:delText')}</w:del>`;
  const inserted = (form: string, words: string): string =>
    words === '' ? '' : `<w:ins ${hand(who)}>${run(form, escaped(words))}</w:ins>`;

  const edits = {
    /** With tracking on: words struck out, others put in. */
    replace: (from: string, to: string): void => inRun(from, (form) => deleted(form, from) + inserted(form, to)),
    insertAfter: (words: string, text: string): void =>
      inRun(words, (form) => run(form, escaped(words)) + inserted(form, text)),
    /** With tracking off. */
    retype: (from: string, to: string): void => inRun(from, (form) => run(form, escaped(to))),
    /** A new paragraph behind the one that says this, as Word tracks it: the end of that one came, its own was there. */
    addParagraph: (behind: string, text: string): void =>
      editBody((xml) => {
        const [start, end] = paragraphWith(xml, behind);
        const paragraph = xml.slice(start, end);
        const mark = `<w:rPr><w:ins ${hand(who)}/></w:rPr>`;
        const [properties = ''] = /<w:pPr>.*?<\/w:pPr>/u.exec(paragraph) ?? [];
        const marked = properties === '' ? `<w:pPr>${mark}</w:pPr>` : properties.replace('</w:pPr>', `${mark}</w:pPr>`);
        const first =
          properties === '' ? paragraph.replace('<w:p>', `<w:p>${marked}`) : paragraph.replace(properties, marked);
        return `${xml.slice(0, start)}${first}<w:p>${properties}${inserted('', text)}</w:p>${xml.slice(end)}`;
      }),
    /** The whole paragraph, its end too. */
    removeParagraph: (words: string): void =>
      editBody((xml) => {
        const [start, end] = paragraphWith(xml, words);
        const paragraph = xml.slice(start, end);
        const mark = `<w:rPr><w:del ${hand(who)}/></w:rPr>`;
        const gone = paragraph
          .replace(
            RUN,
            (_all, form: string | undefined, text: string) =>
              `<w:del ${hand(who)}>${run(form ?? '', text, 'w:delText')}</w:del>`,
          )
          .replace(/<w:pPr>(.*?)<\/w:pPr>/u, `<w:pPr>$1${mark}</w:pPr>`);
        return xml.slice(0, start) + gone + xml.slice(end);
      }),
    /** Takes the paragraph out with tracking off. */
    cutParagraph: (words: string): void =>
      editBody((xml) => {
        const [start, end] = paragraphWith(xml, words);
        return xml.slice(0, start) + xml.slice(end);
      }),
    comment: (words: string, text: string): void => {
      const id = comments;
      comments += 1;
      inRun(
        words,
        (form) =>
          `<w:commentRangeStart w:id="${id}"/>${run(form, escaped(words))}<w:commentRangeEnd w:id="${id}"/>` +
          `<w:r><w:commentReference w:id="${id}"/></w:r>`,
      );
      const one = `<w:comment w:id="${id}" w:author="${escaped(who.author)}" w:date="${who.date}" w:initials="OP"><w:p><w:r><w:t>${escaped(text)}</w:t></w:r></w:p></w:comment>`;
      if (comments === 1) addCommentsPart();
      const known = read(COMMENTS).includes('<w:comment ')
        ? read(COMMENTS)
        : `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:comments ${W}></w:comments>`;
      write(COMMENTS, known.replace('</w:comments>', `${one}</w:comments>`));
    },
    /** Takes every mark out, as programs do that know no bookmarks. */
    loseMarks: (): void => editBody((xml) => xml.replace(/<w:bookmark(?:Start|End)\b[^>]*\/>/gu, '')),
    loseProperties: (): void => {
      delete parts['docProps/custom.xml'];
    },
    editPart: (name: string, edit: (xml: string) => string): void => write(name, edit(read(name))),
    get bytes(): Uint8Array {
      return zipSync(parts);
    },
  };
  return edits;
};
