/**
 * The options that npm took for itself because no `--` came before them. It leaves their names in the environment and
 * mostly loses the values, so the values' names stand in for them.
 * @param {Readonly<Record<string, string>>} options name -> the name of its value, '' where it takes none
 * @param {Readonly<Record<string, string | undefined>>} env
 * @returns {string[]} as they should be typed
 */
export const swallowedOptions = (options, env) =>
  Object.entries(options).flatMap(([name, value]) => {
    const kept = env[`npm_config_${name}`];
    if (kept === undefined) return [];
    if (kept === '') return [`--no-${name}`];
    return [`${name.length === 1 ? '-' : '--'}${name} ${value}`.trim()];
  });
