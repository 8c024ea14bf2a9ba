import { describe, expect, it } from 'vitest';
import { createSession, isSecret, makeSecret } from '../../../electron/http/session.ts';

const secret = 's'.repeat(43);
const code = 'c'.repeat(43);

const open = (now: () => number = () => 0) => createSession({ port: 4000, secret, code, now });
const cookieOf = (session: ReturnType<typeof open>) => session.setCookie.split(';')[0] ?? '';

describe('makeSecret', () => {
  it('makes 256 bits, never the same twice', () => {
    const made = Array.from({ length: 1000 }, makeSecret);
    expect(new Set(made).size).toBe(1000);
    expect(made.every(isSecret)).toBe(true);
    expect(made.every((text) => Buffer.from(text, 'base64url').length === 32)).toBe(true);
  });
});

describe('createSession', () => {
  it('takes the code once', () => {
    const session = open();
    expect(session.redeem(code)).toBe('good');
    expect(session.redeem(code)).toBe('wrong');
  });

  it('gives a cookie that scripts can not read, that other sites do not send, and that is named after the port', () => {
    expect(open().setCookie).toMatch(/^minutebook-4000=[A-Za-z0-9_-]{43}; HttpOnly; SameSite=Strict; Path=\/$/);
  });

  it('knows its cookie among those of other ports', () => {
    const session = open();
    expect(session.checkCookie(`minutebook-4001=x; ${cookieOf(session)}; theme=dark`)).toBe('good');
    expect(session.checkCookie('minutebook-4001=x')).toBe('missing');
    expect(session.checkCookie(undefined)).toBe('missing');
    expect(session.checkCookie('minutebook-4000=')).toBe('wrong');
  });

  it('knows the pages of the host that ran before with the same secret', () => {
    const [before, after] = [open(), open()];
    expect(after.checkCookie(cookieOf(before))).toBe('good');
    expect(after.checkToken(before.token)).toBe('good');
  });

  it('does not know those of another secret or another port', () => {
    const before = open();
    const others = [createSession({ port: 4000, secret: 't'.repeat(43) }), createSession({ port: 4001, secret })];
    for (const other of others) expect(other.checkToken(before.token)).toBe('wrong');
  });

  it('takes neither the cookie for the token nor the secret for either', () => {
    const session = open();
    const value = cookieOf(session).split('=')[1];
    expect(session.checkToken(value)).toBe('wrong');
    expect(session.checkToken(secret)).toBe('wrong');
    expect(session.checkCookie(`minutebook-4000=${session.token}`)).toBe('wrong');
    expect(session.checkCookie(`minutebook-4000=${secret}`)).toBe('wrong');
  });

  it('says so after twenty wrong tokens, and still takes the right one', () => {
    const session = open();
    const answers = Array.from({ length: 25 }, () => session.checkToken('wrong'));
    expect(answers.filter((answer) => answer === 'wrong')).toHaveLength(20);
    expect(answers.slice(20)).toEqual(Array(5).fill('tooMany'));
    expect(session.checkToken(session.token)).toBe('good');
  });

  it('locks codes out for half a minute after twenty wrong ones, the right one too', () => {
    let time = 0;
    const session = open(() => time);
    for (let tries = 0; tries < 20; tries += 1) expect(session.redeem('wrong')).toBe('wrong');
    expect(session.redeem(code)).toBe('tooMany');
    time = 30_000;
    expect(session.redeem(code)).toBe('good');
  });

  it('does not lock a code out because an old page asks on with its old token', () => {
    const session = open();
    for (let tries = 0; tries < 100; tries += 1) session.checkToken('old');
    expect(session.redeem(code)).toBe('good');
  });
});
