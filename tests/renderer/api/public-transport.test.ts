import { expect, test } from 'vitest';
import { publicTransport } from '../../../renderer/api/public-transport.ts';
import { methodNames } from '../../../shared/api/contract.ts';
import { ok } from '../../../shared/result.ts';

test('the way to the host of a window that others see lets through what is public, and nothing else', async () => {
  const asked: string[] = [];
  const transport = {
    call: async (name: string) => {
      asked.push(name);
      return ok(undefined);
    },
    onChanged: () => () => undefined,
    onConnection: () => () => undefined,
  };
  const room = publicTransport(Object(transport));
  const refused: string[] = [];
  for (const name of methodNames) {
    const answer = await room.call(name, {});
    if (!answer.ok) refused.push(answer.error.code);
  }
  expect(asked).toEqual(['readBack.get', 'settings.get']);
  expect(new Set(refused)).toEqual(new Set(['refused']));
  expect(refused).toHaveLength(methodNames.length - 2);
});
