import type { FileBlock, MeetingFile } from '../../../shared/interchange/schema.ts';

type Item = NonNullable<MeetingFile['agenda']>[number];

const isTyped = ({ kind }: FileBlock): boolean => kind !== 'table' && kind !== 'outstanding';

/** The same block without what is set by no key: addresses of links, and what says again what is so anyway. */
const plain = (block: FileBlock): FileBlock => {
  const { visibility, ...rest } = block;
  const said = visibility === undefined || visibility === 'everyone' ? rest : { ...rest, visibility };
  if ('runs' in said && said.runs?.some(({ href }) => href !== undefined)) delete said.runs;
  if ('depth' in said && said.depth === 0) delete said.depth;
  if ('decisions' in said && said.decisions?.length === 0) delete said.decisions;
  if ('owners' in said && said.owners?.length === 0) delete said.owners;
  return said;
};

/** What a file says of each item by blocks that are typed; tables are made in another way. */
export const typedAgenda = ({ agenda = [] }: MeetingFile): { number: string; blocks: FileBlock[] }[] =>
  agenda.map(({ number, blocks = [] }) => ({ number, blocks: blocks.filter(isTyped).map(plain) }));

/** The meeting as it is when it begins: with its agenda and its people, and not a word of minutes. */
export const unminuted = (file: MeetingFile): MeetingFile => {
  const { previousActions: _, ...rest } = file;
  const agenda = (file.agenda ?? []).map(({ blocks: __, ...item }): Item => item);
  return { ...rest, meeting: { ...file.meeting, state: 'in session' }, matters: [], agenda };
};

/** The file with those blocks alone that are typed. */
export const typeable = (file: MeetingFile): MeetingFile => {
  const { previousActions: _, ...rest } = file;
  const agenda = (file.agenda ?? []).map((item) => ({ ...item, blocks: (item.blocks ?? []).filter(isTyped) }));
  return { ...rest, agenda };
};
