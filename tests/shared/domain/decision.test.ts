import { describe, expect, it } from 'vitest';
import { markedDecisions } from '../../../shared/domain/decision.ts';
import { decisionIdSchema } from '../../../shared/ids.ts';
import { countedIds } from '../../helpers/create-book.ts';

const makeId = countedIds();
const mark = (verb: string) => ({ id: decisionIdSchema.parse(makeId()), verb });

describe('markedDecisions', () => {
  it('joins the pieces of one mark and keeps two apart', () => {
    const [noted, agreed] = [mark('NOTED'), mark('AGREED')];
    const runs = [
      { text: 'They ' },
      { text: 'NOTED', bold: true, decision: noted },
      { text: ' the plan', decision: noted },
      { text: ' and ' },
      { text: 'AGREED to dig', decision: agreed },
    ];
    expect(markedDecisions(runs)).toEqual([
      { id: noted.id, verb: 'NOTED', text: 'the plan' },
      { id: agreed.id, verb: 'AGREED', text: 'to dig' },
    ]);
  });

  it('finds none in plain text', () => {
    expect(markedDecisions([{ text: 'They AGREED to dig' }])).toEqual([]);
  });
});
