import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import {
  createTypesetter,
  type Typesetter,
  type TypesetterProcess,
} from '../../../../electron/core/typesetting/typesetter.ts';
import { templateData } from '../../../../electron/core/typesetting/write-pdf.ts';
import { buildMinutesDocument } from '../../../../shared/minutes-document/build/build-minutes-document.ts';
import type { MinutesDocument } from '../../../../shared/minutes-document/model.ts';
import { startTypesetter } from '../../../helpers/typesetter.ts';
import { openHarbourMeeting } from '../../../shared/minutes-document/harbour-meeting.ts';

const document = buildMinutesDocument(openHarbourMeeting);
const order = (minutes: MinutesDocument) => ({ ...templateData(minutes), standard: 'ua-1' as const });

/** Minutes of hundreds of pages. */
const endless = (): MinutesDocument => ({
  ...document,
  blocks: Array.from({ length: 4000 }, (_, n) => ({
    kind: 'paragraph' as const,
    role: 'text' as const,
    line: [{ text: `${n} ${'word '.repeat(80)}` }],
  })),
});

/** A typesetter whose processes can be counted and stopped. */
const open = () => {
  const started: TypesetterProcess[] = [];
  const typesetter = createTypesetter(() => {
    const begun = startTypesetter();
    started.push(begun);
    return begun;
  });
  onTestFinished(() => typesetter.close());
  return { typesetter, started };
};

const ends = (process: TypesetterProcess | undefined): Promise<void> =>
  new Promise((resolve) => process?.onEnd(() => resolve()));

const isPdf = async (typesetter: Typesetter): Promise<boolean> => {
  const set = await typesetter.typeset(order(document));
  return set.ok && Buffer.from(set.value).subarray(0, 5).toString() === '%PDF-';
};

describe('the typesetter', () => {
  it('is started by the first order and sets all that follow', async () => {
    const { typesetter, started } = open();
    expect(started).toHaveLength(0);
    expect(await Promise.all([isPdf(typesetter), isPdf(typesetter)])).toEqual([true, true]);
    expect(await isPdf(typesetter)).toBe(true);
    expect(started).toHaveLength(1);
  });

  it('brings nothing down when it falls: what waits is told, and the next order starts it anew', async () => {
    const { typesetter, started } = open();
    const waiting = typesetter.typeset(order(endless()));
    started[0]?.stop();
    expect(await waiting).toEqual({ ok: false, error: { kind: 'ended' } });
    expect(await isPdf(typesetter)).toBe(true);
    expect(started).toHaveLength(2);
  });

  it('tells what waits when there is no such program', async () => {
    const { startNodeProcess } = await import('../../../../electron/core/typesetting/node-process.ts');
    const typesetter = createTypesetter(startNodeProcess('/nowhere/typesetter.js'));
    expect(await typesetter.typeset(order(document))).toEqual({ ok: false, error: { kind: 'ended' } });
  });

  it('holds nobody up while it sets hundreds of pages', async () => {
    const { typesetter } = open();
    await isPdf(typesetter);
    let longest = 0;
    let isSet = false;
    const setting = typesetter.typeset(order(endless())).then((set) => {
      isSet = true;
      return set;
    });
    let turns = 0;
    while (!isSet) {
      const begun = performance.now();
      await pause(5);
      longest = Math.max(longest, performance.now() - begun);
      turns += 1;
    }
    expect((await setting).ok).toBe(true);
    // Worked out in here, it would be one turn as long as all of it.
    expect(turns).toBeGreaterThan(10);
    expect(longest).toBeLessThan(1000);
  });

  it('ends with the program', async () => {
    const { typesetter, started } = open();
    await isPdf(typesetter);
    const ended = ends(started[0]);
    typesetter.close();
    await ended;
  });
});
