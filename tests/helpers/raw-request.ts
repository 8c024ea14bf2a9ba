import { connect } from 'node:net';

/** What came back over a bare socket: nothing at all has status 0. */
export type RawAnswer = { readonly status: number; readonly head: string; readonly body: string };

const SILENCE_MS = 2_000;

const isComplete = (text: string): boolean => {
  const [head = '', body] = text.split(/\r\n\r\n(.*)/s);
  const length = /^content-length: (\d+)/im.exec(head)?.[1];
  return body !== undefined && length !== undefined && Buffer.byteLength(body) >= Number(length);
};

const parse = (text: string): RawAnswer => {
  const [head = '', body = ''] = text.split(/\r\n\r\n(.*)/s);
  return { status: Number(/^HTTP\/1\.1 (\d{3})/.exec(head)?.[1] ?? 0), head, body };
};

/** Sends bytes as they are to 127.0.0.1 and reads the answer, which no client library would do for a wrong request. */
export const rawRequest = (port: number, bytes: string | Buffer): Promise<RawAnswer> =>
  new Promise((resolve) => {
    const chunks: Buffer[] = [];
    const text = () => Buffer.concat(chunks).toString('utf8');
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes));
    socket.setTimeout(SILENCE_MS, () => socket.destroy());
    socket.on('data', (chunk: Buffer) => {
      chunks.push(chunk);
      if (isComplete(text())) socket.destroy();
    });
    socket.on('error', () => undefined);
    socket.on('close', () => resolve(parse(text())));
  });
