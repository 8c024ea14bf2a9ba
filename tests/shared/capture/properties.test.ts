import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { findClauses } from '../../../shared/capture/clauses.ts';
import type { CaptureContext } from '../../../shared/capture/context.ts';
import { followDue, readDue } from '../../../shared/capture/due.ts';
import { findGaps } from '../../../shared/capture/gaps.ts';
import { findInitials } from '../../../shared/capture/initials-in-text.ts';
import { type Line, readLine } from '../../../shared/capture/line.ts';
import { findMatters } from '../../../shared/capture/matters-in-text.ts';
import type { Opening } from '../../../shared/capture/opening.ts';
import { printLine } from '../../../shared/capture/print.ts';
import { dueSchema, factSchemas } from '../../../shared/domain/block.ts';
import { labelled, weirBoard, weirMatters } from './example.ts';
import { lowerCaseProse, meantLines, mutatedLine, proseLines, wholeLines } from './lines.ts';
import { enterLine, typeLine } from './type-line.ts';

/** The long form is for `npm run test:soak`; every property has as many lines. */
const RUNS = process.env['MINUTEBOOK_LONG'] ? 100_000 : 20_000;
const patience = { timeout: 300_000 };
const about = { meetingDate: '2031-05-20', shortName: 'Weir Board' };
const contexts = { weirBoard, labelled };

/** Runs a property over generated lines, by the grammar of either body. */
const forLines = (lines: fc.Arbitrary<string>, check: (line: string, context: CaptureContext) => void) =>
  fc.assert(
    fc.property(lines, fc.constantFrom('weirBoard', 'labelled'), (line, name) => check(line, contexts[name])),
    { numRuns: RUNS },
  );

const factKindSchema = z.enum(['attendanceEvent', 'interest', 'vote']);
const meaning = (opening: Opening | undefined): unknown => opening && { ...opening, taken: '' };
const takenOf = (line: Line): string => line.opening?.taken ?? '';

describe('reading a line', patience, () => {
  test('never drops a character', () => {
    forLines(mutatedLine, (line, context) => {
      const read = readLine(line, context, { kind: 'numbered', points: [{ number: 6 }] });
      if (takenOf(read) + read.rest + read.ending !== line)
        throw new Error(`lost something of ${JSON.stringify(line)}`);
    });
  });

  test('would be seen to drop one', () => {
    const lossy = (line: string, context: CaptureContext) => {
      const read = readLine(line, context);
      if (takenOf(read) + read.rest !== line) throw new Error(`lost something of ${JSON.stringify(line)}`);
    };
    expect(() => forLines(mutatedLine, lossy)).toThrow('Property failed');
  });

  test('prints a line that reads and prints the same', () => {
    forLines(mutatedLine, (line, context) => {
      const read = readLine(line, context);
      const printed = printLine(read, context);
      const again = readLine(printed, context);
      expect(meaning(again.opening)).toEqual(meaning(read.opening));
      expect(again.rest).toBe(read.rest);
      expect(printLine(again, context)).toBe(printed);
    });
  });

  test('prints every word that was typed', () => {
    const formWords = new Set([
      'The',
      'Weir',
      'Board',
      'ACTION',
      'POINT',
      'Action',
      'point',
      'PMN',
      'Post',
      'unanimously',
      'POST',
      'post',
      'Meeting',
      'meeting',
      'Note',
      'note',
      'and',
      'the',
    ]);
    forLines(mutatedLine, (line, context) => {
      const read = readLine(line, context);
      const printed = printLine(read, context);
      const words = takenOf(read).match(/[\p{L}\p{N}]+/gu) ?? [];
      const lost = words.filter((word) => !printed.includes(word) && !formWords.has(word));
      if (!printed.includes(read.rest) || lost.length > 0)
        throw new Error(`${JSON.stringify(line)} lost ${lost.join()}`);
    });
  });

  test('states facts that can be kept', () => {
    const facts = (opening: Opening | undefined): unknown[] => {
      if (opening?.kind === 'vote') return [opening.fact];
      return opening?.kind === 'attendanceEvent' || opening?.kind === 'interest' ? [...opening.facts] : [];
    };
    const kinds = new Set<string>();
    forLines(mutatedLine, (line, context) => {
      const { opening } = readLine(line, context);
      for (const fact of facts(opening)) {
        const kind = factKindSchema.parse(opening?.kind);
        factSchemas[kind].parse(fact);
        kinds.add(kind);
      }
    });
    expect(kinds.size).toBe(3);
  });

  test('never turns prose in lower case into anything', () => {
    const neverOpens = (line: string, context: CaptureContext) => {
      if (readLine(line, context).opening || typeLine(line, context).opening) throw new Error(line);
      if (findClauses(line, context).length > 0) throw new Error(line);
    };
    forLines(lowerCaseProse, neverOpens);
    expect(() => neverOpens('Post meeting note: the gate', weirBoard)).toThrow('Post meeting note');
    expect(() => neverOpens('The Weir Board NOTED the gate', weirBoard)).toThrow('NOTED');
  });
});

describe('typing a line', patience, () => {
  const tidy = (text: string) => text.replace(/^[ \t\u00a0]+/, '');

  test('gives what the whole line means', () => {
    const oneLine = mutatedLine.filter((line) => !/ IN[ \t\u00a0]+PRINCIPLE[ \t\u00a0]*([.;]|$)/.test(line));
    const check = (line: string, context: CaptureContext) => {
      const typed = enterLine(line, context);
      const { opening, rest, ending } = readLine(line, context);
      expect(meaning(typed.opening)).toEqual(meaning(opening));
      expect(tidy(typed.text)).toBe(tidy(rest + ending));
    };
    forLines(oneLine, check);
  });

  test('is a test that finds meant lines and prose among the generated', () => {
    expect(meantLines.filter((line) => typeLine(line, labelled).opening === undefined)).toEqual([
      'WB 7/01: LOCKSEC and OM to ask for a quotation',
      ...wholeLines,
    ]);
    expect(proseLines.filter((line) => typeLine(line, weirBoard).opening !== undefined)).toEqual([]);
    expect(proseLines.flatMap((line) => findClauses(line, weirBoard))).toHaveLength(3);
  });
});

describe('what stands in a text', patience, () => {
  test('is gaps, initials and matters in order that lie inside it', () => {
    forLines(mutatedLine, (text, context) => {
      for (const found of [findGaps(text), findInitials(text, context), findMatters(text, weirMatters)]) {
        const places = found.flatMap(({ start, end }) => [start, end]);
        const inOrder = places.toSorted((a, b) => a - b);
        expect({ text, places }).toEqual({ text, places: inOrder });
        expect(found.every(({ start, end }) => start < end && end <= text.length)).toBe(true);
      }
    });
  });

  test('is clauses in order that begin with their verb and keep apart', () => {
    let found = 0;
    forLines(
      fc.array(mutatedLine, { maxLength: 3 }).map((lines) => lines.join(' ')),
      (text, context) => {
        let last = 0;
        for (const { start, end, verb } of findClauses(text, context)) {
          found += 1;
          const words = text.slice(start, end).replaceAll(/[ \t\u00a0]+/g, ' ');
          if (start < last || end > text.length || !words.startsWith(`${verb}`)) throw new Error(JSON.stringify(text));
          last = end;
        }
      },
    );
    expect(found).toBeGreaterThan(RUNS / 100);
  });

  test('is a due that can be kept, and one set in its field stays', () => {
    fc.assert(
      fc.property(mutatedLine, mutatedLine, (before, after) => {
        const due = readDue(before, about);
        if (due) dueSchema.parse(due);
        const set = { words: 'when the gate is shut' };
        if (followDue(before, set, after, about) !== set) throw new Error('a due that was set has moved');
        expect(followDue(before, due, after, about)).toEqual(readDue(after, about));
      }),
      { numRuns: RUNS },
    );
  });
});
