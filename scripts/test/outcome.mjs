/**
 * What came of one step: how many tests passed and failed, and what has to be said about it.
 * @typedef {{ name: string, passed: number, failed: number, seconds: number, remarks: string[] }} Outcome
 */

/** @param {Outcome} outcome */
export const describe = ({ name, passed, failed, seconds, remarks }) =>
  [
    `${failed === 0 ? 'ok    ' : 'FAILED'} ${name.padEnd(10)} ${passed} passed, ${failed} failed (${seconds.toFixed(1)} s)`,
    ...remarks.map((remark) => `         ${remark}`),
  ].join('\n');

/** @param {readonly Outcome[]} outcomes */
export const total = (outcomes) => ({
  passed: outcomes.reduce((sum, { passed }) => sum + passed, 0),
  failed: outcomes.reduce((sum, { failed }) => sum + failed, 0),
});

/** @param {{ passed: number, failed: number }} sum */
export const closingLine = ({ passed, failed }) => `${passed} passed, ${failed} failed`;
