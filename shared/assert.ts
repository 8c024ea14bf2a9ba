/** For the default branch of a switch over a closed union: a new member then fails to compile. */
export const missingCase = (value: never): never => {
  throw new Error(`No case for ${JSON.stringify(value)}`);
};
