import { describe, expect, it } from 'vitest';
import { findAll, readXml } from './xml.ts';

describe('readXml', () => {
  it('reads elements, attributes and text', () => {
    const root = readXml('<?xml version="1.0"?><a x="1 &amp; 2"><b/>t &lt; &#x41;<b y=\'z\'>u</b></a>');
    expect(root.attributes).toEqual({ x: '1 & 2' });
    expect(root.children[1]).toBe('t < A');
    expect(findAll(root, 'b').map((b) => b.attributes)).toEqual([{}, { y: 'z' }]);
  });

  it.each([
    '',
    'text',
    '<a>',
    '</a>',
    '<a></b>',
    '<a/><b/>',
    '<a/>text',
    '<a></b></a>',
    '<a>&</a>',
    '<a>&nbsp;</a>',
    '<a x="1" x="2"/>',
    '<a x=1/>',
    '<a x="<"/>',
    '<a>\u0001</a>',
    '<a>\ufffe</a>',
    '<a>< </a>',
  ])('refuses %j', (source) => {
    expect(() => readXml(source)).toThrow();
  });
});
