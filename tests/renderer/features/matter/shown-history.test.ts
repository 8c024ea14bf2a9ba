import { describe, expect, it } from 'vitest';
import { fullHistory, publicHistory } from '../../../../renderer/features/matter/shown-history.ts';
import { type MatterHistory, matterHistorySchema } from '../../../../shared/api/matters.ts';

const id = (number: number): string => `0192f0c0-0000-7000-8000-${String(number).padStart(12, '0')}`;
const place = (confidential: boolean) => ({
  meetingId: id(1),
  bodyCode: 'HLC',
  meetingNumber: '7',
  itemId: id(2),
  itemNumber: '2',
  itemTitle: confidential ? 'Offers' : 'Lamps',
  confidential,
});
const line = (number: number, visibility: string) => ({
  blockId: id(number),
  kind: 'paragraph',
  text: `a ${visibility} line`,
  visibility,
});
const action = (confidential: boolean) => ({
  id: id(20),
  bodyId: id(21),
  bodyCode: 'HLC',
  frozen: false,
  owners: [],
  text: confidential ? 'a confidential action' : 'an action',
  state: 'open',
  slips: 0,
  confidential,
});
const decision = (confidential: boolean) => ({
  ...place(confidential),
  id: id(30),
  blockId: id(31),
  verb: 'AGREED',
  text: confidential ? 'a confidential price' : 'to wait',
});
const paper = (confidential: boolean) => ({
  ...place(confidential),
  presented: {
    id: id(40),
    itemId: id(2),
    rank: 'a',
    recommendations: [],
    paper: { id: id(41), title: confidential ? 'A confidential paper' : 'A paper', attachments: [] },
  },
});

const history: MatterHistory = matterHistorySchema.parse({
  matter: { code: 'LP014', title: 'Lights' },
  minutes: [
    { ...place(false), lines: [line(3, 'everyone'), line(4, 'confidential'), line(5, 'public')] },
    { ...place(false), lines: [line(6, 'confidential')] },
    { ...place(true), lines: [line(7, 'everyone')] },
  ],
  decisions: [decision(false), decision(true)],
  actions: [action(false), action(true)],
  papers: [paper(false), paper(true)],
});

const texts = ({ minutes }: MatterHistory): string[][] => minutes.map(({ lines }) => lines.map(({ text }) => text));

describe('the history of a matter on a screen', () => {
  it('is whole for the secretary, without what only stands in for confidential words', () => {
    expect(texts(fullHistory(history))).toEqual([
      ['a everyone line', 'a confidential line'],
      ['a confidential line'],
      ['a everyone line'],
    ]);
    expect(fullHistory(history)).toMatchObject({ decisions: history.decisions, actions: history.actions });
  });

  it('has nothing confidential where others look on', () => {
    const shown = publicHistory(history);
    expect(texts(shown)).toEqual([['a everyone line', 'a public line']]);
    expect(JSON.stringify(shown)).not.toMatch(/confidential (?:line|price|action|paper)|Offers/);
    expect([shown.decisions.length, shown.actions.length, shown.papers.length]).toEqual([1, 1, 1]);
    expect(JSON.stringify(history), 'the control').toMatch(/confidential line.*confidential price/);
  });
});
