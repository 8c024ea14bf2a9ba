import fc from 'fast-check';
import { expect, test } from 'vitest';
import { schema } from '../../../../renderer/editor/schema.ts';
import { openWritingDesk } from '../../../helpers/writing-desk.ts';

/** Pieces of a page, and the words in it that were seen. */
type Piece = { readonly html: string; readonly seen: readonly string[] };

const joined = (pieces: readonly Piece[], between = ''): Piece => ({
  html: pieces.map(({ html }) => html).join(between),
  seen: pieces.flatMap(({ seen }) => seen),
});

const around = (before: string, piece: Piece, after: string): Piece => ({
  html: `${before}${piece.html}${after}`,
  seen: piece.seen,
});

const seenWord = fc.stringMatching(/^[a-z]{2,6}$/).map((word): Piece => ({ html: word, seen: [word] }));

const INLINE: readonly (readonly [string, string])[] = [
  ['<b>', '</b>'],
  ['<i style="mso-bidi-font-style:normal">', '</i>'],
  ['<ins cite="mailto:x" datetime="2026-11-02T09:12">', '</ins>'],
  ['<st1:place w:st="on">', '</st1:place>'],
  ['<a href="https://example.org/">', '</a>'],
  ['<a style="mso-comment-reference:TF_1">', '</a>'],
  ["<span style='mso-spacerun:yes'>&nbsp; </span><span lang=EN-GB>", '<o:p></o:p></span>'],
  ['<s>', '</s>'],
  ['<br>', '<br clear=all>'],
];

const HIDING: readonly (readonly [string, string])[] = [
  ['<del datetime="2026-11-02T09:12">', '</del>'],
  ["<span style='display:none;mso-hide:all'>", '</span>'],
  ['<span class=quiet>', '</span>'],
  ['<span class=MsoCommentReference><a class=msocomanchor href="#_msocom_1">[', ']</a></span>'],
  ['<!--[if gte vml 1]><v:shape>', '</v:shape><![endif]-->'],
  ['<xml><o:Author>', '</o:Author></xml>'],
];

const pair = (pairs: readonly (readonly [string, string])[]) => fc.constantFrom(...pairs);

const seenText = fc
  .tuple(seenWord, pair(INLINE), fc.boolean())
  .map(([word, [before, after], isPlain]) => (isPlain ? word : around(before, word, after)));

const hiddenText = pair(HIDING).map(([before, after]): Piece => ({ html: `${before}KESTREL${after}`, seen: [] }));

const line = fc
  .array(fc.oneof({ weight: 4, arbitrary: seenText }, { weight: 1, arbitrary: hiddenText }), {
    minLength: 1,
    maxLength: 5,
  })
  .map((pieces) => joined(pieces, ' '));

const mark = (text: string, font = 'Calibri'): string =>
  `<![if !supportLists]><span style='font-family:${font}'><span style='mso-list:Ignore'>${text}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]>`;

const level = fc.integer({ min: 1, max: 4 });

const bullet = fc
  .tuple(level, fc.constantFrom('·', 'o', '§', '-', '\u2022'), line)
  .map(([depth, sign, text]) =>
    around(`<p class=MsoListParagraph style='mso-list:l0 level${depth} lfo1'>${mark(sign, 'Symbol')}`, text, '</p>'),
  );

/** A number that no list of ours begins with has to stay. */
const article = fc.tuple(level, fc.integer({ min: 5, max: 40 }), line).map(([depth, number, text]) => ({
  html: `<p class=MsoListParagraph style='mso-list:l1 level${depth} lfo2'>${mark(`${number}.${number}`)}${text.html}</p>`,
  seen: [`${number}.${number}`, ...text.seen],
}));

const paragraph = fc
  .tuple(fc.constantFrom('p class=MsoNormal', 'h2', 'div', 'blockquote', 'li', 'dt', 'pre', 'center'), line)
  .map(([tag, text]) => around(`<${tag}>`, text, `</${tag.split(' ')[0]}>`));

const list = fc
  .tuple(fc.constantFrom('ul', 'ol type=a'), fc.array(line, { minLength: 1, maxLength: 3 }), line, fc.boolean())
  .map(([tag, points, inner, isWrapped]) => {
    const wrap = (piece: Piece) => (isWrapped ? around('<p>', piece, '</p>') : piece);
    const nested = around('<ul><li>', wrap(inner), '</li></ul>');
    return around(
      `<${tag}>`,
      joined([...points.map((point) => around('<li>', wrap(point), '</li>')), nested]),
      `</${tag.slice(0, 2)}>`,
    );
  });

const cell = fc
  .tuple(fc.array(line, { minLength: 1, maxLength: 2 }), fc.constantFrom('', ' colspan=2', ' rowspan=2'))
  .map(([lines, merged]) =>
    around(`<td${merged}>`, joined(lines.map((text) => around('<p class=MsoNormal>', text, '</p>'))), '</td>'),
  );

const table = fc
  .array(fc.array(cell, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 })
  .map((rows) =>
    around(
      '<table class=MsoTableGrid>',
      joined(rows.map((cells) => around('<tr>', joined(cells), '</tr>'))),
      '</table>',
    ),
  );

const layout = fc
  .tuple(table, line)
  .map(([inner, text]) =>
    around('<table><tr><td>', joined([around('<div>', text, '</div>'), inner]), '</td></tr></table>'),
  );

const page = fc
  .array(fc.oneof(paragraph, bullet, article, list, table, layout), { minLength: 1, maxLength: 8 })
  .map((blocks) =>
    around(
      '<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style><!-- span.quiet {color:red; display:none} --></style></head><body><!--StartFragment-->',
      joined(blocks, '\r\n'),
      '<!--EndFragment--></body></html>',
    ),
  );

/** Signs of a list that stay words in a cell. */
const wordsOf = (text: string): string[] => text.split(/\s+/).filter((word) => word !== '' && word !== '•');

const desk = () => {
  const opened = openWritingDesk();
  const clear = (): void => {
    const { doc, tr } = opened.editor.state;
    opened.editor.dispatch(tr.replaceWith(0, doc.content.size, schema.node('paragraph')));
  };
  return {
    wordsAfterPaste: (html: string): string[] => {
      clear();
      opened.paste({ html });
      const { doc } = opened.editor.state;
      return wordsOf(doc.textBetween(0, doc.content.size, '\n', '\n'));
    },
  };
};

test('every word that was seen comes in, in order, and none that was not', () => {
  const { wordsAfterPaste } = desk();
  fc.assert(
    fc.property(page, ({ html, seen }) => {
      expect(wordsAfterPaste(html)).toEqual(seen);
    }),
    { numRuns: process.env['MINUTEBOOK_LONG'] ? 3000 : 40 },
  );
});

test('would find a word that was hidden, and miss one that was lost', () => {
  const { wordsAfterPaste } = desk();
  expect(wordsAfterPaste('<p>one <span class=quiet>KESTREL</span></p>')).toEqual(['one', 'KESTREL']);
  expect(wordsAfterPaste('<p>one <script>two</script></p>')).not.toContain('two');
});
