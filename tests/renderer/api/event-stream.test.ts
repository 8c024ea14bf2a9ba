// @vitest-environment node
import { expect, test } from 'vitest';
import { followEvents } from '../../../renderer/api/event-stream.ts';
import type { Connection } from '../../../renderer/api/transport.ts';

const event = (seq: number): string => JSON.stringify({ seq, rows: [{ noun: 'block', id: 'b' }] });

/** Follows what a host sends in these parts, one stream for each list; nobody answers after the last. */
const follow = async (streams: readonly (readonly string[])[]) => {
  const ending = new AbortController();
  const seen: (number | Connection)[] = [];
  const waits: number[] = [];
  let opened = 0;
  await followEvents(
    {
      open: async () => {
        const parts = streams[opened];
        opened += 1;
        if (!parts) throw new TypeError('Nobody answers');
        return new Response(new Blob([...parts]).stream());
      },
      onChanged: ({ seq }) => void seen.push(seq),
      onConnection: (connection) => void seen.push(connection),
      wait: async (ms) => {
        waits.push(ms);
        if (waits.length === streams.length + 6) ending.abort();
      },
    },
    ending.signal,
  );
  return { seen, waits };
};

test('reads events line by line, however they are cut, and leaves out what is none', async () => {
  const { seen } = await follow([
    [`${event(1)}\n${event(2).slice(0, 9)}`, `${event(2).slice(9)}\n\n{"ping":1}\nnot json\n${event(3)}\n`],
  ]);
  expect(seen.slice(0, 5)).toEqual(['connected', 1, 2, 3, 'away']);
});

test('opens the stream again, waiting longer each time, and soon again after it was open', async () => {
  const { seen, waits } = await follow([[`${event(1)}\n`], [`${event(2)}\n`]]);
  expect(seen.filter((one) => one !== 'away')).toEqual(['connected', 1, 'connected', 2]);
  expect(waits).toEqual([250, 250, 500, 1_000, 2_000, 4_000, 4_000, 4_000].slice(0, waits.length));
});
