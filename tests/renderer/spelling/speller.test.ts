import { describe, expect, it } from 'vitest';
import type { SpellingAnswer, SpellingRequest } from '../../../renderer/spelling/messages.ts';
import { createSpeller, type SpellingPort } from '../../../renderer/spelling/speller.ts';
import { openSpellingCheck } from '../../helpers/spelling-check.ts';

/** A worker that answers when a test says so. */
const fakeWorker = () => {
  const asked: SpellingRequest[] = [];
  let isEnded = false;
  const port: SpellingPort = {
    onmessage: null,
    onerror: null,
    postMessage: (request) => void asked.push(request),
    terminate: () => {
      isEnded = true;
    },
  };
  const answer = (data: SpellingAnswer): void => port.onmessage?.(new MessageEvent('message', { data }));
  return { port, asked, answer, isEnded: () => isEnded };
};

describe('the speller', () => {
  it('gives each question its own answer, in whatever order they come', async () => {
    const worker = fakeWorker();
    const speller = createSpeller(worker.port);
    const [first, second] = [speller.check(['lampe']), speller.suggest('lampe')];
    expect(worker.asked).toEqual([
      { kind: 'check', id: 1, texts: ['lampe'] },
      { kind: 'suggest', id: 2, word: 'lampe' },
    ]);
    worker.answer({ kind: 'suggestions', id: 2, words: ['lamp'] });
    worker.answer({ kind: 'faults', id: 1, faults: [[{ text: 'lampe', start: 0, end: 5 }]] });
    expect(await second).toEqual(['lamp']);
    expect(await first).toEqual([[{ text: 'lampe', start: 0, end: 5 }]]);
  });

  it('finds no faults any more once the worker says that it failed', async () => {
    const worker = fakeWorker();
    const speller = createSpeller(worker.port);
    const open = speller.check(['one', 'two']);
    worker.answer({ kind: 'failed' });
    expect(await open).toEqual([[], []]);
    expect(await speller.check(['three'])).toEqual([[]]);
    expect(await speller.suggest('three')).toEqual([]);
    expect(worker.isEnded()).toBe(true);
    speller.setKnown(['four']);
    expect(worker.asked).toHaveLength(1);
  });

  it('finds no faults when the worker can’t be started', async () => {
    const worker = fakeWorker();
    const speller = createSpeller(worker.port);
    const open = speller.check(['one']);
    worker.port.onerror?.(new ErrorEvent('error'));
    expect(await open).toEqual([[]]);
  });

  it('finds faults with the dictionary that the page brings along, but not in words that are known', async () => {
    const { start } = await openSpellingCheck();
    const speller = createSpeller(start());
    speller.setKnown(['Vlierhaven']);
    const [first, second] = await speller.check(['The comittee met.', 'At Vlierhaven.']);
    expect([first, second]).toEqual([[{ text: 'comittee', start: 4, end: 12 }], []]);
    expect(await speller.suggest('comittee')).toContain('committee');
  });
});
