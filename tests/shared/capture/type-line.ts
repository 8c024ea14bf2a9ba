import type { CaptureContext } from '../../../shared/capture/context.ts';
import { readLine } from '../../../shared/capture/line.ts';
import { type Opening, readOpening } from '../../../shared/capture/opening.ts';
import type { PreviousBlock } from '../../../shared/capture/point.ts';
import { widenVerb } from '../../../shared/capture/verb.ts';

/** A block as an editor has it: what it was turned into, if anything, and the text that is left. */
export type TypedBlock = { readonly opening?: Opening; readonly text: string };

/** One character typed at the end of a block, as an editor does it. */
const typeCharacter = (
  block: TypedBlock,
  character: string,
  context: CaptureContext,
  previous: PreviousBlock | undefined,
): TypedBlock => {
  const text = block.text + character;
  if (block.opening?.kind === 'decision') {
    const wider = widenVerb(block.opening.verb, text, context);
    if (!wider) return { ...block, text };
    return { opening: { ...block.opening, verb: wider.verb }, text: text.slice(wider.taken.length) };
  }
  const opening = block.opening ? undefined : readOpening(text, context, previous);
  return opening ? { opening, text: text.slice(opening.taken.length) } : { ...block, text };
};

/** Types a line character by character into an empty block. */
export const typeLine = (line: string, context: CaptureContext, previous?: PreviousBlock): TypedBlock =>
  [...line].reduce<TypedBlock>((block, character) => typeCharacter(block, character, context, previous), { text: '' });

/** Types a line and ends it: a block that is still plain is read as a whole line. */
export const enterLine = (line: string, context: CaptureContext, previous?: PreviousBlock): TypedBlock => {
  const block = typeLine(line, context, previous);
  if (block.opening) return block;
  const { opening, rest, ending } = readLine(block.text, context, previous);
  return opening ? { opening, text: rest + ending } : block;
};
