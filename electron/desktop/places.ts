import { randomBytes } from 'node:crypto';

const TOKEN_BYTES = 16;
/** A page that chooses and never saves holds no more than this. */
const MOST = 16;

type Chosen = { readonly path: string; readonly window: number };

/** The places that people chose to save at, each for one window and for one file. Pages know them by tokens alone. */
export type Places = {
  /** Keeps a path, and gives the token that stands for it. */
  keep(path: string, window: number): string;
  /** The path that a token stands for, once, and for the window that chose it. */
  take(token: string, window: number): string | undefined;
};

export const createPlaces = (): Places => {
  const chosen = new Map<string, Chosen>();
  const forgetOldest = (): void => {
    const [oldest] = chosen.keys();
    if (oldest !== undefined && chosen.size > MOST) chosen.delete(oldest);
  };
  return {
    keep: (path, window) => {
      const token = randomBytes(TOKEN_BYTES).toString('base64url');
      chosen.set(token, { path, window });
      forgetOldest();
      return token;
    },
    take: (token, window) => {
      const place = chosen.get(token);
      if (place?.window !== window) return undefined;
      chosen.delete(token);
      return place.path;
    },
  };
};
