import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { invalidInput } from '../../../electron/core/invalid-input.ts';
import { contract } from '../../../shared/api/contract.ts';

const complaint = (schema: z.ZodType, input: unknown) => {
  const parsed = schema.safeParse(input, { reportInput: true });
  if (parsed.success) throw new Error('This input should not be taken.');
  return invalidInput(parsed.error);
};

const ID = '0192f0c0-0000-7000-8000-000000000001';
const save = { editId: ID, meetingId: ID, blocks: [], removed: [] };
const block = { id: ID, itemId: ID, rank: 'a0', baseRevision: 0, content: { kind: 'paragraph', runs: [{ text: 1 }] } };

describe('invalidInput', () => {
  it.each([
    [{ meetingId: 3 }, 'meetingId'],
    [{ meetingId: 'CSC 15' }, 'meetingId'],
    [{ meetingId: undefined }, 'meetingId'],
    [{ removed: [{ id: ID }] }, 'removed[0].baseRevision'],
    [{ blocks: [block] }, 'blocks[0].content.runs[0].text'],
    [{ colour: 'red' }, 'colour'],
  ])('names the place in a sentence (%#)', (changes, path) => {
    const error = complaint(contract['blocks.save'].input, { ...save, ...changes });
    expect(error).toEqual({ code: 'invalidInput', path, message: expect.stringMatching(/^\S+: .+\.$/) });
    expect(error.message.startsWith(`${path}: `)).toBe(true);
  });

  it('has no place for what is wrong as a whole', () => {
    expect(complaint(contract['blocks.save'].input, 'CSC 15')).toEqual({
      code: 'invalidInput',
      message: 'The input has to be a group of fields in { }.',
    });
  });
});
