import { request } from 'node:http';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MAX_REQUEST_BYTES } from '../../../shared/api/limits.ts';
import { type Loopback, startLoopback } from '../../helpers/loopback.ts';

const TOO_LARGE = Buffer.alloc(MAX_REQUEST_BYTES + 1_000_000, 0x20);

let host: Loopback;
beforeAll(async () => {
  host = await startLoopback();
});
afterAll(() => host.close());

const post = async (body: RequestInit['body']) => {
  const init = { method: 'POST', headers: host.headers, body: body ?? null, duplex: 'half' };
  const response = await fetch(`${host.base}/api/meetings.list`, init);
  return { status: response.status, envelope: await response.json() };
};

describe('the body of a call', () => {
  it('is refused by its announced length before it is sent, within a tenth of a second', async () => {
    const begun = performance.now();
    const status = await new Promise((resolve, reject) => {
      const headers = { ...host.headers, 'content-length': MAX_REQUEST_BYTES + 1 };
      const call = request(`${host.base}/api/meetings.list`, { method: 'POST', headers }, (response) => {
        resolve(response.statusCode);
        call.destroy();
      });
      call.on('error', reject);
      call.flushHeaders();
    });
    expect(status).toBe(413);
    expect(performance.now() - begun).toBeLessThan(100);
  });

  it('is refused at the byte that is too many when no length was announced', async () => {
    let sent = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        sent += 65_536;
        controller.enqueue(new Uint8Array(65_536).fill(0x20));
        if (sent > 4 * MAX_REQUEST_BYTES) controller.close();
      },
    });
    const { status, envelope } = await post(endless);
    expect(status).toBe(413);
    expect(envelope).toMatchObject({
      ok: false,
      error: { code: 'tooLarge', message: expect.stringContaining('8 MB') },
    });
  });

  it('is refused with an answer that reaches who reads only once all is sent', async () => {
    const lines = Object.entries({
      host: `127.0.0.1:${host.port}`,
      ...host.headers,
      'content-length': TOO_LARGE.length,
    });
    const head = lines.map(([name, value]) => `${name}: ${value}\r\n`).join('');
    const socket = connect(host.port, '127.0.0.1').pause();
    const sent = await new Promise((resolve) => {
      socket.on('error', () => resolve('broken off'));
      socket.write(`POST /api/meetings.list HTTP/1.1\r\n${head}\r\n`);
      socket.write(TOO_LARGE, () => resolve('all'));
    });
    const chunks: Buffer[] = [];
    for await (const chunk of socket) chunks.push(chunk);
    expect([sent, Buffer.concat(chunks).toString()]).toEqual([
      'all',
      expect.stringMatching(/^HTTP\/1\.1 413 .*"tooLarge"/s),
    ]);
  });

  it('may have 8 MB to the byte', async () => {
    const exactly = `{"filter":{}${' '.repeat(MAX_REQUEST_BYTES - 13)}}`;
    expect(Buffer.byteLength(exactly)).toBe(MAX_REQUEST_BYTES);
    expect((await post(exactly)).status).toBe(200);
    expect((await post(`${exactly} `)).status).toBe(413);
  });

  it.each([
    ['nothing', ''],
    ['half an object', '{"filter":'],
    ['bytes that are no UTF-8', Buffer.from([0x22, 0xc3, 0x28, 0x22])],
  ])('is refused when it is %s', async (_name, body) => {
    const { status, envelope } = await post(body);
    expect(status).toBe(400);
    expect(envelope).toEqual({
      ok: false,
      error: { code: 'invalidInput', message: 'The input is not JSON in UTF-8.' },
    });
  });

  it('can not reach a prototype', async () => {
    const { status, envelope } = await post('{"__proto__":{"limit":1},"filter":{"__proto__":{"body":"x"}}}');
    expect(status).toBe(400);
    expect(envelope).toMatchObject({ ok: false, error: { code: 'invalidInput' } });
    expect(Object.prototype).not.toHaveProperty('limit');
  });
});
