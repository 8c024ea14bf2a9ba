import type { MeetingFile } from '../../shared/interchange/schema.ts';

type Item = NonNullable<MeetingFile['agenda']>[number];

/** As many blocks as are kept of a long item: from its beginning and from its end. */
const FIRST = 25;
const LAST = 16;

const shortItem = (item: Item): Item => {
  const { blocks = [] } = item;
  return blocks.length > FIRST + LAST ? { ...item, blocks: [...blocks.slice(0, FIRST), ...blocks.slice(-LAST)] } : item;
};

/** A meeting of which long items have lost their middle, and with it the matters that are named nowhere else. */
export const shortMeeting = (file: MeetingFile): MeetingFile => {
  const agenda = file.agenda?.map(shortItem);
  const said = JSON.stringify(agenda);
  const matters = file.matters?.filter(({ code }) => said.includes(code));
  return { ...file, ...(agenda && { agenda }), ...(matters && { matters }) };
};
