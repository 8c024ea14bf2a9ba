import { unzipSync } from 'fflate';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { createBrowserFiles } from '../../../renderer/api/browser-files.ts';
import { MAX_REQUEST_BYTES } from '../../../shared/api/limits.ts';

/** The person answers the browser's dialog with this, as soon as it opens. */
const chooses = (file: File | undefined): void => {
  const click = vi.spyOn(HTMLInputElement.prototype, 'click').mockImplementation(function (this: HTMLInputElement) {
    if (file) Object.defineProperty(this, 'files', { value: [file] });
    this.dispatchEvent(new Event(file ? 'change' : 'cancel'));
  });
  onTestFinished(() => click.mockRestore());
};
const open = (file: File | undefined) => {
  chooses(file);
  return createBrowserFiles().open();
};

describe('opening a file in a browser', () => {
  test('gives its name and its text', async () => {
    const answer = await open(new File(['{"a": "é"}'], 'meeting.json'));
    expect(answer).toEqual({ ok: true, value: { name: 'meeting.json', text: '{"a": "é"}' } });
  });

  test('gives nothing when the person thinks better of it', async () => {
    expect(await open(undefined)).toEqual({ ok: true, value: undefined });
  });

  test.each([
    ['more than is taken at once', [' '.repeat(MAX_REQUEST_BYTES + 1)], /^a\.json is larger than 8 MB/],
    ['what is no text', [new Uint8Array([0xff, 0xd8])], /^a\.json is not text in UTF-8/],
  ])('refuses %s', async (_what, parts, sentence) => {
    const answer = await open(new File(parts, 'a.json'));
    expect(answer).toMatchObject({ ok: false, error: { code: 'refused', message: expect.stringMatching(sentence) } });
  });
});

test('saves a file among the downloads, under its name, byte for byte', async () => {
  const bytes = Buffer.from([0, 0xff, 0x50, 0x4b, 0x0a]);
  const blobs: Blob[] = [];
  const clicked: { name: string; address: string }[] = [];
  Object.assign(URL, { createObjectURL: (blob: Blob) => `blob:${blobs.push(blob)}`, revokeObjectURL: () => undefined });
  const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    clicked.push({ name: this.download, address: this.href });
  });
  onTestFinished(() => click.mockRestore());
  const files = createBrowserFiles();
  const place = await files.choosePlace('minutes.docx');
  if (!place.ok || !place.value) throw new Error('A browser always has a place.');
  const saved = await files.save(place.value, {
    fileName: 'another name.docx',
    mediaType: 'application/octet-stream',
    base64: bytes.toString('base64'),
  });
  expect(saved).toEqual({ ok: true, value: undefined });
  expect(clicked).toEqual([{ name: 'minutes.docx', address: 'blob:1' }]);
  expect(blobs.map(({ type }) => type)).toEqual(['application/octet-stream']);
  expect(Buffer.from((await blobs[0]?.arrayBuffer()) ?? new ArrayBuffer(0))).toEqual(bytes);
  const folder = await files.chooseFolder('a');
  if (!folder.ok || !folder.value) throw new Error('A browser always has a place.');
  const file = { fileName: 'b.docx', mediaType: 'application/octet-stream', base64: bytes.toString('base64') };
  expect(await files.saveFolder(folder.value, 'a', [file])).toEqual({ ok: true, value: 'a.zip' });
  expect(clicked.at(-1)).toEqual({ name: 'a.zip', address: 'blob:2' });
  const zip = unzipSync(new Uint8Array((await blobs[1]?.arrayBuffer()) ?? new ArrayBuffer(0)));
  expect(Object.entries(zip).map(([name, inner]) => [name, Buffer.from(inner)])).toEqual([['a/b.docx', bytes]]);
});
