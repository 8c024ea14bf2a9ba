import { describe, expect, it } from 'vitest';
import { safeAddress } from '../../../../shared/minutes-document/build/safe-address.ts';

describe('safeAddress', () => {
  it.each([
    'https://example.org',
    'http://example.org:8080/a/b?c=d&e=f#g',
    'HTTPS://Example.org/x_(y)',
    'mailto:clerk@example.org',
    'mailto:clerk@example.org?subject=Minutes',
  ])('takes %s', (href) => {
    expect(safeAddress(href)).toBe(href);
  });

  it('writes letters beyond ASCII by their codes', () => {
    expect(safeAddress(' https://example.org/café ')).toBe('https://example.org/caf%C3%A9');
    expect(safeAddress('https://example.org/\ud800')).toBe('https://example.org/%EF%BF%BD');
  });

  it.each([
    'javascript:alert(1)',
    ' JavaScript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    'vbscript:x',
    '//example.org',
    '/minutes',
    'example.org',
    'https://',
    'https://:80',
    'https://example.org:99999',
    'https://name:word@example.org',
    'https://example.org/a b',
    'https://example.org/"onclick="x',
    'https://example.org/<b>',
    'https://example.org/\nX: y',
    'mailto:',
    'mailto:clerk',
    '',
  ])('refuses %j', (href) => {
    expect(safeAddress(href)).toBeUndefined();
  });

  it('answers at once for a long address', () => {
    const started = performance.now();
    expect(safeAddress(`https://${'a.'.repeat(100_000)}!`)).toBeUndefined();
    expect(performance.now() - started).toBeLessThan(1000);
  });
});
