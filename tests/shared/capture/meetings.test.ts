import { describe, expect, test } from 'vitest';
import { findClauses } from '../../../shared/capture/clauses.ts';
import { followDue } from '../../../shared/capture/due.ts';
import { readLine } from '../../../shared/capture/line.ts';
import type { FileBlock, MeetingFile } from '../../../shared/interchange/schema.ts';
import { captureOfFile } from '../../helpers/capture-of-file.ts';
import { smallMeeting } from '../../helpers/small-meeting.ts';
import { realMeetingFiles } from '../minutes-document/real-meetings.ts';
import { typeLine } from './type-line.ts';

const said = { verb: 'NOTED', text: 'the price of 97.5% of the timber' };
const ownBlocks: FileBlock[] = [
  { kind: 'heading', level: 1, text: 'Recommended for repair:' },
  {
    kind: 'paragraph',
    text: `No offers came in, e.g. from abroad. The HWG ${said.verb} ${said.text}.`,
    decisions: [said],
  },
  { kind: 'paragraph', text: 'HWG member (OP) noted the delay; members agreed to wait.' },
  { kind: 'decision', verb: 'NOTED', text: 'the update' },
];

/** Our own small meeting with more of what minutes say. */
const ourMeeting = (): MeetingFile => {
  const file = smallMeeting();
  return { ...file, agenda: [...(file.agenda ?? []), { number: '3', title: 'The price', blocks: ownBlocks }] };
};

const blocksOf = (file: MeetingFile): FileBlock[] => (file.agenda ?? []).flatMap((item) => item.blocks ?? []);
const ofKind = <Kind extends FileBlock['kind']>(file: MeetingFile, kind: Kind) =>
  blocksOf(file).filter((block): block is Extract<FileBlock, { kind: Kind }> => block.kind === kind);
const textsOf = (file: MeetingFile): string[] =>
  blocksOf(file).flatMap((block) => ('text' in block ? [block.text] : []));

describe.each([ourMeeting(), ...realMeetingFiles()].map((file) => ({ file, name: file.body.code })))(
  'the meeting of the $name',
  ({ file }) => {
    const context = captureOfFile(file);

    test('is prose where it is typed or read as prose', () => {
      expect(textsOf(file).filter((text) => typeLine(text, context).opening)).toEqual([]);
      expect(textsOf(file).filter((text) => readLine(text, context).opening)).toEqual([]);
    });

    test('takes the decisions in its paragraphs, and those only, where they stand', () => {
      const paragraphs = ofKind(file, 'paragraph');
      expect(paragraphs.flatMap(({ decisions = [] }) => decisions)).not.toHaveLength(0);
      for (const { text, decisions = [] } of paragraphs) {
        const expected = decisions.map(({ verb, text: clause }) => {
          const start = text.indexOf(`${verb} ${clause}`);
          return { start, end: start + verb.length + 1 + clause.length, verb };
        });
        expect(findClauses(text, context)).toEqual(expected);
      }
    });

    test('has every decision typed as its verb and its text', () => {
      const decisions = ofKind(file, 'decision');
      expect(decisions).not.toHaveLength(0);
      for (const { verb, text } of decisions) {
        for (const line of [`${verb} ${text}`, `The ${file.body.shortName} ${verb} ${text}`]) {
          const typed = typeLine(line, context);
          expect(typed).toMatchObject({ opening: { kind: 'decision', verb }, text });
          expect(readLine(`${line}.`, context)).toMatchObject({ opening: { kind: 'decision', verb }, rest: text });
        }
      }
    });

    test('has every action typed with its owner', () => {
      const actions = ofKind(file, 'action');
      expect(actions).not.toHaveLength(0);
      for (const { owners = [], text, reference = '', due } of actions) {
        const typed = typeLine(`ACTION ${owners.join(' and ')}: ${text}`, context);
        expect(typed).toMatchObject({ opening: { kind: 'action', owners }, text });
        const published = typeLine(`${reference}: ${owners.join(' and ')}: ${text}`, context);
        expect(published).toMatchObject({ opening: { kind: 'action', owners, reference }, text });
        // A due that was set in its field stays while the words are mended.
        const meetingDate = file.meeting.date;
        expect(followDue(text, due ?? { none: true }, `${text} in writing`, { meetingDate })).toEqual(
          due ?? { none: true },
        );
      }
    });
  },
);
