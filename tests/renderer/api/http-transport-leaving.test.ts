import { expect, test } from 'vitest';
import { createHttpTransport } from '../../../renderer/api/http-transport.ts';

/** What the page asks of the browser for each request: to carry it on beyond the end of the page, or not. */
const openTransport = () => {
  const carriedOn: (boolean | undefined)[] = [];
  const send: typeof fetch = async (_input, init) => {
    carriedOn.push(init?.keepalive);
    return new Response('{"ok":true,"value":{}}');
  };
  return { transport: createHttpTransport({ token: 't', page: 'p', fetch: send }), carriedOn };
};

test.each(['beforeunload', 'pagehide'])(
  'lets what is sent at %s outlive the page, and nothing else',
  async (moment) => {
    const { transport, carriedOn } = openTransport();
    await transport.call('blocks.save', {});
    window.dispatchEvent(new Event(moment));
    await transport.call('blocks.save', {});
    await new Promise((resolve) => setTimeout(resolve, 10));
    await transport.call('blocks.save', {});
    expect(carriedOn).toEqual([false, true, false]);
  },
);
