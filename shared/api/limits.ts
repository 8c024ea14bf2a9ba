/** The largest request that a host takes, in bytes of JSON: 8 MB. Held against before anything is parsed. */
export const MAX_REQUEST_BYTES = 8 * 1024 * 1024;
