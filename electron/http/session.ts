import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/*
 * Who may use the loopback host. The address that is printed holds a code that works once; it is exchanged for a
 * cookie, which other ports of the machine see too, and the page gets a token, which they don't. A call needs both.
 * Both are derived from one secret: a host that is started again with the same secret knows its open pages.
 */

export type Pass = 'good' | 'missing' | 'wrong' | 'tooMany';

export type Session = {
  /** The code of the address. */
  readonly code: string;
  /** What the page sends along with each call. */
  readonly token: string;
  readonly setCookie: string;
  /** Uses the code up. */
  redeem(code: string): Pass;
  checkCookie(header: string | undefined): Pass;
  checkToken(token: string | undefined): Pass;
};

export type SessionOptions = {
  readonly port: number;
  /** 256 bits, in base64url. */
  readonly secret: string;
  /** Made here when it is not given. */
  readonly code?: string | undefined;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
};

const FAILURES_TAKEN = 20;
const FORGIVEN_AFTER_MS = 30_000;

/** 256 bits of chance, in base64url. */
export const makeSecret = (): string => randomBytes(32).toString('base64url');

/** Whether a text has the form of what `makeSecret` makes. */
export const isSecret = (text: string): boolean => /^[A-Za-z0-9_-]{43}$/.test(text);

/** Compares in a time that says nothing of where two texts differ, not even of their lengths. */
const isSame = (a: string, b: string): boolean => {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(a), digest(b));
};

const createFailures = (now: () => number) => {
  let count = 0;
  let last = 0;
  const isOver = () => count >= FAILURES_TAKEN && now() - last < FORGIVEN_AFTER_MS;
  const add = (): Pass => {
    if (now() - last >= FORGIVEN_AFTER_MS) count = 0;
    count += 1;
    last = now();
    return count > FAILURES_TAKEN ? 'tooMany' : 'wrong';
  };
  return { isOver, add };
};

const readCookie = (header: string | undefined, name: string): string | undefined => {
  const pairs = (header ?? '').split(';').map((pair) => pair.trim());
  return pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1);
};

export const createSession = ({ port, secret, code = makeSecret(), now = Date.now }: SessionOptions): Session => {
  const derive = (use: string) => createHmac('sha256', secret).update(`${use} ${port}`).digest('base64url');
  const cookieName = `minutebook-${port}`;
  const cookie = derive('cookie');
  const token = derive('token');
  const wrongPasses = createFailures(now);
  const wrongCodes = createFailures(now);
  let isUsed = false;

  /** A right pass is good however many wrong ones came before: nobody can stop a page from saving. */
  const check = (given: string | undefined, wanted: string): Pass => {
    if (given === undefined) return 'missing';
    return isSame(given, wanted) ? 'good' : wrongPasses.add();
  };
  /** Codes are locked out altogether: no text waits for one. They are counted by themselves, since an old page asks on. */
  const redeem = (given: string): Pass => {
    if (wrongCodes.isOver()) return 'tooMany';
    if (!isSame(given, code) || isUsed) return wrongCodes.add();
    isUsed = true;
    return 'good';
  };
  return {
    code,
    token,
    setCookie: `${cookieName}=${cookie}; HttpOnly; SameSite=Strict; Path=/`,
    redeem,
    checkCookie: (header) => check(readCookie(header, cookieName), cookie),
    checkToken: (given) => check(given, token),
  };
};
