import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readJson } from '../../../electron/cli/read-json.ts';
import { MAX_REQUEST_BYTES } from '../../../shared/api/limits.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'minutebook-json-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const write = (content: string | Uint8Array): string => {
  const file = join(folder, 'meeting.json');
  writeFileSync(file, content);
  return file;
};
const refusal = (file: string): string => {
  const read = readJson(file);
  return read.ok ? 'read' : read.error.message.replace(folder, '');
};

describe('readJson', () => {
  it('reads JSON, with a byte order mark or without', () => {
    expect(readJson(write('{"number": "15"}'))).toEqual({ ok: true, value: { number: '15' } });
    expect(readJson(write('\ufeff[1]'))).toEqual({ ok: true, value: [1] });
  });

  it('says that there is no such file', () => {
    expect(refusal(join(folder, 'none.json'))).toBe("/none.json can't be read: there is no such file or folder.");
  });

  it('says that it is a folder', () => {
    expect(refusal(folder)).toBe(' is a folder.');
  });

  it('says that a part of the path is a file', () => {
    expect(refusal(join(write('{}'), 'a.json'))).toMatch(/is a file, not a folder\.$/);
  });

  it('says where it is not JSON', () => {
    expect(refusal(write('{\n  "number": 15,\n}\n'))).toBe(
      '/meeting.json is not JSON: line 3, column 1: "}" can\'t stand there.',
    );
    expect(refusal(write('{\n  "number": 15'))).toMatch(/line 2, column 15: it ends too early\.$/);
  });

  it('says that it is not text', () => {
    expect(refusal(write(Uint8Array.from([0x22, 0xff, 0xfe, 0x22])))).toBe('/meeting.json is not text in UTF-8.');
  });

  it('takes what is as large as may be, and refuses a byte more', () => {
    const file = write(`"${'a'.repeat(MAX_REQUEST_BYTES - 2)}"`);
    expect(refusal(file)).toBe('read');
    truncateSync(file, MAX_REQUEST_BYTES + 1);
    expect(refusal(file)).toBe('/meeting.json is larger than 8 MB, more than Minutebook takes at once.');
  });

  it('refuses what is no file at all', () => {
    expect(refusal('/dev/null')).toBe('/dev/null is not a file.');
  });
});
