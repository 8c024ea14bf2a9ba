import type { Result } from '../../shared/result.ts';

/** What a command gives: its result for standard output, and a remark for the person at the screen. */
export type Answer = { readonly out: string | Uint8Array; readonly note?: string };

/** Why a command gives nothing: 1 for an error, 2 for wrong usage. */
export type Failure = { readonly exitCode: 1 | 2; readonly message: string };

export type Answered = Result<Answer, Failure>;

export const failure = (message: string): { readonly ok: false; readonly error: Failure } => ({
  ok: false,
  error: { exitCode: 1, message },
});

export const wrongUsage = (message: string): { readonly ok: false; readonly error: Failure } => ({
  ok: false,
  error: { exitCode: 2, message },
});
