import { isReadable } from './colour.ts';
import type { HouseStyle } from './house-style.ts';
import { type StyleText, stylePlaces, unknownStylePlace } from './style-places.ts';

type Fault = { readonly path: string; readonly message: string };

const MOST_LINES = 3;

const placed = (kind: StyleText, text: string, path: string): Fault[] => {
  const place = unknownStylePlace(kind, text);
  if (place === undefined) return [];
  const known = stylePlaces[kind].map((name) => `{${name}}`).join(', ');
  return [{ path, message: `Nothing fills {${place}}. Write ${known}, or words.` }];
};

const edgeFaults = (path: string, edge: HouseStyle['footer']): Fault[] =>
  (['left', 'centre', 'right'] as const).flatMap((side) => {
    const text = edge?.[side] ?? '';
    const isHigh = text.split('\n').length > MOST_LINES;
    return [
      ...placed('edge', text, `${path}.${side}`),
      ...(isHigh ? [{ path: `${path}.${side}`, message: 'There is room for three lines; take the others out.' }] : []),
    ];
  });

const tableFaults = (attendance: NonNullable<HouseStyle['attendance']>, path: string): Fault[] => [
  ...attendance.flatMap(({ title = '', columns }, at) => [
    ...placed('attendance', title, `${path}[${at}].title`),
    ...(columns.some(({ shows }) => shows === 'name')
      ? []
      : [{ path: `${path}[${at}].columns`, message: 'A column with the names has to stand in each table.' }]),
    ...columns.flatMap(({ head }, column) => placed('attendance', head, `${path}[${at}].columns[${column}].head`)),
  ]),
  ...attendance.flatMap(({ holds }, at) =>
    attendance.findIndex((table) => table.holds === holds) < at
      ? [{ path: `${path}[${at}].holds`, message: 'This table stands twice; once is enough.' }]
      : [],
  ),
];

const colourFaults = ({ headingColour }: HouseStyle, path: string): Fault[] =>
  headingColour === undefined || isReadable(headingColour)
    ? []
    : [
        {
          path: `${path}.headingColour`,
          message: 'Headings in this colour are hard to read on paper. Choose a darker one.',
        },
      ];

/** What can't be so in the style of a body: where, and what to do. */
export const styleFaults = (style: HouseStyle | undefined, path: string): Fault[] => {
  if (!style) return [];
  return [
    ...placed('title', style.title ?? '', `${path}.title`),
    ...(style.details ?? []).flatMap((line, at) => placed('title', line, `${path}.details[${at}]`)),
    ...tableFaults(style.attendance ?? [], `${path}.attendance`),
    ...edgeFaults(`${path}.header`, style.header),
    ...edgeFaults(`${path}.footer`, style.footer),
    ...colourFaults(style, path),
  ];
};
