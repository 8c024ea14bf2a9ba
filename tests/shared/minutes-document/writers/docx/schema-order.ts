import { elementsOf, everything, type XmlElement } from './xml.ts';

/* Order of children as ECMA-376 gives it, for those elements where Word refuses another order. */
const ORDER: Readonly<Record<string, readonly string[]>> = {
  'w:pPr': [
    'w:pStyle',
    'w:keepNext',
    'w:keepLines',
    'w:pageBreakBefore',
    'w:framePr',
    'w:widowControl',
    'w:numPr',
    'w:suppressLineNumbers',
    'w:pBdr',
    'w:shd',
    'w:tabs',
    'w:suppressAutoHyphens',
    'w:spacing',
    'w:ind',
    'w:contextualSpacing',
    'w:jc',
    'w:outlineLvl',
    'w:rPr',
    'w:sectPr',
  ],
  'w:rPr': [
    'w:ins|w:del',
    'w:rStyle',
    'w:rFonts',
    'w:b',
    'w:bCs',
    'w:i',
    'w:iCs',
    'w:caps',
    'w:strike',
    'w:color',
    'w:spacing',
    'w:sz',
    'w:szCs',
    'w:highlight',
    'w:u',
    'w:shd',
    'w:vertAlign',
    'w:lang',
  ],
  'w:tblPr': [
    'w:tblStyle',
    'w:tblW',
    'w:jc',
    'w:tblInd',
    'w:tblBorders',
    'w:shd',
    'w:tblLayout',
    'w:tblCellMar',
    'w:tblLook',
    'w:tblCaption',
    'w:tblDescription',
  ],
  'w:tcPr': ['w:tcW', 'w:gridSpan', 'w:vMerge', 'w:tcBorders', 'w:shd', 'w:tcMar', 'w:vAlign'],
  'w:tbl': ['w:tblPr', 'w:tblGrid', 'w:tr'],
  'w:tc': ['w:tcPr', 'w:p'],
  'w:p': ['w:pPr', 'w:r|w:hyperlink|w:bookmarkStart|w:bookmarkEnd|w:ins|w:del|w:proofErr'],
  'w:sectPr': [
    'w:headerReference',
    'w:footerReference',
    'w:pgSz',
    'w:pgMar',
    'w:pgNumType',
    'w:cols',
    'w:titlePg',
    'w:docGrid',
  ],
  'w:style': [
    'w:name',
    'w:basedOn',
    'w:next',
    'w:link',
    'w:uiPriority',
    'w:semiHidden',
    'w:unhideWhenUsed',
    'w:qFormat',
    'w:pPr',
    'w:rPr',
    'w:tblPr',
    'w:tblStylePr',
  ],
};

const place = (order: readonly string[], name: string): number =>
  order.findIndex((entry) => entry.split('|').includes(name));

const problemOf = (element: XmlElement): string | undefined => {
  const order = ORDER[element.name];
  if (!order) return undefined;
  const places = elementsOf(element).map((child) => place(order, child.name));
  const unknown = places.indexOf(-1);
  if (unknown >= 0) return `${elementsOf(element)[unknown]?.name} in ${element.name}`;
  const late = places.findIndex((each, index) => index > 0 && each < (places[index - 1] ?? 0));
  return late < 0 ? undefined : `${elementsOf(element)[late]?.name} too late in ${element.name}`;
};

/** Children that stand where the schema does not have them. */
export const orderProblems = (root: XmlElement): readonly string[] =>
  everything(root).flatMap((element) => problemOf(element) ?? []);
