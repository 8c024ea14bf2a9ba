import { expect, test } from 'vitest';
import { createDesktopFiles } from '../../../renderer/api/desktop-files.ts';
import type { Bridge } from '../../../shared/api/bridge.ts';
import { apiError } from '../../../shared/api/errors.ts';
import { err, ok } from '../../../shared/result.ts';

const FILE = { fileName: 'a.docx', mediaType: 'text/plain', base64: 'QQ==' };

/** A bridge whose file functions all answer the same, and what they were asked. */
const bridgeWith = (answer: () => unknown) => {
  const asked: unknown[][] = [];
  const reply = async (...words: unknown[]) => {
    asked.push(words);
    return answer();
  };
  const bridge: Bridge = Object.assign(Object.create(null), {
    openFile: reply,
    openBytes: reply,
    choosePlace: reply,
    saveFile: reply,
    chooseFolder: reply,
    saveFolder: reply,
  });
  return { files: createDesktopFiles(bridge), asked };
};

test('asks the main process, and hands it the token of a place and no name', async () => {
  const { files, asked } = bridgeWith(() => ok(undefined));
  await files.open();
  await files.openBytes('template');
  await files.choosePlace('a.docx');
  expect(await files.save({ token: 'a-token', name: 'a.docx' }, FILE)).toEqual(ok(undefined));
  await files.chooseFolder('a');
  await files.saveFolder({ token: 'a-token', name: 'a' }, 'a', [FILE]);
  const saved = { folder: 'a', files: [{ name: 'a.docx', base64: 'QQ==' }] };
  expect(asked).toEqual([[], ['template'], ['a.docx'], ['a-token', 'QQ=='], ['a'], ['a-token', saved]]);
});

test('gives errors as they are', async () => {
  const refused = err(apiError('refused', 'a.docx is a folder. Choose another place and save it again.'));
  const { files } = bridgeWith(() => refused);
  expect(await files.choosePlace('a.docx')).toEqual(refused);
});

test.each([
  ['a window without its program', () => Promise.reject(new Error('gone'))],
  ['what is no answer', () => ({ ok: false, error: 'no' })],
])('counts %s as nobody there', async (_what, answer) => {
  const { files } = bridgeWith(answer);
  expect(await files.open()).toMatchObject({ ok: false, error: { code: 'offline' } });
});
