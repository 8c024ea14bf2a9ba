import type { CaptureContext } from '../../shared/capture/context.ts';
import type { DueContext } from '../../shared/capture/due.ts';

/** What the editor knows of the meeting when it reads a line as it is typed. */
export type LineContext = {
  readonly capture: CaptureContext;
  readonly due: DueContext;
  /** Whether the store will give this reference to the next action: only then may it be typed. */
  isNextReference(reference: string): boolean;
};
