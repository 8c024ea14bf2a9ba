/* A reader of mails that shares no code with the writer: it decodes what the standards say, and refuses what they forbid. */

export type ReadMail = {
  readonly headers: ReadonlyMap<string, string>;
  readonly text: string;
  readonly files: readonly { readonly name: string; readonly type: string; readonly bytes: Buffer }[];
};

const decodeWords = (value: string): string =>
  value
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/(?:=\?UTF-8\?B\?[A-Za-z0-9+/=]*?\?=)+/gi, (run) =>
      Buffer.concat(
        [...run.matchAll(/=\?UTF-8\?B\?([A-Za-z0-9+/=]*?)\?=/gi)].map(([, part = '']) => Buffer.from(part, 'base64')),
      ).toString('utf8'),
    );

const headersOf = (head: string): Map<string, string> => {
  const lines = head.split('\r\n');
  for (const line of lines) {
    if (line.length > 78) throw new Error(`A line is too long: ${line}`);
    if (/[^\x20-\x7e]/.test(line)) throw new Error(`A line is not ASCII: ${line}`);
  }
  return new Map(
    head
      .replace(/\r\n[ \t]/g, ' ')
      .split('\r\n')
      .map((line) => {
        const at = line.indexOf(':');
        return [line.slice(0, at).toLowerCase(), decodeWords(line.slice(at + 1).trim())] as const;
      }),
  );
};

/** A parameter of a header, put together from its numbered and encoded pieces. */
const parameterOf = (header: string, name: string): string | undefined => {
  const plain = new RegExp(`;\\s*${name}="([^"]*)"`, 'i').exec(header)?.[1];
  if (plain !== undefined) return plain;
  const coded = [...header.matchAll(new RegExp(`;\\s*${name}(?:\\*\\d+)?\\*=([^;\\s]*)`, 'gi'))].map(
    ([, part = '']) => part,
  );
  return coded.length === 0 ? undefined : decodeURIComponent(coded.join('').replace(/^UTF-8''/i, ''));
};

export const readMail = (bytes: Uint8Array): ReadMail => {
  const whole = Buffer.from(bytes).toString('latin1');
  if (/[^\r]\n|\r[^\n]/.test(whole)) throw new Error('Lines end otherwise than by CR and LF');
  const split = (part: string): readonly [Map<string, string>, string] => {
    const at = part.indexOf('\r\n\r\n');
    return [headersOf(part.slice(0, at)), part.slice(at + 4)];
  };
  const [headers, body] = split(whole);
  const boundary = parameterOf(headers.get('content-type') ?? '', 'boundary') ?? '';
  const parts = body.split(`--${boundary}`);
  if (parts.at(-1) !== '--\r\n') throw new Error('The parts do not end');
  const [first, ...files] = parts.slice(1, -1).map((part) => split(part.slice(2)));
  const decoded = (text: string): Buffer => Buffer.from(text.replace(/\s/g, ''), 'base64');
  return {
    headers,
    text: decoded(first?.[1] ?? '').toString('utf8'),
    files: files.map(([head, content]) => ({
      name: parameterOf(head.get('content-disposition') ?? '', 'filename') ?? '',
      type: (head.get('content-type') ?? '').split(';')[0] ?? '',
      bytes: decoded(content),
    })),
  };
};
