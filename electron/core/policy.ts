/*
 * The headers that every answer carries, on every host. Scripts and styles come from the program alone; a style that
 * a library writes into the page has to know the nonce. Nothing is kept by the browser.
 */

const policyOf = (nonce: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "font-src 'self'",
    "img-src 'self' data: blob:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

export const securityHeaders = (nonce: string): Readonly<Record<string, string>> => ({
  'content-security-policy': policyOf(nonce),
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-store',
  'cross-origin-resource-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
});
