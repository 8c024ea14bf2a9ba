/** The largest request that a host takes, in bytes of JSON: 8 MB. Held against before anything is parsed. */
export const MAX_REQUEST_BYTES = 8 * 1024 * 1024;

/** The largest document that a window saves, in characters of base64: 64 MB. */
export const MAX_DOCUMENT_CHARACTERS = 64 * 1024 * 1024;

/** The largest Word file that is read back, in bytes: in base64 it has to fit into one request. */
export const MAX_WORD_FILE_BYTES = 5 * 1024 * 1024;

/** The largest folder that a window saves at once, in characters of base64: 384 MB. */
export const MAX_FOLDER_CHARACTERS = 384 * 1024 * 1024;
